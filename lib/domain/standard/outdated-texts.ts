import { languages, type Language, type Text } from '../language'
import type { StandardContent, StillRight } from './content'
import type { PublishPlace } from './publish-check'
import { isWrittenIn, textGroups, type ListedText, type TextBlock, type TextGroup } from './translations'

/** A translation that stands as it was, while what it was made from reads otherwise than in the version before. */
export type OutdatedText = {
  /** The listed text's own id, and the one it keeps across versions. */
  id: string
  text: string
  language: Language
  /** The words of the base language in the version before, and now. */
  was: string
  now: string
  place: PublishPlace & { language: Language }
}

/** What the texts of a draft are held against. `before`: the version it was made from, null for a first draft. */
export type Since = { before: StandardContent | null; base: Language; stillRight: readonly StillRight[] }

const nothing: readonly never[] = []
export const sinceOf = ({ baseLanguage, stillRight }: Pick<StandardContent, 'baseLanguage' | 'stillRight'>, before: StandardContent | null): Since => ({ before, base: baseLanguage, stillRight: stillRight ?? nothing })

/** The same text in two versions, wherever it has moved to. */
export const textKey = (block: Pick<TextBlock, 'id'>, { field }: Pick<ListedText, 'field'>): string => `${block.id}/${field}`

/** What a text says, whatever its white space. */
const wordsOf = (text = ''): string => text.trim().replace(/\s+/g, ' ')
export const wordsMark = (text: string): string => signsOf(wordsOf(text)).toString(36)

/** Bernstein's hash (djb2a), below 2^32. Not the one reports are drawn by: shared with the editor, that one would weigh more on the phone. */
function signsOf(text: string): number {
  let mark = 5_381
  for (let index = 0; index < text.length; index += 1) mark = Math.imul(mark, 33) ^ text.charCodeAt(index)
  return mark >>> 0
}

const readBefore = new WeakMap<StandardContent, Map<string, Text>>()
function textsBefore(before: StandardContent): Map<string, Text> {
  const read = readBefore.get(before)
  if (read) return read
  const blocks = textGroups(before).flatMap((group) => group.blocks)
  const texts = new Map(blocks.flatMap((block) => block.texts.map((one) => [textKey(block, one), one.text] as const)))
  readBefore.set(before, texts)
  return texts
}

type Found = { since: Since; found: readonly OutdatedText[] }
/** A block is kept as long as its criterion is, so a keystroke costs the one it was typed in. */
const known = new WeakMap<TextBlock, Found>()

/** Of one block, in all its languages: the same array as long as nothing in it changes, so that rows are not drawn again. */
export function outdatedOf(block: TextBlock, since: Since): readonly OutdatedText[] {
  const { before, base, stillRight } = since
  if (!before) return nothing
  const kept = known.get(block)
  if (kept?.since.before === before && kept.since.base === base && kept.since.stillRight === stillRight) return kept.found
  const fresh = block.texts.flatMap((listed) => outdatedIn(block, listed, since, textsBefore(before)))
  const found = kept && isAlike(kept.found, fresh) ? kept.found : fresh.length > 0 ? fresh : nothing
  known.set(block, { since, found })
  return found
}

const isAlike = (one: readonly OutdatedText[], other: readonly OutdatedText[]) =>
  one.length === other.length && one.every(({ text, language, was, now }, index) => {
    const same = other[index]
    return text === same?.text && language === same.language && was === same.was && now === same.now
  })

function outdatedIn(block: TextBlock, listed: ListedText, { base, stillRight }: Since, before: Map<string, Text>): OutdatedText[] {
  const { id, text: words, field } = listed
  const text = textKey(block, listed)
  const old = before.get(text)
  const [was, now] = [old?.[base] ?? '', words[base] ?? '']
  if (!old || was === now || !wordsOf(was) || !wordsOf(now) || wordsOf(was) === wordsOf(now)) return []
  return languages
    .filter((language) => language !== base && isWrittenIn(words, language) && wordsOf(old[language]) === wordsOf(words[language]))
    .filter((language) => !stillRight.some((one) => one.text === text && one.language === language && one.base === wordsMark(now)))
    .map((language) => ({ id, text, language, was, now, place: { ...block.place, field, language } }))
}

/** All of a draft, in reading order. */
export const outdatedTexts = (groups: readonly TextGroup[], since: Since): OutdatedText[] =>
  since.before ? groups.flatMap(({ blocks }) => blocks.flatMap((block) => outdatedOf(block, since))) : []

export const inLanguage = (outdated: readonly OutdatedText[], language: Language): OutdatedText[] => outdated.filter((one) => one.language === language)

/** The standard itself: what its author said of a draft is over when the next one begins, and is not taken out in a file. */
export function withoutStillRight(content: StandardContent): StandardContent {
  const standard = { ...content }
  delete standard.stillRight
  return standard
}
