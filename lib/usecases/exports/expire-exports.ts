import 'server-only'
import { now } from '@/lib/data/clock'
import { expire, forget, giveUp } from '@/lib/data/exports/old-runs'
import { withTenant } from '@/lib/data/tenant'
import { GIVEN_UP_MINUTES, LISTED_DAYS } from '@/lib/domain/export/export-run'
import type { Actor } from '@/lib/domain/people/actor'
import { isSystem } from '@/lib/domain/people/actor'
import { Problem } from '@/lib/domain/problem'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** For the worker: gives up files nobody makes any more, takes those whose time is over, and forgets old lines. @throws Problem 'forbidden' for people */
export async function expireExports(actor: Actor): Promise<{ givenUp: number; expired: number; forgotten: number }> {
  if (!isSystem(actor)) throw new Problem('forbidden')
  const { organizationId } = actor
  const ago = (span: number) => new Date(now().getTime() - span)
  return withTenant(actor, async (tx) => ({
    givenUp: await giveUp(tx, organizationId, ago(GIVEN_UP_MINUTES * MINUTE), ago(DAY)),
    expired: await expire(tx, organizationId),
    forgotten: await forget(tx, organizationId, ago(LISTED_DAYS * DAY)),
  }))
}
