import { type Millionths, toTenths } from '../exact'
import type { ScoreResult } from '../score/result'
import type { ZoneLevels } from '../zone'

export type Fix = { criterionKey: string; name: string; loss: Millionths }

/**
 * The fewest answers that, had they been the best ones, would have lifted the service score into the zone: losses add up while
 * the possible points stay (both methods), so the largest first are the fewest. Null: nothing to lift, or it cannot be reached.
 */
export function fewestFixes(result: ScoreResult, zone: ZoneLevels | null): { criterionKey: string; loss: Millionths }[] | null {
  if (!zone || result.service === null || toTenths(result.service) >= zone.acceptable) return null
  const losses = result.criteria.filter(({ loss }) => loss > 0).sort((one, other) => other.loss - one.loss)
  const fixes: { criterionKey: string; loss: Millionths }[] = []
  let lifted = result.service
  for (const { criterionKey, loss } of losses) {
    fixes.push({ criterionKey, loss })
    lifted += loss
    if (toTenths(lifted) >= zone.acceptable) return fixes
  }
  return null
}
