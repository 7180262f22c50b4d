import type { Criterion, Section, StandardContent } from '../content'

/** Where a criterion stands: its section, its group or none, and its index among the section's criteria. */
export type Seat = { sectionKey: string; groupKey: string | null; index: number }

export const updateSection = (content: StandardContent, key: string, change: (section: Section) => Section): StandardContent => ({
  ...content,
  sections: content.sections.map((section) => (section.key === key ? change(section) : section)),
})

export const updateCriterion = (content: StandardContent, key: string, change: (criterion: Criterion) => Criterion): StandardContent => ({
  ...content,
  sections: content.sections.map((section) =>
    section.criteria.some((one) => one.key === key)
      ? { ...section, criteria: section.criteria.map((one) => (one.key === key ? change(one) : one)) }
      : section,
  ),
})

export function findCriterion(content: StandardContent, key: string): { section: Section; criterion: Criterion; seat: Seat } | null {
  for (const section of content.sections) {
    const index = section.criteria.findIndex((one) => one.key === key)
    const criterion = section.criteria[index]
    if (criterion) return { section, criterion, seat: { sectionKey: section.key, groupKey: criterion.groupKey, index } }
  }
  return null
}

export const insertCriterion = (content: StandardContent, criterion: Criterion, { sectionKey, groupKey, index }: Seat): StandardContent =>
  updateSection(content, sectionKey, (section) => ({ ...section, criteria: section.criteria.toSpliced(index, 0, { ...criterion, groupKey }) }))

export const removeCriterion = (content: StandardContent, key: string): StandardContent => ({
  ...content,
  sections: content.sections.map((section) =>
    section.criteria.some((one) => one.key === key) ? { ...section, criteria: section.criteria.filter((one) => one.key !== key) } : section,
  ),
})

/** A copy right below, under a key of its own. */
export function duplicateCriterion(content: StandardContent, key: string, freshKey: string): StandardContent {
  const found = findCriterion(content, key)
  if (!found) return content
  const { criterion, seat } = found
  return insertCriterion(content, { ...structuredClone(criterion), key: freshKey }, { ...seat, index: seat.index + 1 })
}

/** The seat right below a criterion, or the last one of a section (the last section when none is named). */
export function seatAfter(content: StandardContent, place: { criterionKey?: string; sectionKey?: string; groupKey?: string }): Seat | null {
  const found = place.criterionKey ? findCriterion(content, place.criterionKey) : null
  if (found) return { ...found.seat, index: found.seat.index + 1 }
  const section = content.sections.find(({ key }) => key === place.sectionKey) ?? content.sections.at(-1)
  if (!section) return null
  return lastSeat(section, section.key === place.sectionKey ? (place.groupKey ?? null) : null)
}

/** Behind the last criterion of that group, or at the end of the section. */
export function lastSeat(section: Section, groupKey: string | null): Seat {
  const last = groupKey === null ? -1 : section.criteria.findLastIndex((one) => one.groupKey === groupKey)
  return { sectionKey: section.key, groupKey, index: last === -1 ? section.criteria.length : last + 1 }
}
