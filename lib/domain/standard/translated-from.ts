import type { Language, Text } from '../language'
import type { StandardContent } from './content'
import { isWrittenIn, textGroups, type ListedText, type TextBlock } from './translations'

/**
 * A translation that a published version holds though it was made from other words than the base language has there: of which text
 * (`textKey`), in which language, and of which words. `right`: the words (`wordsMark`) of which its author said last that it is still right.
 */
export type LeftBehind = { text: string; language: Language; was: string; right?: string }

/** The version a draft was made from, with the translations that were left behind in it. Those are no part of the standard. */
export type VersionBefore = { content: StandardContent; leftBehind: readonly LeftBehind[] }

/** The same text in two versions, wherever it has moved to. */
export const textKey = (block: Pick<TextBlock, 'id'>, { field }: Pick<ListedText, 'field'>): string => `${block.id}/${field}`

/** What a text says, whatever its white space. */
export const wordsOf = (text = ''): string => text.trim().replace(/\s+/g, ' ')
export const wordsMark = (text: string): string => signsOf(wordsOf(text)).toString(36)

/** Bernstein's hash (djb2a), below 2^32. Not the one reports are drawn by: shared with the editor, that one would weigh more on the phone. */
function signsOf(text: string): number {
  let mark = 5_381
  for (let index = 0; index < text.length; index += 1) mark = Math.imul(mark, 33) ^ text.charCodeAt(index)
  return mark >>> 0
}

/** A text as the version before has it. `left`: its translations that were left behind there, of that version's own base language. */
export type TextBefore = { text: Text; left?: Partial<Record<Language, LeftBehind>> }

const read = new WeakMap<VersionBefore, ReadonlyMap<string, TextBefore>>()
/** All texts of the version before by their key, read once. */
export function textsBefore(before: VersionBefore): ReadonlyMap<string, TextBefore> {
  const known = read.get(before)
  if (known) return known
  const blocks = textGroups(before.content).flatMap((group) => group.blocks)
  const texts = new Map<string, TextBefore>(blocks.flatMap((block) => block.texts.map((one) => [textKey(block, one), { text: one.text }] as const)))
  for (const one of before.leftBehind) {
    const text = texts.get(one.text)
    if (text) text.left = { ...text.left, [one.language]: one }
  }
  read.set(before, texts)
  return texts
}

/** Where a translation stands as it was: the words it was made from, and those of which it was said still to be right. Null: it is new, or made from nothing. */
export function madeFrom(words: Text, { text, left }: TextBefore, language: Language, base: Language): { was: string; right?: string } | null {
  if (!isWrittenIn(words, language) || wordsOf(text[language]) !== wordsOf(words[language])) return null
  const was = text[base] ?? ''
  return left?.[language] ?? (wordsOf(was) ? { was } : null)
}
