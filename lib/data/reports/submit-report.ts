import 'server-only'
import { Problem } from '@/lib/domain/problem'
import type { Answers } from '@/lib/domain/report/answer'
import type { Facts } from '@/lib/domain/report/draft'
import type { ScoreResult } from '@/lib/domain/score/result'
import { Prisma } from '@/prisma/generated/client'
import { now } from '../clock'
import { newCode } from '../ids'
import type { Statements } from '../connections'
import { again } from '../statement-names'
import { scoreParts } from './score-statement'

export type NewSubmission = {
  organizationId: string
  reportId: string
  assignmentId: string
  number: number
  fingerprint: string
  answers: Answers
  facts: Facts
  sentAt: Date
  device: string
  visitedAt: Date
  by: string
  result: ScoreResult
  /** Evidence the report lists; what it no longer lists is set aside. */
  evidence: string[]
}

/**
 * Submission, answers, score, evidence, pay and the report's totals in one statement, so that a report is never there in part.
 * @throws Problem 'changed_meanwhile' when this is not the next number
 */
export async function insertSubmission(tx: Statements, submission: NewSubmission): Promise<{ receipt: string; receivedAt: Date }> {
  const { organizationId, reportId, assignmentId, number, fingerprint, answers, facts, sentAt, device, visitedAt, by, result } = submission
  const receipt = newCode()
  const receivedAt = now()
  const purchase = facts.purchaseMinor ?? null
  const rows = await tx.$queryRaw<{ id: string }[]>(Prisma.sql`${again}
    with report as (
      select id, "currentScore" from "Report"
      where "organizationId" = ${organizationId}::uuid and id = ${reportId}::uuid and "currentSubmission" = ${number - 1} for update),
    submission as (
      insert into "Submission" ("organizationId", "reportId", number, fingerprint, receipt, answers, facts, "sentAt", "receivedAt", device)
      select ${organizationId}::uuid, id, ${number}::int, ${fingerprint}, ${receipt}, ${JSON.stringify(answers)}::jsonb,
        ${JSON.stringify(facts)}::jsonb, ${sentAt}::timestamptz, ${receivedAt}::timestamptz, ${device} from report),
    unlisted as (
      update "Evidence" e set "removedAt" = case when e.id = any (${submission.evidence}::uuid[]) then null else ${receivedAt}::timestamptz end
      from report where e."organizationId" = ${organizationId}::uuid and e."reportId" = report.id
        and (e."removedAt" is null) <> (e.id = any (${submission.evidence}::uuid[]))),
    answered as (
      update "ReviewQuestion" q set "answeredAt" = ${receivedAt}::timestamptz
      from report where q."organizationId" = ${organizationId}::uuid and q."reportId" = report.id and q."answeredAt" is null),
    pay as (
      insert into "Payment" ("organizationId", "assignmentId", state, "feeMinor", "expenseMinor", currency, "payOn", "changedAt")
      select ${organizationId}::uuid, a.id, 'pending'::"PaymentState", a."feeMinor", least(coalesce(${purchase}::int, 0), a."expenseCapMinor"), a.currency,
        a."payOn", ${receivedAt}::timestamptz
      from "Assignment" a, report where a."organizationId" = ${organizationId}::uuid and a.id = ${assignmentId}::uuid
      on conflict ("organizationId", "assignmentId") do update set "expenseMinor" = excluded."expenseMinor", "changedAt" = excluded."changedAt"
        where "Payment".state = 'pending'),
    ${scoreParts({ organizationId, reportId, cause: 'submitted', by, result, answers })}
    update "Report" r set "currentSubmission" = ${number}::int, "currentScore" = score.revision,
      "visitedAt" = ${visitedAt}::timestamptz, "purchaseMinor" = ${purchase}::int
    from score where r."organizationId" = ${organizationId}::uuid and r.id = ${reportId}::uuid
    returning r.id::text`)
  if (rows.length !== 1) throw new Problem('changed_meanwhile')
  return { receipt, receivedAt }
}
