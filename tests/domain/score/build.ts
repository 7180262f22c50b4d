import type { Answer, Answers } from '@/lib/domain/report/answer'
import { emptyAnswer } from '@/lib/domain/report/answer'
import type { VisitContext } from '@/lib/domain/report/context'
import { scoreReport } from '@/lib/domain/score/score-report'
import type {
  Band,
  Criterion,
  DurationCriterion,
  ManyCriterion,
  NumberCriterion,
  Option,
  OptionCriterion,
  PlainCriterion,
  RecommendationCriterion,
  Section,
  StandardContent,
} from '@/lib/domain/standard/content'

const base = {
  groupKey: null,
  name: {},
  guidance: {},
  examplePhoto: null,
  weightMilli: 1000,
  bonus: false,
  notApplicable: 'exclude' as const,
  couldNotCheck: true,
  required: true,
  photo: { when: 'never' as const },
  comment: { when: 'never' as const },
  gate: null,
  chainLink: null,
  chainOwner: '',
  condition: null,
}
const said = (key: string) => ({ ...base, key, prompt: { en: `Is ${key} so?` } })

export const option = (key: string, points: number, pass: boolean, exclusive?: boolean): Option => ({
  key,
  label: { en: key },
  pointsMilli: Math.round(points * 1000),
  pass,
  ...(exclusive === undefined ? {} : { exclusive }),
})
export const band = (key: string, from: number | null, to: number | null, points: number, pass: boolean): Band => ({
  key,
  from,
  to,
  pointsMilli: points * 1000,
  pass,
})

/** Yes earns the points and passes, no earns nothing and fails. */
export const yesNo = (key: string, points = 1, more: Partial<OptionCriterion> = {}): OptionCriterion => ({
  ...said(key),
  type: 'yes_no',
  options: [option('yes', points, true), option('no', 0, false)],
  ...more,
})
/** A scale of steps named by their points, the best passes. */
export const steps = (key: string, points: number[], more: Partial<OptionCriterion> = {}): OptionCriterion => ({
  ...said(key),
  type: 'scale',
  options: points.map((one) => option(`p${one}`, one, one === Math.max(...points))),
  ...more,
})
export const many = (
  key: string,
  options: Option[],
  cap: number | null,
  more: Partial<ManyCriterion> = {},
): ManyCriterion => ({
  ...said(key),
  type: 'choice_many',
  options,
  capMilli: cap === null ? null : cap * 1000,
  ...more,
})
export const number = (key: string, bands: Band[], more: Partial<NumberCriterion> = {}): NumberCriterion => ({
  ...said(key),
  type: 'number',
  unit: {},
  decimals: 0,
  bands,
  ...more,
})
export const duration = (key: string, bands: Band[], more: Partial<DurationCriterion> = {}): DurationCriterion => ({
  ...said(key),
  type: 'duration',
  bands,
  ...more,
})
/** Bands in marks, 0 to 10. */
export const recommendation = (key: string, bands: Band[], more: Partial<RecommendationCriterion> = {}): RecommendationCriterion => ({
  ...said(key),
  type: 'recommendation',
  bands: bands.map((one) => ({ ...one, from: one.from && one.from * 1_000, to: one.to && one.to * 1_000 })),
  ...more,
})
export const plain = (
  key: string,
  type: PlainCriterion['type'],
  more: Partial<PlainCriterion> = {},
): PlainCriterion => ({
  ...said(key),
  type,
  ...more,
})

export const section = (key: string, criteria: Criterion[], more: Partial<Section> = {}): Section => ({
  key,
  title: { en: key },
  intro: {},
  weightMilli: 1000,
  zone: null,
  passMark: null,
  onlyInScenarios: [],
  groups: [],
  criteria,
  ...more,
})
export const standard = (sections: Section[], more: Partial<StandardContent> = {}): StandardContent => ({
  baseLanguage: 'en',
  method: 'pooled',
  statedTotalMilli: null,
  zone: null,
  goal: null,
  sections,
  scenarios: [],
  ...more,
})
export const zone = (acceptable: number, desired: number) => ({
  acceptable,
  desired,
  origin: 'management' as const,
  setOn: '2026-01-05',
  author: 'A. Kask',
})

export const one = (key: string): Answer => ({ ...emptyAnswer, state: 'answered', value: { type: 'option', key } })
export const yes = one('yes')
export const no = one('no')
export const ticked = (...keys: string[]): Answer => ({
  ...emptyAnswer,
  state: 'answered',
  value: { type: 'options', keys },
})
export const counted = (milli: number): Answer => ({
  ...emptyAnswer,
  state: 'answered',
  value: { type: 'number', milli },
})
export const lasted = (seconds: number): Answer => ({
  ...emptyAnswer,
  state: 'answered',
  value: { type: 'duration', seconds },
})
export const recommended = (likelihood: number): Answer => ({ ...emptyAnswer, state: 'answered', value: { type: 'recommendation', likelihood } })
export const wrote = (text: string): Answer => ({ ...emptyAnswer, state: 'answered', value: { type: 'text', text } })
export const notApplicable: Answer = { ...emptyAnswer, state: 'not_applicable' }
export const notChecked: Answer = { ...emptyAnswer, state: 'could_not_check', reason: 'the counter was closed' }

export const routine: VisitContext = { scenarioKind: 'routine', branchAttributes: {} }
export const score = (content: StandardContent, answers: Answers, context: VisitContext = routine) =>
  scoreReport(content, answers, context, { completeness: 800 })
