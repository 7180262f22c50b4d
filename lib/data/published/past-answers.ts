import 'server-only'
import { z } from 'zod'
import type { Answers } from '@/lib/domain/report/answer'
import { Prisma } from '@/prisma/generated/client'
import type { Tx } from '../tenant'

const Answered = z.array(z.object({ reportId: z.string(), answers: z.record(z.string(), z.unknown()) }))

/** Answers are compared by what they say: comments, photos, sounds and doubts stay where they are. */
const said = (answer: Prisma.Sql): Prisma.Sql => Prisma.sql`(${answer} - 'recordings' - 'unsure') || '{"comment": "", "evidence": [], "noPhotoReason": null}'::jsonb`

/**
 * What these reports say to some criteria, without comments and photos; a criterion that was no part of the visit has no key. Reports of
 * closed waves say what they said then, to what they were asked then. Ask with ids of listPastReports alone.
 *
 * A correction shows and hides criteria that hang on the answer, and their rows come and go with it. So of a report that was corrected
 * since, the score its wave was closed with names its criteria, and under the rules of another version the last one made under its own
 * does, which also holds those that count for nothing there. The first correction since then knows an answer before it; what is merely
 * hidden was said by the last one until then, or by the report as it was sent.
 */
export async function listPastAnswers(tx: Tx, reportIds: readonly string[], keys: readonly string[]): Promise<{ reportId: string; answers: Answers }[]> {
  const rows = await tx.$queryRaw(Prisma.sql`
    with corrected as (
      select r.id, w."closedAt", k.revision from "Report" r
      join "Visit" v on v."organizationId" = r."organizationId" and v.id = r."visitId"
      join "Wave" w on w."organizationId" = v."organizationId" and w.id = v."waveId"
      join "KeptVisit" k on k."organizationId" = v."organizationId" and k."waveId" = v."waveId" and k."visitId" = v.id
      where r."organizationId" = current_organization() and r.id = any (${reportIds}::uuid[]) and exists (
        select 1 from "AnswerCorrection" c where c."organizationId" = r."organizationId" and c."reportId" = r.id and c.at > w."closedAt")),
    asked as (
      select distinct corrected.id, corrected."closedAt", line ->> 'criterionKey' as key from corrected
      join "ReportScore" s on s."organizationId" = current_organization() and s."reportId" = corrected.id and s.revision in (corrected.revision, (
        select max(own.revision) from "ReportScore" own
        where own."organizationId" = current_organization() and own."reportId" = corrected.id and own.revision <= corrected.revision and own."scoredUnderId" is null))
      cross join lateral jsonb_array_elements(s.explanation -> 'criteria') line
      where line ->> 'criterionKey' = any (${keys}::text[]))
    select told.id::text as "reportId", jsonb_object_agg(told.key, ${said(Prisma.sql`told.answer`)}) as answers from (
      select x."reportId" as id, x."criterionKey" as key, x.answer from "ReportAnswer" x
      where x."organizationId" = current_organization() and x."reportId" = any (${reportIds}::uuid[]) and x."criterionKey" = any (${keys}::text[])
        and not exists (select 1 from corrected where corrected.id = x."reportId")
      union all
      select asked.id, asked.key, coalesce(
        (select c."oldAnswer" from "AnswerCorrection" c where c."organizationId" = current_organization() and c."reportId" = asked.id
          and c."criterionKey" = asked.key and c.at > asked."closedAt" order by c.at, c.id limit 1),
        (select x.answer from "ReportAnswer" x where x."organizationId" = current_organization() and x."reportId" = asked.id and x."criterionKey" = asked.key),
        (select c."newAnswer" from "AnswerCorrection" c where c."organizationId" = current_organization() and c."reportId" = asked.id
          and c."criterionKey" = asked.key order by c.at desc, c.id desc limit 1),
        (select sent.answers -> asked.key from "Submission" sent where sent."organizationId" = current_organization() and sent."reportId" = asked.id
          order by sent.number desc limit 1),
        '{"state": "open"}'::jsonb)
      from asked) told
    group by 1`)
  // Answers were parsed when they were sent; they are read here by the ten thousand.
  return Answered.parse(rows).map(({ reportId, answers }) => ({ reportId, answers: answers as Answers }))
}
