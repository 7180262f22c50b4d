import { atTime } from '@/lib/data/clock'
import { withTenant } from '@/lib/data/tenant'
import { postMessage } from '@/lib/usecases/messages/post-message'
import { readThread } from '@/lib/usecases/messages/read-thread'
import { hoursAfter } from '../plan/calendar'
import { answeredThreads, waitingThreads, type ThreadPlan } from '../plan/threads'
import type { PlannedVisit } from './plan-wave'
import type { SeededShopper, World } from './world'

/** Threads on visits that somebody has now: some wait for the office, some were answered and read. */
export async function writeThreads(world: World, visits: readonly PlannedVisit[]): Promise<void> {
  const held = await heldNow(world, visits)
  const quiet = held.filter(({ state }) => state === 'in_review' || state === 'submitted' || state === 'approved')
  const lively = held.filter((one) => !quiet.includes(one))
  for (const [index, plan] of waitingThreads.entries()) if (lively[index]) await writeThread(world, lively[index], plan, false)
  for (const [index, plan] of answeredThreads.entries()) if (quiet[index]) await writeThread(world, quiet[index], plan, true)
}

type Held = { visitId: string; state: string; shopper: SeededShopper; since: Date }

export async function writeThread(world: World, { visitId, shopper, since }: Held, plan: ThreadPlan, read: boolean): Promise<void> {
  for (const { side, hoursAgo, body } of plan) {
    const wished = hoursAfter(world.moment, -hoursAgo)
    // Nobody writes about a visit before it is theirs.
    const when = wished > since ? wished : hoursAfter(since, 0.2)
    await atTime(when, () => postMessage(side === 'shopper' ? shopper.actor : world.manager, { visitId, body: body[shopper.plan.language] }))
  }
  if (!read) return
  const last = plan.at(-1)!.hoursAgo
  for (const actor of [shopper.actor, world.manager, world.owner]) await atTime(hoursAfter(world.moment, -last * 0.9), () => readThread(actor, { visitId }))
}

async function heldNow(world: World, visits: readonly PlannedVisit[]): Promise<Held[]> {
  const rows = await withTenant(world.manager, (tx) =>
    tx.assignment.findMany({
      where: { organizationId: world.organizationId, visitId: { in: visits.map(({ id }) => id) }, state: 'accepted', visit: { state: { in: ['accepted', 'in_progress', 'submitted', 'in_review', 'returned', 'approved'] } } },
      select: { visitId: true, shopperId: true, offeredAt: true, visit: { select: { state: true, windowStartAt: true } } },
    }),
  )
  return rows
    .sort((one, other) => one.visit.windowStartAt.getTime() - other.visit.windowStartAt.getTime())
    .map(({ visitId, shopperId, offeredAt, visit }) => ({ visitId, state: visit.state, since: offeredAt, shopper: world.shoppers.find((one) => one.shopperId === shopperId)! }))
}
