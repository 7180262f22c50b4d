import { expect, vi } from 'vitest'
import { lockVisits } from '@/lib/data/reviews/find-review'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'

/** Two deeds on one visit at the same moment: both wait for it, and it goes to the first of them first. */
export async function inTurn<First, Second>(holder: Actor, visitId: string, first: () => Promise<First>, second: () => Promise<Second>): Promise<[PromiseSettledResult<First>, PromiseSettledResult<Second>]> {
  const { both } = await withTenant(holder, async (tx) => {
    await lockVisits(tx, holder.organizationId, [visitId])
    // The second one stands behind the first in the line, not behind whoever holds the visit.
    const waiting = (count: number) => vi.waitFor(async () => {
      const rows = await tx.$queryRaw<unknown[]>`
        select distinct l.pid from pg_locks l cross join lateral unnest(pg_blocking_pids(l.pid)) ahead
        where not l.granted and (ahead = pg_backend_pid() or pg_backend_pid() = any (pg_blocking_pids(ahead)))`
      expect(rows).toHaveLength(count)
    }, { timeout: 15_000 })
    const one = Promise.allSettled([first()])
    await waiting(1)
    const other = Promise.allSettled([second()])
    await waiting(2)
    return { both: Promise.all([one, other]) }
  })
  const [[one], [other]] = await both
  return [one, other]
}
