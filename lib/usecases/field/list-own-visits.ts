import 'server-only'
import { listOwnVisits as list } from '@/lib/data/reports/list-own-visits'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import type { OwnVisitLine } from '@/lib/domain/report/own-visit'

/** Offers and visits of one shopper in one organisation. */
export async function listOwnVisits(actor: Actor): Promise<OwnVisitLine[]> {
  permit(actor, 'field:work')
  return withTenant(actor, (tx) => list(tx, actor))
}
