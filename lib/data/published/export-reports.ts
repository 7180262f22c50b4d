import 'server-only'
import { z } from 'zod'
import type { Text } from '@/lib/domain/language'
import type { Actor } from '@/lib/domain/people/actor'
import { AnswerInput } from '@/lib/domain/report/answer.schema'
import type { Answer } from '@/lib/domain/report/answer'
import { outcomes } from '@/lib/domain/score/result'
import { criteriaOf, type Criterion, type StandardContent } from '@/lib/domain/standard/content'
import { monthsUpTo } from '@/lib/domain/scorecard/period'
import { groupBy } from '@/lib/domain/visit/group-by'
import { ScenarioDraft } from '@/lib/domain/visit/scenario.schema'
import { channels, purposes } from '@/lib/domain/visit/state'
import { Prisma } from '@/prisma/generated/client'
import type { Statements } from '../connections'
import { todayUtc } from '../days'
import { pinnedContent } from '../reports/pinned-content'
import { branchScope } from '../scope'
import { again } from '../statement-names'
import type { Tx } from '../tenant'
import type { Part } from './figures'
import type { Subject } from './period-condition'
import { standingIn } from './standing-in'

/** `upTo`: what is published after a file was begun is not in it. */
export type AskedReports = { subject: Subject; part: Part; upTo: Date; /** Visits that a closed wave was closed with and that were withdrawn since, too: for what is said of them beside their report. */ withdrawn: boolean }
/** Where the next page begins: behind this report. */
export type ReportPlace = { branchId: string; on: string; reportNumber: string }

const put = Prisma.sql`from "KeptVisit" k where k."organizationId" = v."organizationId" and k."waveId" = v."waveId" and k."visitId" = v.id`
const standing = (regionId: string): Prisma.Sql => standingIn(Prisma.sql`v."regionId"`, regionId)

function asked(actor: Actor, { subject: { standardId, channel, period }, part, upTo, withdrawn }: AskedReports): Prisma.Sql {
  const when = period.kind === 'all' ? Prisma.sql`true` : period.kind === 'wave' ? Prisma.sql`v."waveId" = ${period.waveId}::uuid` : Prisma.sql`v."visitedOn" >= ${monthsUpTo(todayUtc()).from}::date`
  const where =
    part.kind === 'network' ? Prisma.sql`true`
    : part.kind === 'branch' ? Prisma.sql`v."branchId" = ${part.branchId}::uuid`
    : period.kind === 'wave' ? Prisma.sql`coalesce((select k."regionPath" @> array[${part.regionId}]::uuid[] ${put}), ${standing(part.regionId)})`
    : standing(part.regionId)
  // Of a wave that is told as it was closed, where its visits stood then; what has been withdrawn since is in its figure.
  const told = withdrawn && period.kind === 'wave' ? Prisma.sql`(v.state = 'published' or v.state = 'withdrawn' and exists (select ${put} and k.scoring = 'scored'))` : Prisma.sql`v.state = 'published'`
  return Prisma.sql`v."organizationId" = current_organization() and ${told} and v."visitedOn" is not null and v."publishedAt" <= ${upTo}::timestamptz
    and v.channel = ${channel}::"Channel" and v.purpose <> 'competitor' and ${when} and ${where} and ${branchScope(actor, Prisma.sql`v."branchId"`)}
    and v."standardVersionId" in (select sv.id from "StandardVersion" sv where sv."organizationId" = current_organization() and sv."standardId" = ${standardId}::uuid)`
}

export async function countReports(tx: Tx, actor: Actor, wanted: AskedReports): Promise<number> {
  const rows = await tx.$queryRaw(Prisma.sql`select count(*)::int as reports from "Visit" v where ${asked(actor, wanted)}`)
  return z.array(z.object({ reports: z.int() })).length(1).parse(rows)[0]!.reports
}

const Row = z.object({
  branchId: z.string(), reportId: z.string().nullable(), ownVersionId: z.string(), underVersionId: z.string().nullable(), reportNumber: z.string(), branch: z.string(),
  town: z.string(), region: z.string(), standard: z.string(), version: z.int(), scoredUnder: z.int(), channel: z.enum(channels), purpose: z.enum(purposes), scenarioId: z.string(),
  wave: z.string(), waveState: z.enum(['open', 'provisional', 'closed']), visitedOn: z.string(), dayPart: z.string().nullable(), publishedOn: z.string(),
  service: z.int().nullable(), official: z.int().nullable(), outcome: z.enum(outcomes).nullable(), criticalFailures: z.int().nullable(), completeness: z.int().nullable(),
  incomplete: z.boolean().nullable(), scoring: z.enum(['pending', 'scored', 'excluded']), excludedReason: z.string(), inClosed: z.int().nullable(), withdrawn: z.boolean(),
})
type Scored = { reportId: string; outcome: (typeof outcomes)[number]; criticalFailures: number; incomplete: boolean }
/** `scenario`: its name; null where what is stored of it is none. */
export type ExportedReport = Omit<z.output<typeof Row>, keyof Scored> & Scored & { scenario: Text | null }

const Place = z.object({ id: z.string(), branchId: z.string(), on: z.string(), reportNumber: z.string() })

/** The visits of the next reports in the order of branch and day; `next` is null at the end. Found by their place alone: a page costs the same wherever in a file it stands. */
export async function listPlaces(tx: Statements, actor: Actor, wanted: AskedReports, after: ReportPlace | null, limit: number): Promise<{ visitIds: string[]; next: ReportPlace | null }> {
  const behind = after ? Prisma.sql`(v."branchId", v."visitedOn", v."reportNumber") > (${after.branchId}::uuid, ${after.on}::date, ${after.reportNumber})` : Prisma.sql`true`
  const places = z.array(Place).parse(await tx.$queryRaw(Prisma.sql`
    select v.id::text as id, v."branchId"::text as "branchId", v."visitedOn"::text as "on", v."reportNumber"
    from "Visit" v where ${asked(actor, wanted)} and ${behind} order by v."branchId", v."visitedOn", v."reportNumber" limit ${limit}`))
  const last = places.at(-1)
  return { visitIds: places.map(({ id }) => id), next: last && places.length === limit ? { branchId: last.branchId, on: last.on, reportNumber: last.reportNumber } : null }
}

/**
 * The reports of visits of listPlaces, in that order. Which they are is asked in words that vary and is planned each time; what stands in
 * them always in the same words, by their keys, for planning so many tables costs more than reading a page of them. So ask for both in a
 * transaction that sees one moment. Nothing of the shopper, the plan or the minute is read.
 */
export async function listReports(tx: Statements, visitIds: readonly string[]): Promise<ExportedReport[]> {
  if (visitIds.length === 0) return []
  const rows = z.array(Row).parse(await tx.$queryRaw(linesOf(visitIds)))
  const names = await scenarioNames(tx, [...new Set(rows.map(({ scenarioId }) => scenarioId))])
  return rows.filter(isScored).map((row) => Object.assign(row, { scenario: names.get(row.scenarioId) ?? null }))
}

const isScored = <Line extends { [Key in keyof Scored]: Scored[Key] | null }>(line: Line): line is Line & Scored => line.reportId !== null && line.outcome !== null

const linesOf = (visitIds: readonly string[]): Prisma.Sql => Prisma.sql`${again}
    select v."branchId"::text as "branchId", r.id::text as "reportId", v."standardVersionId"::text as "ownVersionId", s."scoredUnderId"::text as "underVersionId",
      v."reportNumber", b.name as branch, b.town, g.name as region, st.name as standard, sv.number as version, coalesce(under.number, sv.number) as "scoredUnder",
      v.channel::text as channel, v.purpose::text as purpose, v."scenarioId"::text as "scenarioId", w.name as wave, w.state::text as "waveState", v."visitedOn"::text as "visitedOn",
      v."dayPart", to_char(v."publishedAt" at time zone b."timeZone", 'YYYY-MM-DD') as "publishedOn", s.service, s.official, s.outcome, s."criticalFailures",
      s.completeness, s.incomplete, v.scoring::text as scoring, v."excludedReason", v.state = 'withdrawn' as withdrawn,
      case when w.state = 'closed' then case when kept.yes then closed.service when v.purpose = 'routine' and v.scoring = 'scored' then s.service end end as "inClosed"
    from unnest(${visitIds}::uuid[]) with ordinality wanted(id, place)
    join "Visit" v on v."organizationId" = current_organization() and v.id = wanted.id
    join "Branch" b on b."organizationId" = v."organizationId" and b.id = v."branchId"
    join "Region" g on g."organizationId" = v."organizationId" and g.id = v."regionId"
    join "Wave" w on w."organizationId" = v."organizationId" and w.id = v."waveId"
    join "StandardVersion" sv on sv."organizationId" = v."organizationId" and sv.id = v."standardVersionId"
    join "Standard" st on st."organizationId" = v."organizationId" and st.id = sv."standardId"
    left join lateral (select a.id from "Assignment" a where a."organizationId" = v."organizationId" and a."visitId" = v.id and a.state = 'accepted' limit 1) a on true
    left join lateral (select r.id, r."currentScore" from "Report" r where r."organizationId" = v."organizationId" and r."assignmentId" = a.id limit 1) r on true
    left join lateral (select s.* from "ReportScore" s where s."organizationId" = v."organizationId" and s."reportId" = r.id and s.revision = r."currentScore" limit 1) s on true
    left join lateral (select true as yes from "KeptWave" k where k."organizationId" = v."organizationId" and k."waveId" = v."waveId" limit 1) kept on true
    left join lateral (select x.service from "KeptVisit" k join "ReportScore" x on x."organizationId" = k."organizationId" and x."reportId" = r.id and x.revision = k.revision
      where k."organizationId" = v."organizationId" and k."waveId" = v."waveId" and k."visitId" = v.id and k.scoring = 'scored' limit 1) closed on true
    left join "StandardVersion" under on under."organizationId" = v."organizationId" and under.id = s."scoredUnderId"
    order by wanted.place`

const NamedScenario = z.object({ id: z.string(), content: z.unknown() })

/** Many visits have few scenarios: each is read and judged once a page. */
async function scenarioNames(tx: Statements, ids: readonly string[]): Promise<Map<string, Text>> {
  const rows = z.array(NamedScenario).parse(await tx.$queryRaw(Prisma.sql`${again}
    select sc.id::text as id, sc.content from "Scenario" sc where sc."organizationId" = current_organization() and sc.id = any (${ids}::uuid[])`))
  return new Map(rows.flatMap(({ id, content }) => {
    const draft = ScenarioDraft.safeParse(content)
    return draft.success ? [[id, draft.data.name] as const] : []
  }))
}

const AnswerRow = z.object({
  reportId: z.string(), criterionKey: z.string(), sectionKey: z.string(), status: z.string(), passed: z.boolean().nullable(), earned: z.coerce.number(), possible: z.coerce.number(),
  loss: z.int(), answer: AnswerInput,
})
export type ExportedAnswer = Omit<z.output<typeof AnswerRow>, 'reportId' | 'answer'> & { answer: Answer; criterion: Criterion | null; own: StandardContent; under: StandardContent }

/** The answers of these reports in the order of their standard; photos, sounds and reasons for missing ones stay behind. Ask with reports of listReports alone. */
export async function listAnswers(tx: Statements, organizationId: string, reports: readonly ExportedReport[]): Promise<Map<string, ExportedAnswer[]>> {
  const rows = z.array(AnswerRow).parse(await tx.$queryRaw`
    select x."reportId"::text as "reportId", x."criterionKey", x."sectionKey", x.status, x.passed, x.earned, x.possible, x.loss, x.answer
    from "ReportAnswer" x where x."organizationId" = current_organization() and x."reportId" = any (${reports.map(({ reportId }) => reportId)}::uuid[])`)
  const byReport = groupBy(rows, ({ reportId }) => reportId)
  const found = new Map<string, ExportedAnswer[]>()
  for (const { reportId, ownVersionId, underVersionId } of reports) {
    const own = await pinnedContent(tx, organizationId, ownVersionId)
    const under = underVersionId === null ? own : await pinnedContent(tx, organizationId, underVersionId)
    const asked = [...criteriaOf(own), ...(under === own ? [] : criteriaOf(under))]
    // The words a shopper was asked in come first; a criterion of the other version alone has its own.
    const place = new Map(asked.map(({ key }, at) => [key, at]).reverse() as [string, number][])
    const lines = (byReport.get(reportId) ?? []).map(({ reportId: _, answer, ...line }) => ({
      ...line, own, under, criterion: asked[place.get(line.criterionKey) ?? -1] ?? null, answer: { ...answer, noPhotoReason: null, evidence: [] },
    }))
    found.set(reportId, lines.sort((one, other) => (place.get(one.criterionKey) ?? Infinity) - (place.get(other.criterionKey) ?? Infinity)))
  }
  return found
}
