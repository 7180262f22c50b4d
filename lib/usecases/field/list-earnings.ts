import 'server-only'
import { listOwnPayments } from '@/lib/data/reports/payments'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'

export type Earning = {
  visitId: string
  branchName: string
  nickname: string
  /** The day of the visit, or of its window when there was none. */
  day: string
  state: 'pending' | 'approved' | 'exported' | 'paid' | 'refused'
  feeMinor: number
  expenseMinor: number
  currency: string
  payOn: string | null
  reason: string
}

/** What one shopper earned in one organisation, the latest change first. */
export async function listEarnings(actor: Actor): Promise<Earning[]> {
  permit(actor, 'field:work')
  const { organizationId, shopperId } = actor
  if (shopperId === null) return []
  const rows = await withTenant(actor, (tx) => listOwnPayments(tx, organizationId, shopperId))
  return rows.map(({ assignment: { nickname, visit }, payOn, state, feeMinor, expenseMinor, currency, reason }) => ({
    visitId: visit.id, branchName: visit.branch.name, nickname, day: (visit.visitedOn ?? visit.windowStart).toISOString().slice(0, 10),
    state, feeMinor, expenseMinor, currency, payOn: payOn?.toISOString().slice(0, 10) ?? null, reason,
  }))
}
