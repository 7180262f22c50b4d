import 'server-only'
import { closedWithin } from '@/lib/domain/branch/closure'
import type { Actor } from '@/lib/domain/people/actor'
import { addDays, daysFrom, later } from '@/lib/domain/visit/days'
import { placeWindow } from '@/lib/domain/visit/spread-windows'
import { dayOf, dayOfWall, type VisitWindow } from '@/lib/domain/visit/window'
import { now } from '../clock'
import type { Tx } from '../tenant'
import { listBranchesToPlan, regionOn, type BranchFound } from './branches-to-plan'
import { findAnyVisit, type VisitFound } from './find-visit'
import { insertVisits } from './insert-visits'
import { listTakenDays } from './windows'

type Wish = { actor: Actor; window?: VisitWindow }

/**
 * A new draft in the slot of a visit that has ended: same branch, wave and scenario. Without a wish it takes the old window while
 * that lies ahead, else the next days of the same length the wave still has. Null: no room, the branch is closed, the slot is taken again.
 */
export async function insertReplacement(tx: Tx, visitId: string, { actor, window: wished }: Wish): Promise<string | null> {
  const ended = await findAnyVisit(tx, actor.organizationId, visitId)
  if (ended.wave.state === 'closed') return null
  // A shopper's hand ends visits too: the slot's branch is looked up as the house sees it, not as they do.
  const [branch] = await listBranchesToPlan(tx, { ...actor, scope: { kind: 'all' }, dutyBranchIds: [] }, [ended.branchId])
  const window = wished ?? (branch ? await nextWindow(tx, ended, branch) : null)
  if (!branch || !window || closedWithin(branch.closures, dayOfWall(window.start), dayOfWall(window.end))) return null
  const { campaignId, waveId, branchId, standardVersionId, scenarioId, channel, purpose, slot, bufferDays, currency, minutes, photosNeeded, completenessTenths, notes } = ended
  const { inserted } = await insertVisits(tx, actor, [
    {
      campaignId, waveId, branchId, standardVersionId, scenarioId, channel, purpose, slot, bufferDays, currency, minutes, photosNeeded, notes, completenessTenths,
      feeMinor: ended.feeMinor, expenseCapMinor: ended.expenseCapMinor, window, replacesVisitId: visitId,
      regionId: regionOn(branch, dayOfWall(window.start)) ?? ended.regionId,
    },
  ])
  return inserted[0]?.id ?? null

  async function nextWindow(tx: Tx, visit: VisitFound, { openingHours, closures }: BranchFound): Promise<VisitWindow | null> {
    const old = { start: visit.windowStart, end: visit.windowEnd, timeZone: visit.timeZone }
    if (visit.windowStartAt > now()) return old
    const first = later(visit.wave.startsOn, addDays(dayOf(now(), visit.timeZone), 1))
    const span = { first, last: visit.wave.endsOn }
    const { campaignId, branchId, bufferDays } = visit
    const taken = (await listTakenDays(tx, actor.organizationId, { campaignId, branchIds: [branchId], span, bufferDays })).get(branchId) ?? []
    const windowDays = daysFrom(dayOfWall(old.start), dayOfWall(old.end)) + 1
    return placeWindow({
      span, part: 0, parts: 1, place: 0, windowDays, bufferDays,
      timeZone: visit.timeZone, openingHours, taken, closures, now: now(),
    })
  }
}
