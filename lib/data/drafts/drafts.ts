import 'server-only'
import type { Draft } from '@/lib/domain/report/draft'
import { StoredDraft } from '@/lib/domain/report/draft.schema'
import { Problem } from '@/lib/domain/problem'
import { now } from '../clock'
import type { Tx } from '../tenant'

/** @throws Problem 'not_found' */
export async function findDraft(tx: Tx, organizationId: string, reportId: string): Promise<Draft> {
  const row = await tx.reportDraft.findUnique({
    where: { organizationId_reportId: { organizationId, reportId } },
    select: { answers: true, facts: true, stamps: true, version: true },
  })
  if (!row) throw new Problem('not_found')
  return StoredDraft.parse(row)
}

/** The same, and nobody else changes it until the transaction ends: two phones take turns. @throws Problem 'not_found' */
export async function findDraftToChange(tx: Tx, organizationId: string, reportId: string): Promise<Draft> {
  await tx.$queryRaw`
    select 1 from "ReportDraft" where "organizationId" = ${organizationId}::uuid and "reportId" = ${reportId}::uuid for update`
  return findDraft(tx, organizationId, reportId)
}

export async function saveDraft(tx: Tx, organizationId: string, reportId: string, draft: Draft): Promise<void> {
  const { answers, facts, stamps, version } = draft
  await tx.reportDraft.update({
    where: { organizationId_reportId: { organizationId, reportId } },
    data: { answers, facts, stamps, version, updatedAt: now() },
    select: { version: true },
  })
}

/** After a return the shopper goes on from what was sent, also where it never lay in the draft (another phone, a wiped one). Stopwatches ended when it was. */
export async function continueFromSubmission(tx: Tx, organizationId: string, reportId: string, number: number): Promise<void> {
  await tx.$executeRaw`
    update "ReportDraft" d set answers = d.answers || s.answers, facts = (d.facts || s.facts) - 'timers', version = d.version + 1, "updatedAt" = ${now()}
    from "Submission" s
    where d."organizationId" = ${organizationId}::uuid and d."reportId" = ${reportId}::uuid
      and s."organizationId" = d."organizationId" and s."reportId" = d."reportId" and s.number = ${number}::int`
}
