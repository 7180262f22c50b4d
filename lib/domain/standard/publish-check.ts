import type { Text } from '../language'
import { criterionProblems } from './publish-check-criterion'
import { conditionProblems } from './publish-check-condition'
import { placesOf } from './condition-places'
import type { Section, StandardContent, Zone } from './content'
import { isScored } from './judged'
import { repeatedKeys } from './repeated-keys'

export type PublishProblemCode =
  | 'no_criteria'
  | 'text_missing'
  | 'date_missing'
  | 'duplicate_key'
  | 'zone_order'
  | 'weights_missing'
  | 'group_unknown'
  | 'group_scattered'
  | 'options_missing'
  | 'yes_no_options'
  | 'exclusive_over_cap'
  | 'bands_missing'
  | 'band_empty'
  | 'bands_overlap'
  | 'bands_gap'
  | 'gate_on_bonus'
  | 'gate_without_mark'
  | 'condition_empty'
  | 'condition_circle'
  | 'condition_unknown_criterion'
  | 'condition_later_criterion'
  | 'condition_without_value'
  | 'condition_unknown_option'
  | 'condition_wrong_value'

export type PublishPlace = { sectionKey?: string; criterionKey?: string; field?: string }
export type PublishProblem = { code: PublishProblemCode; place: PublishPlace; circle?: string[] }

/** What stands in the way of publishing, in reading order. Empty: it can be published. */
export function publishProblems(content: StandardContent): PublishProblem[] {
  const places = placesOf(content)
  return [
    ...wholeProblems(content),
    ...content.sections.flatMap((section) => [
      ...sectionProblems(content, section),
      ...section.criteria.flatMap((criterion) => {
        const place = { sectionKey: section.key, criterionKey: criterion.key }
        return [
          ...criterionProblems(criterion, content.baseLanguage),
          ...conditionProblems({ ...places.get(criterion.key)!, criterion }, places),
        ].map(({ code, field, ...more }) => ({ code, place: field ? { ...place, field } : place, ...more }))
      }),
    ]),
  ]
}

function wholeProblems({ baseLanguage, method, zone, goal, sections, scenarios }: StandardContent): PublishProblem[] {
  const criteria = sections.flatMap((section) => section.criteria)
  const problems: PublishProblem[] = []
  const add = (code: PublishProblemCode, place: PublishPlace = {}) => problems.push({ code, place })
  if (criteria.length === 0) add('no_criteria')
  for (const key of repeatedKeys(sections)) add('duplicate_key', { sectionKey: key })
  for (const key of repeatedKeys(criteria)) add('duplicate_key', { criterionKey: key })
  for (const key of repeatedKeys(scenarios)) add('duplicate_key', { field: `scenarios.${key}` })
  problems.push(...zoneProblems(zone, {}))
  if (goal && !goal.kpi[baseLanguage]?.trim()) add('text_missing', { field: 'goal.kpi' })
  if (goal && !goal.by) add('date_missing', { field: 'goal.by' })
  for (const { key, name, task } of scenarios) {
    if (!name[baseLanguage]?.trim()) add('text_missing', { field: `scenarios.${key}.name` })
    if (!task[baseLanguage]?.trim()) add('text_missing', { field: `scenarios.${key}.task` })
  }
  if (method === 'weighted_sections' && criteria.length > 0 && !sections.some(carriesWeight)) add('weights_missing')
  return problems
}

/** A section that can have a score only counts with a weight (decision 2, reading 10). */
const carriesWeight = ({ weightMilli, criteria }: Section) =>
  weightMilli > 0 && criteria.some((criterion) => isScored(criterion) && !criterion.bonus)

function sectionProblems({ baseLanguage }: StandardContent, section: Section): PublishProblem[] {
  const written = (text: Text) => Boolean(text[baseLanguage]?.trim())
  const problems: PublishProblem[] = []
  const add = (code: PublishProblemCode, field: string) =>
    problems.push({ code, place: { sectionKey: section.key, field } })
  if (!written(section.title)) add('text_missing', 'title')
  for (const { key, title } of section.groups) if (!written(title)) add('text_missing', `groups.${key}`)
  for (const key of repeatedKeys(section.groups)) add('duplicate_key', `groups.${key}`)
  for (const key of scatteredGroups(section)) add('group_scattered', `groups.${key}`)
  for (const { key, groupKey } of section.criteria) {
    if (groupKey !== null && !section.groups.some((group) => group.key === groupKey)) {
      problems.push({ code: 'group_unknown', place: { sectionKey: section.key, criterionKey: key, field: 'groupKey' } })
    }
  }
  problems.push(...zoneProblems(section.zone, { sectionKey: section.key }))
  return problems
}

function zoneProblems(zone: Zone | null, place: PublishPlace): PublishProblem[] {
  if (!zone) return []
  const problems: PublishProblem[] = []
  if (zone.acceptable > zone.desired) problems.push({ code: 'zone_order', place: { ...place, field: 'zone' } })
  if (!zone.setOn) problems.push({ code: 'date_missing', place: { ...place, field: 'zone.setOn' } })
  return problems
}

/** Groups whose criteria do not stand together: the group begins more than once. */
function scatteredGroups({ criteria }: Section): string[] {
  const begins = criteria.flatMap(({ groupKey }, index) =>
    groupKey !== null && groupKey !== criteria[index - 1]?.groupKey ? [{ key: groupKey }] : [],
  )
  return repeatedKeys(begins)
}
