import type { Reading } from './reading'

/** Critical failures with the visits they could be seen in. */
export type CriticalShown = { failures: number; visits: number }

/** Past audits of files know no gates: where no visit stands behind a figure, nothing is claimed. */
export function criticalOf({ n, imported = 0, criticalFailures }: Pick<Reading, 'n' | 'imported' | 'criticalFailures'>): CriticalShown | null {
  const visits = n - imported
  return visits > 0 ? { failures: criticalFailures, visits } : null
}
