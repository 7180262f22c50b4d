import { languages, type Language } from '../language'
import type { StandardContent, StillRight } from './content'
import type { PublishPlace } from './publish-check'
import { madeFrom, textKey, textsBefore, wordsMark, wordsOf, type LeftBehind, type VersionBefore } from './translated-from'
import { textGroups, type ListedText, type TextBlock, type TextGroup } from './translations'

/** A translation that stands as it was, while the base language reads otherwise than when it was made. */
export type OutdatedText = {
  /** The listed text's own id, and the one it keeps across versions. */
  id: string
  text: string
  language: Language
  /** The words of the base language it was made from, in whichever version that was, and now. */
  was: string
  now: string
  place: PublishPlace & { language: Language }
}

/** What the texts of a draft are held against. `before`: the version it was made from, null for a first draft. */
export type Since = { before: VersionBefore | null; base: Language; stillRight: readonly StillRight[] }

const nothing: readonly never[] = []
export const sinceOf = ({ baseLanguage, stillRight }: Pick<StandardContent, 'baseLanguage' | 'stillRight'>, before: VersionBefore | null): Since => ({ before, base: baseLanguage, stillRight: stillRight ?? nothing })

type Found = { since: Since; found: readonly OutdatedText[] }
/** A block is kept as long as its criterion is, so a keystroke costs the one it was typed in. */
const known = new WeakMap<TextBlock, Found>()

/** Of one block, in all its languages: the same array as long as nothing in it changes, so that rows are not drawn again. */
export function outdatedOf(block: TextBlock, since: Since): readonly OutdatedText[] {
  const { before, base, stillRight } = since
  if (!before) return nothing
  const kept = known.get(block)
  if (kept?.since.before === before && kept.since.base === base && kept.since.stillRight === stillRight) return kept.found
  const fresh = block.texts.flatMap((listed) => outdatedIn(block, listed, { ...since, before }))
  const found = kept && isAlike(kept.found, fresh) ? kept.found : fresh.length > 0 ? fresh : nothing
  known.set(block, { since, found })
  return found
}

const isAlike = (one: readonly OutdatedText[], other: readonly OutdatedText[]) =>
  one.length === other.length && one.every(({ text, language, was, now }, index) => {
    const same = other[index]
    return text === same?.text && language === same.language && was === same.was && now === same.now
  })

function outdatedIn(block: TextBlock, listed: ListedText, since: Since & { before: VersionBefore }): readonly OutdatedText[] {
  const { id, text: words, field } = listed
  const now = words[since.base] ?? ''
  if (!wordsOf(now)) return nothing
  return behindIn(block, listed, since).map(({ text, language, was }) => ({ id, text, language, was, now, place: { ...block.place, field, language } }))
}

/** The translations of one text that were made from other words than its base language has now, and are not said still to be right. */
function behindIn(block: TextBlock, listed: ListedText, { before, base, stillRight }: Since & { before: VersionBefore }): readonly LeftBehind[] {
  const text = textKey(block, listed)
  const old = textsBefore(before).get(text)
  const now = listed.text[base] ?? ''
  if (!old || (!old.left && old.text[base] === now)) return nothing
  // Under another base language what was left behind of the former one says nothing.
  const held = before.content.baseLanguage === base ? old : { text: old.text }
  return languages.flatMap((language) => {
    const from = language === base ? null : madeFrom(listed.text, held, language, base)
    if (!from || wordsOf(from.was) === wordsOf(now)) return []
    const said = marksIn(stillRight).get(saidOf(text, language))
    if ([said, from.right].includes(wordsMark(now))) return []
    const right = said ?? from.right
    return [{ text, language, was: from.was, ...(right === undefined ? {} : { right }) }]
  })
}

const saidOf = (text: string, language: Language): string => `${language} ${text}`

const marked = new WeakMap<readonly StillRight[], ReadonlyMap<string, string>>()
function marksIn(stillRight: readonly StillRight[]): ReadonlyMap<string, string> {
  const read = marked.get(stillRight)
  if (read) return read
  const marks = new Map(stillRight.map(({ text, language, base }) => [saidOf(text, language), base]))
  marked.set(stillRight, marks)
  return marks
}

/** All of a draft, in reading order. */
export const outdatedTexts = (groups: readonly TextGroup[], since: Since): OutdatedText[] =>
  since.before ? groups.flatMap(({ blocks }) => blocks.flatMap((block) => outdatedOf(block, since))) : []

export const inLanguage = (outdated: readonly OutdatedText[], language: Language): OutdatedText[] => outdated.filter((one) => one.language === language)

/**
 * What a draft leaves behind when it is published, for the drafts that follow: every translation made from other words than stand there
 * now. Where the base language has lost its words nothing is outdated, yet what the translation was made from is not forgotten.
 */
export function leftBehindIn(content: StandardContent, before: VersionBefore | null): LeftBehind[] {
  if (!before) return []
  const since = { ...sinceOf(content, before), before }
  return textGroups(content).flatMap(({ blocks }) => blocks.flatMap((block) => block.texts.flatMap((listed) => behindIn(block, listed, since))))
}

/** The standard itself: what its author said of a draft is in the version's own note when the next one begins, and is not taken out in a file. */
export function withoutStillRight(content: StandardContent): StandardContent {
  const standard = { ...content }
  delete standard.stillRight
  return standard
}
