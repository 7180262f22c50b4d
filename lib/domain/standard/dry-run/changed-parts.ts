import { alike } from '../compare/part-changes'
import type { Criterion, Section, StandardContent } from '../content'

/** One thing in which a draft scores otherwise than a version before it. Settings are `method` and `zone`. */
export type Part = { kind: 'criterion' | 'section' | 'setting'; key: string }

/** What the draft changes of the scores of reports under `before`, what is new last: a report recalculated since may have an answer to it. */
export function changedParts(before: StandardContent, draft: StandardContent): Part[] {
  const known = new Set(placed(before).map(({ criterion }) => criterion.key))
  const now = new Map(placed(draft).map((one) => [one.criterion.key, one]))
  const criteria = placed(before).filter((was) => !alike(scored(was), scored(now.get(was.criterion.key))))
  const sections = before.sections.filter((was) => {
    const same = draft.sections.find(({ key }) => key === was.key)
    return same !== undefined && !alike(judged(was, before), judged(same, draft))
  })
  return [
    ...criteria.map(({ criterion: { key } }): Part => ({ kind: 'criterion', key })),
    ...sections.map(({ key }): Part => ({ kind: 'section', key })),
    ...settings.filter((key) => !alike(settingOf(before, key), settingOf(draft, key))).map((key): Part => ({ kind: 'setting', key })),
    ...[...now.keys()].filter((key) => !known.has(key)).map((key): Part => ({ kind: 'criterion', key })),
  ]
}

/** The draft with one part as it was before; `worth`: the criterion, where no more than what an answer to it is worth was changed; `fresh`: it is a new criterion. */
export type PartAsBefore = { part: Part; content: StandardContent; worth: { was: Criterion; now: Criterion } | null; fresh: boolean }

export const partsAsBefore = (before: StandardContent, draft: StandardContent): PartAsBefore[] =>
  changedParts(before, draft).map((part) => ({ part, content: withPartAsBefore(before, draft, part), worth: worthOf(before, draft, part), fresh: isFresh(before, part) }))

/** What the scores would be had this part alone stayed as it was. */
function withPartAsBefore(before: StandardContent, draft: StandardContent, { kind, key }: Part): StandardContent {
  if (kind === 'setting') return key === 'zone' ? { ...draft, zone: before.zone } : { ...draft, method: before.method }
  if (kind === 'criterion') return withCriterionAsBefore(before, draft, key)
  const was = before.sections.find((section) => section.key === key)
  if (!was) return draft
  const { weightMilli, passMark, onlyInScenarios } = was
  return { ...draft, sections: draft.sections.map((section) => (section.key === key ? { ...section, weightMilli, passMark, onlyInScenarios } : section)) }
}

/** Gone where it is new; else in its old section, which comes back where the draft has it no longer, behind what went before it there. */
function withCriterionAsBefore(before: StandardContent, draft: StandardContent, key: string): StandardContent {
  const home = before.sections.find(({ criteria }) => criteria.some((one) => one.key === key))
  const was = home?.criteria.find((one) => one.key === key)
  const without = draft.sections.map((section) => ({ ...section, criteria: section.criteria.filter((one) => one.key !== key) }))
  if (!home || !was) return { ...draft, sections: without }
  const place = draft.sections.find(({ criteria }) => criteria.some((one) => one.key === key))
  if (place?.key === home.key) return { ...draft, sections: replaced(draft.sections, home.key, (criteria) => criteria.map((one) => (one.key === key ? was : one))) }
  if (!without.some((section) => section.key === home.key)) return { ...draft, sections: [...without, { ...home, criteria: [was] }] }
  const earlier = new Set(home.criteria.slice(0, home.criteria.indexOf(was)).map((one) => one.key))
  return { ...draft, sections: replaced(without, home.key, (criteria) => behind(criteria, earlier, was)) }
}

const isFresh = (before: StandardContent, { kind, key }: Part): boolean =>
  kind === 'criterion' && !placed(before).some(({ criterion }) => criterion.key === key)

function worthOf(before: StandardContent, draft: StandardContent, { kind, key }: Part): PartAsBefore['worth'] {
  if (kind !== 'criterion') return null
  const [was, now] = [before, draft].map((content) => placed(content).find(({ criterion }) => criterion.key === key))
  return was && now && alike(asked(was), asked(now)) ? { was: was.criterion, now: now.criterion } : null
}

const replaced = (sections: Section[], key: string, change: (criteria: Criterion[]) => Criterion[]): Section[] =>
  sections.map((section) => (section.key === key ? { ...section, criteria: change(section.criteria) } : section))

function behind(criteria: Criterion[], earlier: ReadonlySet<string>, was: Criterion): Criterion[] {
  const at = criteria.findLastIndex(({ key }) => earlier.has(key)) + 1
  return [...criteria.slice(0, at), was, ...criteria.slice(at)]
}

const settings = ['method', 'zone'] as const
const settingOf = ({ method, zone }: StandardContent, key: (typeof settings)[number]) =>
  key === 'method' ? method : zone && [zone.acceptable, zone.desired]

type Placed = { criterion: Criterion; sectionKey: string }
const placed = (content: StandardContent): Placed[] =>
  content.sections.flatMap(({ key, criteria }) => criteria.map((criterion) => ({ criterion, sectionKey: key })))

/** All of a criterion that a score can hang on; the order of options too, as conditions compare the steps of a scale. */
const scored = (one: Placed | undefined) => {
  if (!one) return null
  const { criterion, sectionKey } = one
  const { type, weightMilli, bonus, notApplicable, gate, condition } = criterion
  const options = 'options' in criterion ? criterion.options.map(({ key, pointsMilli, pass, exclusive }) => [key, pointsMilli, pass, Boolean(exclusive)]) : []
  const bands = 'bands' in criterion ? criterion.bands.map(({ from, to, pointsMilli, pass }) => [from, to, pointsMilli, pass]) : []
  const more = ['capMilli' in criterion ? criterion.capMilli : null, 'unit' in criterion ? criterion.unit : null]
  return [sectionKey, type, weightMilli, bonus, notApplicable, gate, condition, options, bands, more]
}

const judged = ({ weightMilli, passMark, onlyInScenarios }: Section, { method }: StandardContent) =>
  [method === 'weighted_sections' ? weightMilli : null, passMark, onlyInScenarios]

/** Where one stands, when it is asked and which answers it takes: alike, an answer counts in both or in none. */
const asked = ({ criterion, sectionKey }: Placed) =>
  [sectionKey, criterion.type, criterion.condition, 'options' in criterion ? criterion.options.map(({ key, exclusive }) => [key, Boolean(exclusive)]) : [], 'unit' in criterion ? criterion.unit : null]
