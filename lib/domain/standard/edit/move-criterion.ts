import type { StandardContent } from '../content'
import { findCriterion, insertCriterion, removeCriterion, type Seat } from './criteria'

/** Takes a criterion out and seats it elsewhere; `index` counts without it. */
export function moveCriterion(content: StandardContent, key: string, seat: Seat): StandardContent {
  const found = findCriterion(content, key)
  if (!found || !content.sections.some((section) => section.key === seat.sectionKey)) return content
  return insertCriterion(removeCriterion(content, key), found.criterion, seat)
}

/**
 * One step up or down as the eye sees it: past a neighbour, into and out of groups, over the border of a section.
 * The document is returned unchanged at its ends.
 */
export function stepCriterion(content: StandardContent, key: string, step: -1 | 1): StandardContent {
  const found = findCriterion(content, key)
  if (!found) return content
  const { section, seat } = found
  const neighbour = section.criteria[seat.index + step]
  const inGroup = seat.groupKey !== null
  if (neighbour?.groupKey === seat.groupKey && neighbour) return moveCriterion(content, key, { ...seat, index: seat.index + step })
  if (inGroup) return moveCriterion(content, key, { ...seat, groupKey: null })
  if (neighbour) return moveCriterion(content, key, { ...seat, groupKey: neighbour.groupKey })
  const position = content.sections.indexOf(section)
  const next = content.sections[position + step]
  if (!next) return content
  return moveCriterion(content, key, { sectionKey: next.key, groupKey: null, index: step === 1 ? 0 : next.criteria.length })
}
