import type { Criterion, ScenarioContent, Section, StandardContent } from '../content'
import { findCriterion, insertCriterion, lastSeat, type Seat } from './criteria'

/** Of a deletion that may have been undone by other means, or followed by more, before it is taken back: what is there already stays as it is. */

/** A deleted criterion in its old seat; where its section or group is gone, at the end of the last section, or without the group. */
export function putBackCriterion(content: StandardContent, { criterion, section, seat }: { criterion: Criterion; section: Section; seat: Seat }): StandardContent {
  if (findCriterion(content, criterion.key)) return content
  const [own, last] = [content.sections.find(({ key }) => key === seat.sectionKey), content.sections.at(-1)]
  if (own) return insertCriterion(content, criterion, own.groups.some(({ key }) => key === seat.groupKey) ? seat : { ...seat, groupKey: null })
  if (last) return insertCriterion(content, criterion, lastSeat(last, null))
  return { ...content, sections: [{ ...section, criteria: [criterion] }] }
}

/** A deleted section where it stood, with those of its criteria that stand nowhere else by now. */
export function putBackSection(content: StandardContent, section: Section, index: number): StandardContent {
  if (content.sections.some(({ key }) => key === section.key)) return content
  const criteria = section.criteria.filter(({ key }) => !findCriterion(content, key))
  return { ...content, sections: content.sections.toSpliced(index, 0, { ...section, criteria }) }
}

/** A deleted scenario where it stood. */
export const putBackScenario = (content: StandardContent, scenario: ScenarioContent, index: number): StandardContent =>
  content.scenarios.some(({ key }) => key === scenario.key) ? content : { ...content, scenarios: content.scenarios.toSpliced(index, 0, scenario) }
