import 'server-only'
import type { Actor } from '@/lib/domain/people/actor'
import type { VisitVerb } from '@/lib/domain/visit/life'
import type { Prisma } from '@/prisma/generated/client'
import type { Tx } from '../tenant'

type Step = { visitId: string; verb: VisitVerb; reason: string; details: Prisma.InputJsonObject }

/** Whether this very person took this very step with the visit, in the same words. */
export async function wasMoved(tx: Tx, { organizationId, userId }: Actor, { visitId, verb, reason, details }: Step): Promise<boolean> {
  const found = await tx.visitTransition.findFirst({
    where: { organizationId, visitId, verb, byUserId: userId, reason, details: { equals: details } },
    select: { id: true },
  })
  return found !== null
}
