import { languages, type Language, type Text } from '../../language'
import type { Change, ChangeClass, ChangeField, Shown } from './change'
import { wordSegments } from './word-segments'

/** Whether two values say the same; the database keeps the keys of an object in an order of its own. */
export const alike = (one: unknown, other: unknown): boolean => said(one) === said(other)

const said = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1))) : part,
  ) ?? ''

/** Which option, group or the like: by its name, and by the key that stays. */
export type PlaceOf = { name: string; key: string }
const placed = (of: PlaceOf | null) => (of ? { of: of.name, key: of.key } : { of: '' })

/** One change for each language in which the text reads otherwise. */
export const textChanges = (field: ChangeField, was: Text, now: Text, changeClass: ChangeClass, of: PlaceOf | null = null): Change[] =>
  languages.flatMap((language: Language) => {
    const [before, after] = [was[language] ?? '', now[language] ?? '']
    return before === after ? [] : [{ field, ...placed(of), class: changeClass, how: 'words' as const, language, segments: wordSegments(before, after) }]
  })

export const valueChange = (field: ChangeField, before: Shown, after: Shown, changeClass: ChangeClass, of: PlaceOf | null = null): Change[] =>
  alike(before, after) ? [] : [{ field, ...placed(of), class: changeClass, how: 'value', before, after }]

/** The parts of two lists that have the same key, or stand in one list only; those of the list after first. */
export function paired<Keyed extends { key: string }>(before: Keyed[], after: Keyed[]): { was: Keyed | undefined; now: Keyed | undefined }[] {
  const old = new Map(before.map((one) => [one.key, one]))
  const kept = new Set(after.map(({ key }) => key))
  return [...after.map((now) => ({ was: old.get(now.key), now })), ...before.filter(({ key }) => !kept.has(key)).map((was) => ({ was, now: undefined }))]
}
