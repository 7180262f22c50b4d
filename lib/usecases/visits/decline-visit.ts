import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/data/audit'
import { withTenant } from '@/lib/data/tenant'
import { endAssignments } from '@/lib/data/visits/assignments'
import { changeVisit } from '@/lib/data/visits/transition'
import type { Actor } from '@/lib/domain/people/actor'
import { Problem } from '@/lib/domain/problem'
import { written } from '@/lib/domain/written'
import { holdOwnVisit, saidBefore } from './own-visit'

export const DeclineVisit = z.object({ visitId: z.uuid(), reason: written(2_000).trim().default('') })

/**
 * No, thank you: no reason asked. An assigned visit opens again; one offered to several stays open for the others. The same words again
 * are the same answer. @throws Problem 'offer_gone'
 */
export async function declineVisit(actor: Actor, input: z.input<typeof DeclineVisit>): Promise<void> {
  const { visitId, reason } = DeclineVisit.parse(input)
  await withTenant(actor, async (tx) => {
    const { visit, assignment, shopperId, standing } = await holdOwnVisit(tx, actor, visitId)
    if (saidBefore(assignment, 'decline', reason)) return
    if (standing !== 'offered') throw new Problem('offer_gone')
    if (assignment.state === 'assigned') await changeVisit(tx, actor, { visitId, from: visit.state, verb: 'decline', standing, reason })
    else await record(tx, actor, 'offer.declined', { kind: 'visit', id: visitId })
    const ended = await endAssignments(tx, actor.organizationId, visitId, { to: 'declined', states: ['offered', 'assigned'], shopperId, reason })
    if (ended.length === 0) throw new Problem('offer_gone')
  })
}
