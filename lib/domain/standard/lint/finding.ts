import type { Milli } from '../../exact'
import type { Language, Text } from '../../language'
import type { Clause } from '../condition'
import type { TimePart } from '../../templates/minutes'
import type { Criterion, Method, StandardContent } from '../content'
import type { PublishPlace } from '../publish-check'
import type { NeverAsked } from './never-asked'

/** What each rule says beside its sentence. Points and weights in thousandths, bands in their own units. */
type RuleData = {
  total_differs: { method: Method; sum: Milli; stated: Milli }
  bands_gap: BandEdges
  bands_overlap: BandEdges
  bands_end: { side: 'below' | 'above'; edge: number; unit: BandUnit }
  steps_unequal: { points: Milli[] }
  marks_reversed: Record<never, never>
  best_fails: { mostMilli: Milli; lessMilli: Milli }
  words_against_points: Record<'good' | 'bad', { words: string; pointsMilli: Milli }>
  prompt_negative: { words: string }
  double_question: { joined: 'and' | 'or' | 'questions'; excerpt: string }
  not_applicable_missing: { words: string }
  section_unscored: { criteria: number }
  bonus_alone: { within: 'section' | 'standard' }
  /** The parts add up to the minutes. */
  phone_too_long: { minutes: number; limit: number; criteria: number; parts: TimePart[] }
  /** The clauses that tell why, and the criteria they ask about. */
  never_asked: { reason: NeverAsked; clauses: Clause[]; about: Criterion[] }
  sound_forbidden: Record<never, never>
  /** Words of the base language when it was translated, and now. */
  translation_outdated: { language: Language; was: string; now: string }
  sections_uneven: { largest: Text; most: number; smallest: Text; fewest: number }
}

type BandUnit = 'milli' | 'seconds'
type BandEdges = { from: number; to: number; unit: BandUnit }

export type LintRule = keyof RuleData
/** Where the finding is, and in which language when it is about words. */
export type LintPlace = PublishPlace & { language?: Language }

export const lintFixes = [
  'state_sum',
  'close_gap',
  'end_overlap',
  'open_end',
  'even_steps',
  'turn_marks',
  'best_passes',
  'turn_points',
  'answers_in_words',
  'split',
  'allow_not_applicable',
  'remove_section',
  'make_ordinary',
  'match_any',
  'drop_condition',
  'remove_clause',
  'still_right',
] as const
/** What mends a condition that stands in the way of publishing. */
export type ConditionFix = 'remove_clause' | 'move_below' | 'drop_condition'
/** A pure edit of the document as it then is; `freshKey` gives keys nobody has used. */
export type LintFix = {
  name: (typeof lintFixes)[number] | ConditionFix
  edit: (content: StandardContent, freshKey: () => string) => StandardContent
}

/** Something the author is told before publishing. It never stands in the way. */
export type LintFinding = {
  [Rule in LintRule]: { rule: Rule; severity: 'warning'; place: LintPlace; data: RuleData[Rule]; fix?: LintFix }
}[LintRule]

export const lintFinding = <Rule extends LintRule>(rule: Rule, place: LintPlace, data: RuleData[Rule], fix?: LintFix) =>
  ({ rule, severity: 'warning', place, data, ...(fix ? { fix } : {}) }) as Extract<LintFinding, { rule: Rule }>

/** Stays the same while the finding does: its rule and place, its language, and the end of a row of bands. */
export const findingKey = ({ rule, place, data }: LintFinding): string =>
  [rule, place.sectionKey, place.criterionKey, place.field, place.language, 'side' in data ? data.side : ''].join('/')
