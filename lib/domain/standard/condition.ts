import type { ScenarioKind } from './content'

/** When a criterion is part of the visit at all. A hidden criterion is neither answered nor scored. */
export type Condition = { match: 'all' | 'any'; clauses: Clause[] }

export type Clause =
  /** The answer to an earlier criterion: value is an option key, or a number/seconds in milli-units. */
  | { about: 'answer'; criterionKey: string; is: 'equal' | 'not_equal' | 'at_least' | 'at_most'; value: string | number }
  | { about: 'branch'; attribute: string; is: 'equal' | 'not_equal'; value: string }
  | { about: 'scenario'; is: 'equal' | 'not_equal'; value: ScenarioKind }
