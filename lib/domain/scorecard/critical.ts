import { divideHalfUp, shareTenths } from '../exact'
import type { Reading } from './reading'

/** Critical failures with the visits they could be seen in; `gated`: those of them that had one or more, null where that is not known. */
export type CriticalShown = { failures: number; visits: number; gated: number | null }

/** Past audits of files know no gates: where no visit stands behind a figure, nothing is claimed. */
export function criticalOf({ n, imported = 0, criticalFailures, gated = null }: Pick<Reading, 'n' | 'imported' | 'criticalFailures'> & { gated?: number | null }): CriticalShown | null {
  const visits = n - imported
  return visits > 0 ? { failures: criticalFailures, visits, gated } : null
}

/** For `critical.share`: a share is one of visits, never of failures, of which a visit may hold several. */
export function criticalShare({ visits, gated }: CriticalShown, locale: string): { told: 'yes' | 'no'; gated: number; visits: number; share: string } {
  const tenths = shareTenths(Number(divideHalfUp(BigInt(gated ?? 0) * 100_000_000n, BigInt(visits))))
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(tenths / 1_000)
  return { told: gated ? 'yes' : 'no', gated: gated ?? 0, visits, share }
}
