import { alike } from '../compare/part-changes'
import type { Criterion, Method, Section } from '../content'

/**
 * What of a criterion or section was edited, as far as a score can hang on it. `answers`: which can be given, with what they are worth;
 * `points`: their worth alone. `place`: another section.
 */
export const edits = [
  'added', 'removed', 'place', 'answers', 'points', 'weight', 'bonus', 'notApplicable', 'gate', 'condition', 'sectionWeight', 'passMark', 'onlyInScenarios',
] as const
export type Edit = (typeof edits)[number]
/** Edits after which the same answers are given on the same occasions. */
export const worthEdits: ReadonlySet<Edit> = new Set(['points', 'weight', 'bonus', 'notApplicable', 'gate'])

export type Placed = { criterion: Criterion; sectionKey: string }
type CriterionEdit = Exclude<Edit, 'added' | 'removed' | SectionEdit>
export type SectionEdit = 'sectionWeight' | 'passMark' | 'onlyInScenarios'

/** All of a criterion that a score can hang on; the order of options too, as conditions compare the steps of a scale. */
const looks: Record<CriterionEdit, (one: Placed) => unknown> = {
  place: ({ sectionKey }) => sectionKey,
  answers: ({ criterion }) => answersOf(criterion),
  points: ({ criterion }) => pointsOf(criterion),
  weight: ({ criterion }) => criterion.weightMilli,
  bonus: ({ criterion }) => criterion.bonus,
  notApplicable: ({ criterion }) => criterion.notApplicable,
  gate: ({ criterion }) => criterion.gate,
  condition: ({ criterion }) => criterion.condition,
}

export function criterionEdits(was: Placed | undefined, now: Placed | undefined): Edit[] {
  if (!was || !now) return was ? ['removed'] : now ? ['added'] : []
  const found = (Object.keys(looks) as CriterionEdit[]).filter((edit) => !alike(looks[edit](was), looks[edit](now)))
  // Points of other answers cannot be put back without them.
  return found.includes('answers') ? found.filter((edit) => edit !== 'points') : found
}

const answersOf = (one: Criterion) =>
  [one.type, 'options' in one ? one.options.map(({ key, exclusive }) => [key, Boolean(exclusive)]) : [], 'unit' in one ? one.unit : null]

const pointsOf = (one: Criterion) => [
  'options' in one ? one.options.map(({ key, pointsMilli, pass }) => [key, pointsMilli, pass]) : [],
  'bands' in one ? one.bands.map(({ from, to, pointsMilli, pass }) => [from, to, pointsMilli, pass]) : [],
  'capMilli' in one ? one.capMilli : null,
]

/** A criterion as it is now with this one edit taken back; its place is another matter. */
export function withoutEdit(now: Criterion, was: Criterion, edit: Edit): Criterion {
  const { weightMilli, bonus, notApplicable, gate, condition } = now
  switch (edit) {
    case 'answers':
    case 'points':
      return { ...was, weightMilli, bonus, notApplicable, gate, condition }
    case 'weight':
      return { ...now, weightMilli: was.weightMilli }
    case 'bonus':
      return { ...now, bonus: was.bonus }
    case 'notApplicable':
      return { ...now, notApplicable: was.notApplicable }
    case 'gate':
      return { ...now, gate: was.gate }
    case 'condition':
      return { ...now, condition: was.condition }
    default:
      return now
  }
}

type Judged = Pick<Section, 'weightMilli' | 'passMark' | 'onlyInScenarios'>

/** Pooled points do not look at the weights of sections. */
export function sectionEdits(was: Judged, now: Judged, [methodBefore, methodNow]: readonly [Method, Method]): SectionEdit[] {
  const weight = ({ weightMilli }: Judged, method: Method) => (method === 'weighted_sections' ? weightMilli : null)
  return [
    ...(weight(was, methodBefore) === weight(now, methodNow) ? [] : ['sectionWeight' as const]),
    ...(alike(was.passMark, now.passMark) ? [] : ['passMark' as const]),
    ...(alike(was.onlyInScenarios, now.onlyInScenarios) ? [] : ['onlyInScenarios' as const]),
  ]
}

export const sectionWithout = (now: Section, { weightMilli, passMark, onlyInScenarios }: Judged, taken: ReadonlySet<Edit>): Section => ({
  ...now,
  ...(taken.has('sectionWeight') ? { weightMilli } : {}),
  ...(taken.has('passMark') ? { passMark } : {}),
  ...(taken.has('onlyInScenarios') ? { onlyInScenarios } : {}),
})
