import 'server-only'
import { listDue } from '@/lib/data/reviews/approved-visits'
import { publishVisits } from '@/lib/data/reviews/publish-visits'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { log } from '@/lib/log'

const AT_ONCE = 100

/**
 * Publishes what is due by now, some at a time, each lot in a transaction of its own. A lot that fails is gone through one
 * by one, so that one visit's fault does not hold back the others. The worker's task: it fails after all the rest is
 * published, to be tried again. @throws Error with the number of visits that could not be published
 */
export async function publishDue(actor: Actor): Promise<{ published: number }> {
  permit(actor, 'visit:publish')
  const failed: string[] = []
  let published = 0
  for (;;) {
    const due = await withTenant(actor, (tx) => listDue(tx, actor, { most: AT_ONCE, except: failed }))
    if (due.length === 0) break
    try {
      published += await publish(actor, due)
    } catch (error) {
      log().error({ organizationId: actor.organizationId, visits: due.length, error }, 'a lot of visits was not published')
      for (const visitId of due) {
        try {
          published += await publish(actor, [visitId])
        } catch (cause) {
          failed.push(visitId)
          log().error({ organizationId: actor.organizationId, visitId, error: cause }, 'a visit was not published')
        }
      }
    }
  }
  if (failed.length > 0) throw new Error(`publishing failed for ${failed.length} visits`)
  return { published }
}

const publish = async (actor: Actor, visitIds: string[]): Promise<number> =>
  (await withTenant(actor, (tx) => publishVisits(tx, actor, visitIds), { timeout: 120_000 })).length
