import type { CompareView } from './compare-view'

type Values = { visited: number; lower: number; higher: number }
/** What the comparison says first: by the name of its sentence. `one` and `none` of the part; the others where there is more than is listed, or listed without a score. */
export type CompareFinding = { key: 'none' | 'noneListed' | 'noneScored' | 'one' | 'oneScored' | 'finding' | 'findingNone'; values: Values }

/** On screen and on paper. */
export function compareFinding({ listed, scored, unlisted, compared, counts }: Pick<CompareView, 'listed' | 'scored' | 'unlisted' | 'compared' | 'counts'>): CompareFinding {
  const values = { visited: scored, lower: counts.clearly_lower, higher: counts.clearly_higher }
  if (listed === 0) return { key: unlisted > 0 ? 'noneListed' : 'none', values }
  if (scored === 0) return { key: 'noneScored', values }
  if (scored === 1) return { key: listed + unlisted > 1 ? 'oneScored' : 'one', values }
  return { key: compared ? 'finding' : 'findingNone', values }
}
