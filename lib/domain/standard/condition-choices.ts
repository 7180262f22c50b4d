import type { Clause, Comparison } from './condition'
import type { Criterion } from './content'

type AnswerClause = Extract<Clause, { about: 'answer' }>

/** In which words an answer is compared: one option, a step of a scale, ticks, or a number or seconds. */
export type Comparing = 'one' | 'scale' | 'many' | 'span'

/** Null: the answer gives no value a condition could ask for. */
export function comparingOf(criterion: Criterion): Comparing | null {
  if ('bands' in criterion) return 'span'
  if (!('options' in criterion) || criterion.options.length === 0) return null
  return criterion.type === 'scale' ? 'scale' : criterion.type === 'choice_many' ? 'many' : 'one'
}

const equality = ['equal', 'not_equal'] as const
const order = ['equal', 'not_equal', 'at_least', 'at_most'] as const
export const comparisonsOf = (comparing: Comparing): readonly Comparison[] => (comparing === 'scale' || comparing === 'span' ? order : equality)

/** A clause that can hold, to begin with: the first answer, or what lies from the lowest edge of a band on. */
export function clauseAbout(criterion: Criterion): AnswerClause {
  const about = { about: 'answer', criterionKey: criterion.key } as const
  if (!('bands' in criterion)) return { ...about, is: 'equal', value: ('options' in criterion ? criterion.options[0]?.key : undefined) ?? 0 }
  // "Why not?" is what is asked after a recommendation.
  if (criterion.type === 'recommendation' && criterion.bands.length === 0) return { ...about, is: 'at_most', value: 6_000 }
  const edges = criterion.bands.flatMap(({ from }) => (from !== null && from > 0 ? [from] : []))
  return { ...about, is: 'at_least', value: edges.length > 0 ? Math.min(...edges) : 0 }
}
