import 'server-only'
import { ScenarioDraft } from '@/lib/domain/visit/scenario.schema'
import { asDay } from './find-visit'
import type { Tx } from '../tenant'

/** Every change of the visit's state, oldest first, with who did it; an empty name is the system's. */
export async function listTransitions(tx: Tx, organizationId: string, visitId: string) {
  const rows = await tx.visitTransition.findMany({
    where: { organizationId, visitId },
    select: { id: true, verb: true, fromState: true, toState: true, at: true, byUserId: true, reason: true },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  const people = await tx.user.findMany({ where: { id: { in: rows.flatMap(({ byUserId }) => byUserId ?? []) } }, select: { id: true, name: true } })
  const nameOf = new Map(people.map(({ id, name }) => [id, name]))
  return rows.map(({ byUserId, ...row }) => ({ ...row, by: byUserId ? (nameOf.get(byUserId) ?? '') : '' }))
}

/** Every tie between a shopper and the visit, newest first. */
export async function listAssignments(tx: Tx, organizationId: string, visitId: string) {
  const rows = await tx.assignment.findMany({
    where: { organizationId, visitId },
    select: {
      id: true, state: true, offeredAt: true, claimExpiresAt: true, answeredAt: true, declineReason: true, feeMinor: true, expenseCapMinor: true,
      currency: true, payOn: true, shopperId: true, shopper: { select: { alias: true, name: true } },
    },
    orderBy: [{ offeredAt: 'desc' }, { id: 'desc' }],
  })
  return rows.map(({ payOn, shopper, ...row }) => ({ ...row, ...shopper, payOn: payOn && asDay(payOn) }))
}

/** The campaign's words of the scenario. */
export async function findScenarioOf(tx: Tx, organizationId: string, scenarioId: string) {
  const { content } = await tx.scenario.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id: scenarioId } },
    select: { content: true },
  })
  return ScenarioDraft.parse(content)
}

/** The visit that took over this one's slot, if one did. */
export const findReplacementOf = (tx: Tx, organizationId: string, visitId: string) =>
  tx.visit.findFirst({ where: { organizationId, replacesVisitId: visitId }, select: { id: true, state: true }, orderBy: { createdAt: 'desc' } })
