import type { StandardContent } from '../content'
import { criterionRowId, sectionRowId } from './outline'

type Seated = { id: string; seat: string }

/**
 * Which one row stands elsewhere than before, in its order, its section or its group; `likely` where two neighbours changed places
 * and either could be meant. Null: nothing was moved, or more than one, or rows came or went.
 */
export function movedRow(before: StandardContent, after: StandardContent, likely: string): string | null {
  if (before.sections === after.sections) return null
  const sections = (content: StandardContent): Seated[] => content.sections.map(({ key }) => ({ id: sectionRowId(key), seat: '' }))
  const section = movedIn(sections(before), sections(after), likely)
  if (section !== 'none') return section
  const criteria = ({ sections: all }: StandardContent): Seated[] =>
    all.flatMap(({ key, criteria: own }) => own.map((one) => ({ id: criterionRowId(one.key), seat: JSON.stringify([key, one.groupKey]) })))
  const criterion = movedIn(criteria(before), criteria(after), likely)
  return criterion === 'none' ? null : criterion
}

function movedIn(before: readonly Seated[], after: readonly Seated[], likely: string): string | null {
  if (before.length !== after.length) return null
  const at = before.findIndex((one, index) => !isSame(one, after[index]))
  if (at === -1) return 'none'
  // Who moved stands at the first difference, either where it left or where it came to.
  return [likely, before[at]?.id, after[at]?.id].find((id) => id !== undefined && isOnlyOne(id, before, after)) ?? null
}

function isOnlyOne(id: string, before: readonly Seated[], after: readonly Seated[]): boolean {
  const [was, is] = [before, after].map((rows) => rows.filter((one) => one.id !== id)) as [Seated[], Seated[]]
  return was.length < before.length && is.length === was.length && was.every((one, index) => isSame(one, is[index]))
}

const isSame = (one: Seated, other: Seated | undefined) => one.id === other?.id && one.seat === other.seat

/** Where a row stands as it is told: the how-manyeth of how many, and in what. */
export type Standing = { of: 'section'; section: number; number: number; count: number } | { of: 'criterion'; section: number; number: number; count: number; groupKey: string | null }

export function standingOf({ sections }: StandardContent, id: string): Standing | null {
  for (const [section, { key, criteria }] of sections.entries()) {
    if (sectionRowId(key) === id) return { of: 'section', section, number: section + 1, count: sections.length }
    const at = criteria.findIndex((one) => criterionRowId(one.key) === id)
    if (at !== -1) return { of: 'criterion', section, number: at + 1, count: criteria.length, groupKey: criteria[at]!.groupKey }
  }
  return null
}
