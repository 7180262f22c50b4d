import 'server-only'
import { countByState, listWaves, type WaveFound } from '@/lib/data/campaigns/waves'
import { now } from '@/lib/data/clock'
import { listUnread } from '@/lib/data/messages/messages'
import { withTenant, type Tx } from '@/lib/data/tenant'
import { findStanding } from '@/lib/data/today/standing'
import { listBranchesAtRisk, listNeedsHand, listReviewQueue, type HandRow } from '@/lib/data/visits/needs-hand'
import { findOrganization } from '@/lib/data/visits/shopper-addresses'
import { listShoppersToDeal } from '@/lib/data/visits/shoppers-to-deal'
import { findVisits } from '@/lib/data/visits/find-visits'
import { stepsAhead } from '@/lib/domain/first-steps'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { fittingShoppers } from '@/lib/domain/visit/deal-shoppers'
import { daysFrom } from '@/lib/domain/visit/days'
import { groupBy } from '@/lib/domain/visit/group-by'
import { progressOf } from '@/lib/domain/visit/progress'
import { dayOf, dayOfWall } from '@/lib/domain/visit/window'

const ROWS = 12
/** How many of the best fitting shoppers one press on Today asks. */
const ASKED_AT_ONCE = 5

/** What waits for the office now. A dozen queries, none of which reads answers. */
export async function viewToday(actor: Actor) {
  permit(actor, 'today:view')
  return withTenant(actor, async (tx) => {
    const { timeZone } = await findOrganization(tx, actor.organizationId)
    const today = dayOf(now(), timeZone)
    const waves = (await listWaves(tx, actor.organizationId, { state: ['open', 'provisional'] })).filter(({ campaign, startsOn }) => campaign.state === 'running' && startsOn <= today)
    const counts = await countByState(tx, actor, waves.map(({ id }) => id))
    const hands = await listNeedsHand(tx, actor, ROWS)
    const main = nextToEnd(waves, today)
    return {
      now: now(),
      timeZone,
      waves: waves.map((wave) => ({ ...wave, daysLeft: daysFrom(today, wave.endsOn), progress: progressOf(counts.get(wave.id) ?? {}) })),
      mainWaveId: main?.id ?? null,
      branchesAtRisk: main ? (await listBranchesAtRisk(tx, actor, main.id)).length : 0,
      hands: { total: hands.total, rows: await withCandidates(tx, actor, hands.rows) },
      reviews: await listReviewQueue(tx, actor, 8),
      messages: await listUnread(tx, actor, 8),
      firstSteps: stepsAhead(await findStanding(tx, actor, now())),
    }
  })
}

/** The wave that runs out first; of waves that are over, the one that ended last. */
const nextToEnd = (waves: WaveFound[], today: string): WaveFound | undefined => {
  const running = waves.filter(({ endsOn }) => endsOn >= today).sort((one, other) => (one.endsOn < other.endsOn ? -1 : 1))
  return running[0] ?? [...waves].sort((one, other) => (one.endsOn > other.endsOn ? -1 : 1))[0]
}

/** Who could be asked for visits nobody has taken: the best few, by the same rules as planning. */
async function withCandidates(tx: Tx, actor: Actor, rows: HandRow[]): Promise<(HandRow & { candidateIds: string[] })[]> {
  const open = rows.filter(({ kind }) => kind === 'unassigned')
  const candidates = new Map<string, string[]>()
  const visits = await findVisits(tx, actor, open.map(({ id }) => id))
  for (const [waveId, ofWave] of groupBy([...visits.values()], (visit) => visit.waveId)) {
    const shoppers = await listShoppersToDeal(tx, actor.organizationId, { waveId })
    for (const visit of ofWave) {
      const about = {
        branchId: visit.branchId, town: visit.branch.town, languages: [], rotationDays: visit.campaign.rotationDays,
        first: dayOfWall(visit.windowStart), last: dayOfWall(visit.windowEnd),
      }
      if (visit.windowEndAt > now()) candidates.set(visit.id, fittingShoppers(shoppers, about).slice(0, ASKED_AT_ONCE).map(({ id }) => id))
    }
  }
  return rows.map((row) => ({ ...row, candidateIds: candidates.get(row.id) ?? [] }))
}
