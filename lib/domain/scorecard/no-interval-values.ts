import type { NoInterval } from './no-interval'

/** The numbers of a reason, for the sentence of its kind in `ui.noInterval`: the same words wherever a figure stands without an interval. */
export function noIntervalValues(why: NoInterval): Record<string, number> {
  if (why.kind === 'too_few') return { n: why.n, minimum: why.minimum }
  if (why.kind === 'little_data') return { visits: why.visits, branches: why.branches, df: why.df, needed: why.needed }
  return why.kind === 'one_branch' ? { inScope: why.inScope } : {}
}
