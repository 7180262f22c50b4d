import type { Milli } from '../exact'
import type { AnswerValue } from '../report/answer'
import { likelihoods } from '../report/recommendation'
import type { Band, Criterion, ManyCriterion } from '../standard/content'
import { worthOf } from './earned'

/**
 * The points of the best answer somebody could really have given, before the weight; of a gate the best one that passes.
 * Null where there is none: nothing is scored, or no answer of the gate passes.
 */
export function bestAnswerPoints(criterion: Criterion): Milli | null {
  const worths = valuesWorthTrying(criterion).flatMap((value) => worthOf(criterion, value) ?? [])
  const fit = criterion.gate && !criterion.bonus ? worths.filter(({ passed }) => passed) : worths
  return fit.length === 0 ? null : Math.max(...fit.map(({ pointsMilli }) => pointsMilli))
}

/** Every answer that could be the best one: of a number one from each stretch between the edges of its bands. */
function valuesWorthTrying(criterion: Criterion): AnswerValue[] {
  switch (criterion.type) {
    case 'yes_no':
    case 'choice_one':
    case 'scale':
      return criterion.options.map(({ key }) => ({ type: 'option', key }))
    case 'choice_many':
      return ticksWorthTrying(criterion).map((keys) => ({ type: 'options', keys }))
    case 'number':
      return stretches(criterion.bands).map((milli) => ({ type: 'number', milli }))
    case 'duration':
      return stretches(criterion.bands)
        .filter((seconds) => seconds >= 0)
        .map((seconds) => ({ type: 'duration', seconds }))
    case 'recommendation':
      return likelihoods.map((likelihood) => ({ type: 'recommendation', likelihood }))
    default:
      return []
  }
}

/** All that adds, alone or of the passing ones; each by itself, because a pass needs one tick at least; and none. */
function ticksWorthTrying({ options }: ManyCriterion): string[][] {
  const adding = options.filter(({ exclusive, pointsMilli }) => !exclusive && pointsMilli > 0)
  const keysOf = (some: typeof options) => some.map(({ key }) => key)
  return [[], keysOf(adding), keysOf(adding.filter(({ pass }) => pass)), ...options.map(({ key }) => [key])]
}

const stretches = (bands: Band[]): number[] => {
  const edges = bands.flatMap(({ from, to }) => [from, to].filter((edge) => edge !== null))
  return [0, ...edges.flatMap((edge) => [edge, edge - 1])]
}
