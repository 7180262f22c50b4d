import type { Milli, Tenths } from '../exact'
import type { Language, Text } from '../language'
import type { Condition } from './condition'

/**
 * A standard as its author writes it: one document, kept whole in its version and frozen by publishing.
 * Order is the order of the arrays. Keys are stable across versions and never shown as numbers.
 */
export type StandardContent = {
  baseLanguage: Language
  method: Method
  /** What the author says the points (pooled) or section weights must add up to; null when unstated. */
  statedTotalMilli: Milli | null
  zone: Zone | null
  goal: Goal | null
  sections: Section[]
  scenarios: ScenarioContent[]
  /** Its author's word on a draft, no part of the standard: translations that hold though the text they were made from has changed. What of it later drafts have to know is noted when it is published (`leftBehindIn`). */
  stillRight?: StillRight[]
}

/** A translation looked at again: of which text (`textKey`), in which language, and of which words in the base language (`wordsMark`). */
export type StillRight = { text: string; language: Language; base: string }

export const methods = ['pooled', 'weighted_sections'] as const
export type Method = (typeof methods)[number]

/** Zone of tolerance: below acceptable, inside up to desired, above from desired on. */
export type Zone = {
  acceptable: Tenths
  desired: Tenths
  origin: 'customer_survey' | 'management' | 'template'
  setOn: string // ISO date
  author: string
}

/** What the standard is to change. Values are free decimals in the KPI's own unit. */
export type Goal = { kpi: Text; present: string; target: string; by: string /* ISO date */; scoreTarget: Tenths | null }

export type Section = {
  key: string
  title: Text
  intro: Text
  /** Used by the method "weighted sections"; ignored by "pooled". */
  weightMilli: Milli
  zone: Zone | null
  passMark: { level: Tenths; effect: 'marks_section_failed' | 'fails_visit' } | null
  /** Complaint and return sections are answered only in scenarios that provoke them; empty: always. */
  onlyInScenarios: ScenarioKind[]
  groups: { key: string; title: Text }[]
  /** A group's criteria stand together. */
  criteria: Criterion[]
}

export const chainLinks = ['people', 'process', 'equipment', 'premises', 'product'] as const
export type ChainLink = (typeof chainLinks)[number]

export const gates = ['fails_visit', 'zeroes_section', 'zeroes_visit'] as const
export type Gate = (typeof gates)[number]

export const notApplicableRules = ['exclude', 'zero', 'not_allowed'] as const
export type NotApplicableRule = (typeof notApplicableRules)[number]

/** When a photo or a comment is asked: one_in draws by chance, once per report, with odds 1 : k. */
export type AskRule = { when: 'never' | 'on_fail' | 'always' } | { when: 'one_in'; k: number }

type CriterionBase = {
  key: string
  groupKey: string | null
  /** The sentence of the standard ("Greeted within 30 seconds"); empty: the prompt stands in. */
  name: Text
  /** What the shopper is asked. */
  prompt: Text
  guidance: Text
  /** Evidence id of an example photo. */
  examplePhoto: string | null
  weightMilli: Milli
  bonus: boolean
  notApplicable: NotApplicableRule
  couldNotCheck: boolean
  required: boolean
  photo: AskRule
  comment: AskRule
  gate: Gate | null
  chainLink: ChainLink | null
  /** The internal owner of that link ("Training", "Shift lead"). */
  chainOwner: string
  condition: Condition | null
}

export type Option = { key: string; label: Text; pointsMilli: Milli; pass: boolean; exclusive?: boolean }

/** Values from `from` (inclusive) up to `to` (exclusive); null is open-ended. In milli-units or seconds; of a recommendation in thousandths. */
export type Band = { key: string; from: number | null; to: number | null; pointsMilli: Milli; pass: boolean }

export type OptionCriterion = CriterionBase & {
  /** yes_no has exactly the options "yes" and "no"; a scale's options are its steps, each label an anchor. */
  type: 'yes_no' | 'choice_one' | 'scale'
  options: Option[]
}
export type ManyCriterion = CriterionBase & { type: 'choice_many'; options: Option[]; capMilli: Milli | null }
export type NumberCriterion = CriterionBase & { type: 'number'; unit: Text; decimals: 0 | 1 | 2 | 3; bands: Band[] }
export type DurationCriterion = CriterionBase & { type: 'duration'; bands: Band[] }
/** The shopper's own "would you recommend us", 0 to 10. Without bands it is recorded and no more: neither scored nor a pass nor a fail. */
export type RecommendationCriterion = CriterionBase & { type: 'recommendation'; bands: Band[] }
export type PlainCriterion = CriterionBase & { type: 'time' | 'text' | 'photo' | 'sound' | 'place' }

export type Criterion = OptionCriterion | ManyCriterion | NumberCriterion | DurationCriterion | RecommendationCriterion | PlainCriterion
export type CriterionType = Criterion['type']
export const criterionTypes = [
  'yes_no', 'choice_one', 'choice_many', 'scale', 'number', 'duration', 'time', 'text', 'recommendation', 'photo', 'sound', 'place',
] as const satisfies CriterionType[]

export const scenarioKinds = ['routine', 'complaint', 'return'] as const
export type ScenarioKind = (typeof scenarioKinds)[number]

/** Who the shopper is, what they do and what they may not do. */
export type ScenarioContent = {
  key: string
  kind: ScenarioKind
  name: Text
  persona: Text
  task: Text
  purchase: Text
  purchaseLimitMinor: number | null
  minimumStayMinutes: number | null
  forbidden: Text
}

export const criteriaOf = (content: StandardContent): Criterion[] => content.sections.flatMap((section) => section.criteria)

/** A phone or the law may refuse to record a sound or a place, so "could not check" is always open there. */
export const mayNotBeChecked = ({ type, couldNotCheck }: Pick<Criterion, 'type' | 'couldNotCheck'>): boolean =>
  couldNotCheck || type === 'sound' || type === 'place'
