import 'server-only'
import { findOwnReport } from '@/lib/data/reports/find-own-visit'
import { withTenant } from '@/lib/data/tenant'
import type { Language } from '@/lib/domain/language'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import type { ReportDesk } from '@/lib/domain/report/desk'
import { deskOf } from './desk-of'

/**
 * The report as its shopper may have it, for this phone or another.
 * @throws Problem 'not_found', also before the report was begun
 */
export async function viewReport(actor: Actor, { visitId, language }: { visitId: string; language: Language }): Promise<ReportDesk> {
  permit(actor, 'field:work')
  return withTenant(actor, async (tx) => deskOf(tx, actor.organizationId, await findOwnReport(tx, actor, visitId), language))
}
