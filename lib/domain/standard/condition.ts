import type { ScenarioKind } from './content'

/** When a criterion is part of the visit at all. A hidden criterion is neither answered nor scored. */
export type Condition = { match: 'all' | 'any'; clauses: Clause[] }

export const comparisons = ['equal', 'not_equal', 'at_least', 'at_most'] as const
export type Comparison = (typeof comparisons)[number]

export type Clause =
  /**
   * The answer to an earlier criterion. The value is an option key, thousandths of a number or of a recommendation, or seconds. "At least" and "at most" are
   * asked of numbers, seconds and the steps of a scale, which stand in the order of its options.
   */
  | { about: 'answer'; criterionKey: string; is: Comparison; value: string | number }
  | { about: 'branch'; attribute: string; is: 'equal' | 'not_equal'; value: string }
  | { about: 'scenario'; is: 'equal' | 'not_equal'; value: ScenarioKind }
