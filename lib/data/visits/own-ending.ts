import 'server-only'
import type { Actor } from '@/lib/domain/people/actor'
import { type AbortReason, abortReasons } from '@/lib/domain/visit/state'
import type { Tx } from '../tenant'

/** What this very person said when they ended the visit; null where somebody else did, whose words are not for them. */
export async function findOwnEnding(tx: Tx, { organizationId, userId }: Actor, visitId: string): Promise<{ abortReason: AbortReason; reason: string } | null> {
  const found = await tx.visitTransition.findFirst({
    where: { organizationId, visitId, verb: 'abort', byUserId: userId },
    select: { reason: true, visit: { select: { abortReason: true } } },
  })
  const abortReason = abortReasons.find((one) => one === found?.visit.abortReason)
  return found && abortReason ? { abortReason, reason: found.reason } : null
}
