import 'server-only'
import { systemActor, type Actor } from '@/lib/domain/people/actor'
import { log } from '@/lib/log'
import { organizationsForJobs } from '@/lib/usecases/list-organizations'
import type { Task } from './task'

/**
 * A task that goes through all organisations, each behind its own wall. A fault in one is logged and does not keep the
 * others waiting; the job then fails as a whole, so that it is tried again.
 */
export const everyOrganization =
  (name: string, run: (actor: Actor) => Promise<unknown>): Task =>
  async () => {
    let failed = 0
    for (const organizationId of await organizationsForJobs()) {
      try {
        await run(systemActor(organizationId))
      } catch (error) {
        failed++
        log().error({ task: name, organizationId, error }, 'a task failed for one organisation')
      }
    }
    if (failed > 0) throw new Error(`${name} failed for ${failed} organisations`)
  }
