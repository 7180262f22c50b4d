import type { Criterion } from '@/lib/domain/standard/content'

/** What a question says, apart from how it is answered and judged. */
const words: ReadonlySet<string> = new Set(['prompt', 'name', 'guidance'] satisfies (keyof Criterion)[])

/**
 * Whether two states of a criterion differ in its words alone, by the identity of its parts: fields that show none of the words are not
 * drawn again while somebody types them.
 */
export function isSameButWords(one: Criterion, other: Criterion): boolean {
  if (one === other) return true
  const [left, right] = [one, other].map((criterion) => Object.entries(criterion).filter(([field]) => !words.has(field)))
  return left!.length === right!.length && left!.every(([field, value]) => (other as Record<string, unknown>)[field] === value)
}

/** For `memo`: props of a part of a criterion's form. */
export const showsTheSame = (before: { criterion: Criterion }, after: { criterion: Criterion }): boolean => isSameButWords(before.criterion, after.criterion)
