import 'server-only'
import { findDraft } from '@/lib/data/drafts/drafts'
import { listEvidence } from '@/lib/data/evidence/evidence'
import { contextOf, findOwnReport } from '@/lib/data/reports/find-own-visit'
import { pinnedContent } from '@/lib/data/reports/pinned-content'
import { listOpenQuestions, listReceipts } from '@/lib/data/reports/submissions'
import { withTenant } from '@/lib/data/tenant'
import type { Language } from '@/lib/domain/language'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import type { ReportDesk } from '@/lib/domain/report/desk'
import { toShopperForm } from '@/lib/domain/report/to-shopper-form'
import { isEditable } from './editable'

/**
 * The report as its shopper may have it, for this phone or another: never a weight, a point, a gate or a score.
 * @throws Problem 'not_found', also before the report was begun
 */
export async function viewReport(actor: Actor, { visitId, language }: { visitId: string; language: Language }): Promise<ReportDesk> {
  permit(actor, 'field:work')
  return withTenant(actor, async (tx) => {
    const { organizationId } = actor
    const own = await findOwnReport(tx, actor, visitId)
    const { visit, report } = own
    const content = await pinnedContent(tx, organizationId, visit.standardVersionId)
    const [draft, held, receipts, questions] = [
      await findDraft(tx, organizationId, report.id),
      await listEvidence(tx, organizationId, report.id),
      await listReceipts(tx, organizationId, report.id),
      await listOpenQuestions(tx, organizationId, report.id),
    ]
    return {
      visitId,
      reportId: report.id,
      state: visit.state,
      editable: isEditable(visit.state),
      number: report.currentSubmission + 1,
      place: {
        name: visit.branch.name, nickname: own.nickname, timeZone: visit.timeZone, reportDueAt: visit.reportDueAt?.toISOString() ?? null,
        offeredAt: own.offeredAt.toISOString(),
      },
      currency: own.currency,
      form: toShopperForm(content, contextOf(own), report.id, language),
      draft,
      held: held.map(({ id }) => id),
      receipts: receipts.map(({ number, receipt, receivedAt }) => ({ number, receipt, receivedAt: receivedAt.toISOString() })),
      questions: visit.state === 'returned' ? questions : [],
    }
  })
}
