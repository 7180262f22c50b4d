import 'server-only'
import { listOverruled } from '@/lib/data/drafts/draft-changes'
import { findDraft } from '@/lib/data/drafts/drafts'
import { listEvidence } from '@/lib/data/evidence/evidence'
import { mayRecordPeople } from '@/lib/data/organizations'
import { contextOf, type OwnVisit } from '@/lib/data/reports/find-own-visit'
import { pinnedContent } from '@/lib/data/reports/pinned-content'
import { listAskedAgain, listReceipts } from '@/lib/data/reports/submissions'
import type { Tx } from '@/lib/data/tenant'
import type { Language } from '@/lib/domain/language'
import type { ReportDesk } from '@/lib/domain/report/desk'
import type { Draft } from '@/lib/domain/report/draft'
import { placeAskedOf } from '@/lib/domain/report/place'
import { toShopperForm } from '@/lib/domain/report/to-shopper-form'
import { isEditable } from './editable'

const blank: Draft = { answers: {}, facts: {}, stamps: {}, version: 0 }

/**
 * What a phone needs to fill in an accepted visit: never a weight, a point, a gate or a score. Before it was begun the desk is empty
 * and already names its report, so that it can be begun without a connection.
 */
export async function deskOf(tx: Tx, organizationId: string, own: OwnVisit, language: Language): Promise<ReportDesk> {
  const { visit, report } = own
  const content = await pinnedContent(tx, organizationId, visit.standardVersionId)
  const reportId = report?.id ?? own.id
  const draft = report ? await findDraft(tx, organizationId, reportId) : blank
  return {
    visitId: visit.id,
    reportId,
    state: visit.state,
    editable: isEditable(visit.state) || (visit.state === 'accepted' && report === null),
    number: (report?.currentSubmission ?? 0) + 1,
    place: { name: visit.branch.name, nickname: own.nickname, timeZone: visit.timeZone, reportDueAt: visit.reportDueAt?.toISOString() ?? null, offeredAt: own.offeredAt.toISOString() },
    window: { from: visit.windowStartAt.toISOString(), to: visit.windowEndAt.toISOString() },
    placeAsked: placeAskedOf(visit),
    currency: own.currency,
    form: toShopperForm(content, contextOf(own), reportId, language, await mayRecordPeople(tx, organizationId)),
    draft,
    // Read after the draft: what came in between is no part of that, and is told with the next.
    overruled: report ? await listOverruled(tx, organizationId, reportId) : [],
    held: report ? (await listEvidence(tx, organizationId, reportId)).map(({ id }) => id) : [],
    receipts: report
      ? (await listReceipts(tx, organizationId, reportId)).map(({ number, receipt, receivedAt }) => ({ number, receipt, receivedAt: receivedAt.toISOString() }))
      : [],
    questions: report && visit.state === 'returned' ? await listAskedAgain(tx, organizationId, reportId) : [],
  }
}
