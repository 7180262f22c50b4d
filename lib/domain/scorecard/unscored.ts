import type { BranchRow } from './rows'

/** Why a branch that was visited has no score, none of its `visits` counting. `sections`: past audits that have no total. */
export type Unscored = { why: 'excluded' | 'incomplete' | 'sections' | 'mixed'; visits: number }

/** One reason where it is that of every visit. Asked of branches without a score alone. */
export function unscoredFor(rows: readonly Pick<BranchRow, 'visits' | 'excluded' | 'incomplete' | 'past'>[]): Unscored {
  const total = (of: (row: (typeof rows)[number]) => number) => rows.reduce((sum, row) => sum + of(row), 0)
  const visits = total((row) => row.visits)
  if (total(({ excluded }) => excluded) === visits) return { why: 'excluded', visits }
  if (total(({ incomplete }) => incomplete) === visits) return { why: 'incomplete', visits }
  return { why: total(({ past = 0 }) => past) === visits ? 'sections' : 'mixed', visits }
}
