import type { Answer, AnswerState, Answers } from '@/lib/domain/report/answer'
import type { VisitContext } from '@/lib/domain/report/context'
import type { Criterion, Option, Section, StandardContent } from '@/lib/domain/standard/content'

/** The plainest of everything; a case names only what differs. */
export const blankCriterion = {
  groupKey: null,
  name: {},
  prompt: {},
  guidance: {},
  examplePhoto: null,
  weightMilli: 1000,
  bonus: false,
  notApplicable: 'exclude',
  couldNotCheck: true,
  required: true,
  photo: { when: 'never' },
  comment: { when: 'never' },
  gate: null,
  chainLink: null,
  chainOwner: '',
  condition: null,
} as const satisfies Partial<Criterion>

/** Worth `points`, in steps of which any number may be reached. */
export const worth = (key: string, points: number, reached: number[], extra: Partial<Criterion> = {}): Criterion =>
  ({
    ...blankCriterion,
    key,
    type: 'choice_one',
    options: [points, ...reached].map((each) => option(`${key}:${each}`, each, each === points)),
    ...extra,
  }) as Criterion

export const option = (key: string, points: number, pass: boolean): Option => ({
  key,
  label: {},
  pointsMilli: Math.round(points * 1000),
  pass,
})

export const section = (key: string, criteria: Criterion[], extra: Partial<Section> = {}): Section => ({
  key,
  title: {},
  intro: {},
  weightMilli: 1000,
  zone: null,
  passMark: null,
  onlyInScenarios: [],
  groups: [],
  criteria,
  ...extra,
})

export const standard = (sections: Section[], extra: Partial<StandardContent> = {}): StandardContent => ({
  baseLanguage: 'en',
  method: 'pooled',
  statedTotalMilli: null,
  zone: null,
  goal: null,
  sections,
  scenarios: [],
  ...extra,
})

export const answer = (state: AnswerState): Answer => ({ ...state, comment: '', evidence: [], noPhotoReason: null })

export const notApplicable = answer({ state: 'not_applicable' })
export const couldNotCheck = answer({ state: 'could_not_check', reason: 'closed that day' })
/** The option of a `worth` criterion that gives these points. */
export const reached = (key: string, points: number) =>
  answer({ state: 'answered', value: { type: 'option', key: `${key}:${points}` } })

export const routine: VisitContext = { scenarioKind: 'routine', branchAttributes: {} }

export type Case = { content: StandardContent; answers: Answers; context: VisitContext; completeness: number }
