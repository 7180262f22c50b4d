import type { Text } from '../../language'
import type { Band, Criterion, CriterionType, Option, RecommendationCriterion } from '../content'
import { isJudged } from '../judged'
import { asksWhen } from '../may-fail'

const option = (key: string, pointsMilli: number, pass: boolean, label: Text = {}): Option => ({ key, label, pointsMilli, pass })

const yesAndNo = (): Option[] => [
  option('yes', 1_000, true, { en: 'Yes', ru: 'Да', lt: 'Taip' }),
  option('no', 0, false, { en: 'No', ru: 'Нет', lt: 'Ne' }),
]

/** `freshKey` gives keys nobody has used: those of a deleted option never come back with another meaning. */
export function newCriterion(key: string, type: CriterionType, groupKey: string | null, freshKey: () => string): Criterion {
  const base = {
    key, groupKey, name: {}, prompt: {}, guidance: {}, examplePhoto: null, weightMilli: 1_000, bonus: false,
    notApplicable: 'exclude' as const, couldNotCheck: true, required: true, photo: { when: 'never' as const }, comment: { when: 'on_fail' as const },
    gate: null, chainLink: null, chainOwner: '', condition: null,
  }
  return fitted(withType({ ...base, type: 'text' }, type, freshKey))
}

/** Asks for no photo and no comment that can never be due. */
export const fitted = <Of extends Criterion>(criterion: Of): Of => ({ ...criterion, photo: asksWhen(criterion, criterion.photo), comment: asksWhen(criterion, criterion.comment) })

/** The same criterion asked in another way: words stay, and so do rules unless they can never come true; what can be answered starts anew unless it fits. */
export function withType(criterion: Criterion, type: CriterionType, freshKey: () => string): Criterion {
  return criterion.type === type ? criterion : fitted(asType(criterion, type, freshKey))
}

function asType(criterion: Criterion, type: CriterionType, freshKey: () => string): Criterion {
  const {
    key, groupKey, name, prompt, guidance, examplePhoto, weightMilli, bonus, notApplicable, couldNotCheck, required, photo, comment,
    gate, chainLink, chainOwner, condition,
  } = criterion
  const base = {
    key, groupKey, name, prompt, guidance, examplePhoto, bonus, notApplicable, couldNotCheck, required, photo, comment,
    gate, chainLink, chainOwner, condition,
    // A recommendation nobody scored weighs nothing; whatever it becomes weighs what is usual.
    weightMilli: criterion.type === 'recommendation' && !isJudged(criterion) && weightMilli === 0 ? 1_000 : weightMilli,
  }
  const options = 'options' in criterion && criterion.type !== 'yes_no' && criterion.options.length > 0 ? criterion.options : null
  const fresh = (points: number[], passFrom: number) => points.map((one) => option(freshKey(), one, one >= passFrom))
  // Where several could be ticked each may be a pass; of one answer alone not all can be the best.
  const single = (best: 'first' | 'last') => (criterion.type === 'choice_many' ? options && oneOf(options, best) : options?.map(plain))
  switch (type) {
    case 'yes_no':
      return { ...base, type, options: yesAndNo() }
    case 'choice_one':
      return { ...base, type, options: single('first') ?? fresh([1_000, 0], 1_000) }
    case 'scale':
      return { ...base, type, options: single('last') ?? fresh([0, 250, 500, 750, 1_000], 750) }
    case 'choice_many':
      return { ...base, type, options: options ?? fresh([1_000, 1_000], 1_000), capMilli: null }
    case 'number':
      return { ...base, type, unit: {}, decimals: 0, bands: bandsOf(criterion) ?? bandsAround(freshKey, 10_000) }
    case 'duration':
      return { ...base, type, bands: bandsOf(criterion) ?? bandsAround(freshKey, 60) }
    case 'recommendation':
      return { ...base, type, weightMilli: 0, bands: [] }
    case 'time':
    case 'text':
    case 'photo':
    case 'sound':
    case 'place':
      return { ...base, type }
  }
}

/** What could be ticked together, to be chosen from: one passes, the others earn evenly less. */
const oneOf = (options: Option[], best: 'first' | 'last'): Option[] =>
  options.map(({ key, label }, place) => {
    const rank = best === 'last' ? place : options.length - 1 - place
    return option(key, options.length < 2 ? 1_000 : Math.round((1_000 * rank) / (options.length - 1)), rank === options.length - 1, label)
  })

/** Only one of several can exclude the others. */
const plain = ({ key, label, pointsMilli, pass }: Option): Option => ({ key, label, pointsMilli, pass })

/** Bands in seconds say nothing about a number, nor the other way round. */
const bandsOf = (criterion: Criterion): Band[] | null => ('bands' in criterion && criterion.type !== 'recommendation' && criterion.bands.length === 0 ? [] : null)

/**
 * The author chooses that a recommendation counts: nine and ten pass, seven and eight earn half, and as of every criterion that can fail
 * a comment is asked when it does; or that it does not, and nothing can fail again.
 */
export const scoredRecommendation = (criterion: RecommendationCriterion, freshKey: () => string): RecommendationCriterion => ({
  ...criterion,
  comment: criterion.comment.when === 'never' ? { when: 'on_fail' } : criterion.comment,
  weightMilli: 1_000,
  bands: [
    { key: freshKey(), from: null, to: 7_000, pointsMilli: 0, pass: false },
    { key: freshKey(), from: 7_000, to: 9_000, pointsMilli: 500, pass: false },
    { key: freshKey(), from: 9_000, to: null, pointsMilli: 1_000, pass: true },
  ],
})
export const unscoredRecommendation = (criterion: RecommendationCriterion): RecommendationCriterion => fitted({ ...criterion, weightMilli: 0, bands: [] })

const bandsAround = (freshKey: () => string, edge: number): Band[] => [
  { key: freshKey(), from: null, to: edge, pointsMilli: 1_000, pass: true },
  { key: freshKey(), from: edge, to: null, pointsMilli: 0, pass: false },
]
