import 'server-only'
import { z } from 'zod'
import type { Text } from '@/lib/domain/language'
import type { Actor } from '@/lib/domain/people/actor'
import { AnswerInput } from '@/lib/domain/report/answer.schema'
import type { Answer } from '@/lib/domain/report/answer'
import { outcomes } from '@/lib/domain/score/result'
import { criteriaOf, type Criterion, type StandardContent } from '@/lib/domain/standard/content'
import type { Day } from '@/lib/domain/visit/days'
import { groupBy } from '@/lib/domain/visit/group-by'
import { ScenarioDraft } from '@/lib/domain/visit/scenario.schema'
import { channels, purposes } from '@/lib/domain/visit/state'
import { Prisma } from '@/prisma/generated/client'
import { inOneBreath, type Statements } from '../connections'
import { pinnedContent } from '../reports/pinned-content'
import { branchScope } from '../scope'
import { again } from '../statement-names'
import type { Tx } from '../tenant'
import type { Part } from './figures'
import type { Subject } from './period-condition'
import { standingIn } from './standing-in'

/**
 * As it stood when a file was begun, however long it is made: what is published after `upTo` is not in it, and its twelve months, where it
 * is of those, begin with the day `monthsFrom`.
 */
export type AskedReports = { subject: Subject; part: Part; upTo: Date; monthsFrom: Day; /** Visits that a closed wave was closed with and that were withdrawn since, too: for what is said of them beside their report. */ withdrawn: boolean }
/** Where the next page begins: behind this report. */
export type ReportPlace = { branchId: string; on: string; reportNumber: string }

const put = Prisma.sql`from "KeptVisit" k where k."organizationId" = v."organizationId" and k."waveId" = v."waveId" and k."visitId" = v.id`
const standing = (regionId: string): Prisma.Sql => standingIn(Prisma.sql`v."regionId"`, regionId)

function asked(actor: Actor, { subject: { standardId, channel, period }, part, upTo, monthsFrom, withdrawn }: AskedReports): Prisma.Sql {
  const when = period.kind === 'all' ? Prisma.sql`true` : period.kind === 'wave' ? Prisma.sql`v."waveId" = ${period.waveId}::uuid` : Prisma.sql`v."visitedOn" >= ${monthsFrom}::date`
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

const Visit = z.object({
  id: z.string(), branchId: z.string(), regionId: z.string(), waveId: z.string(), versionId: z.string(), scenarioId: z.string(), reportNumber: z.string(),
  channel: z.enum(channels), purpose: z.enum(purposes), on: z.string(), dayPart: z.string().nullable(), publishedOn: z.string(), scoring: z.enum(['pending', 'scored', 'excluded']),
  excludedReason: z.string(), withdrawn: z.boolean(),
})
type ExportedVisit = z.output<typeof Visit>

/**
 * The visits of the next reports in the order of branch and day; `next` is null at the end. Found by their place alone: a page costs the
 * same wherever in a file it stands, and the branch is looked up for what was found: joined before, it is what the order is taken from,
 * and each page sorts all that is left of its branch. Nothing of the shopper, the plan or the minute is read.
 */
export async function listVisits(tx: Statements, actor: Actor, wanted: AskedReports, after: ReportPlace | null, limit: number): Promise<{ visits: ExportedVisit[]; next: ReportPlace | null }> {
  const behind = after ? Prisma.sql`(v."branchId", v."visitedOn", v."reportNumber") > (${after.branchId}::uuid, ${after.on}::date, ${after.reportNumber})` : Prisma.sql`true`
  const visits = z.array(Visit).parse(await tx.$queryRaw(Prisma.sql`
    select v.id::text as id, v."branchId"::text as "branchId", v."regionId"::text as "regionId", v."waveId"::text as "waveId", v."standardVersionId"::text as "versionId",
      v."scenarioId"::text as "scenarioId", v."reportNumber", v.channel::text as channel, v.purpose::text as purpose, v."visitedOn"::text as "on", v."dayPart",
      (v."publishedAt" at time zone b."timeZone")::date::text as "publishedOn", v.scoring::text as scoring, v."excludedReason", v.state = 'withdrawn' as withdrawn
    from (select v.id, v."branchId", v."regionId", v."waveId", v."standardVersionId", v."scenarioId", v."reportNumber", v.channel, v.purpose, v."visitedOn", v."dayPart",
        v."publishedAt", v.scoring, v."excludedReason", v.state
      from "Visit" v where ${asked(actor, wanted)} and ${behind}
      order by v."branchId", v."visitedOn", v."reportNumber" limit ${limit}) v
    join "Branch" b on b."organizationId" = current_organization() and b.id = v."branchId"
    order by v."branchId", v."visitedOn", v."reportNumber"`))
  const last = visits.at(-1)
  return { visits, next: last && visits.length === limit ? { branchId: last.branchId, on: last.on, reportNumber: last.reportNumber } : null }
}

export type ExportedReport = Omit<ExportedVisit, 'id' | 'branchId' | 'regionId' | 'waveId' | 'versionId' | 'scenarioId' | 'on'> & {
  reportId: string; ownVersionId: string; underVersionId: string | null
  branch: string; town: string; region: string; standard: string; version: number; scoredUnder: number; wave: string; waveState: (typeof waveStates)[number]; visitedOn: string
  service: number | null; official: number | null; outcome: (typeof outcomes)[number]; criticalFailures: number; completeness: number | null; incomplete: boolean
  inClosed: number | null
  /** Its name; null where what is stored of it is none. */
  scenario: Text | null
}

/**
 * The reports of visits of listVisits, in that order. Which they are is asked in words that vary and is planned each time; what stands in
 * them always in the same words, by their keys. Many visits have few branches, waves, versions and scenarios: those are read once a page.
 * So ask for both in a transaction that sees one moment.
 */
export async function listReports(tx: Statements, visits: readonly ExportedVisit[]): Promise<ExportedReport[]> {
  if (visits.length === 0) return []
  const ids = (of: (visit: ExportedVisit) => string) => [...new Set(visits.map(of))]
  const [scores, branches, regions, waves, scenarios, ownVersions] = await inOneBreath(
    () => scoresOf(tx, visits), () => branchNames(tx, ids(({ branchId }) => branchId)), () => regionNames(tx, ids(({ regionId }) => regionId)),
    () => waveNames(tx, ids(({ waveId }) => waveId)), () => scenarioNames(tx, ids(({ scenarioId }) => scenarioId)), () => versionNames(tx, ids(({ versionId }) => versionId)),
  )
  const otherVersions = [...new Set([...scores.values()].flatMap(({ underVersionId }) => (underVersionId === null || ownVersions.has(underVersionId) ? [] : underVersionId)))]
  const versions = otherVersions.length > 0 ? new Map([...ownVersions, ...(await versionNames(tx, otherVersions))]) : ownVersions
  return visits.flatMap((visit) => {
    const score = scores.get(visit.id)
    if (!score) return []
    const { reportId, underVersionId, service, official, outcome, criticalFailures, completeness, incomplete, put, closed } = score
    const { versionId: ownVersionId, reportNumber, channel, purpose, on: visitedOn, dayPart, publishedOn, scoring, excludedReason, withdrawn } = visit
    const [branch, wave, version] = [branches.get(visit.branchId)!, waves.get(visit.waveId)!, versions.get(ownVersionId)!]
    const kept = wave.kept ? (put === 'scored' ? closed : null) : purpose === 'routine' && scoring === 'scored' ? service : null
    return {
      reportId, ownVersionId, underVersionId, reportNumber, branch: branch.name, town: branch.town, region: regions.get(visit.regionId)!.name, standard: version.standard,
      version: version.number, scoredUnder: (underVersionId === null ? version : versions.get(underVersionId)!).number, channel, purpose, scenario: scenarios.get(visit.scenarioId) ?? null,
      wave: wave.name, waveState: wave.state, visitedOn, dayPart, publishedOn, service, official, outcome, criticalFailures, completeness, incomplete, scoring, excludedReason,
      inClosed: wave.state === 'closed' ? kept : null, withdrawn,
    }
  })
}

const Score = z.object({
  visitId: z.string(), reportId: z.string(), underVersionId: z.string().nullable(), service: z.int().nullable(), official: z.int().nullable(), outcome: z.enum(outcomes),
  criticalFailures: z.int(), completeness: z.int().nullable(), incomplete: z.boolean(),
  /** How the visit stood when its wave was closed, and the score it had then. */
  put: z.string().nullable(), closed: z.int().nullable(),
})

/** The score that stands, by visit. Key by key: a kept plan would else rest on what is known of the tables on the day they are new. */
async function scoresOf(tx: Statements, visits: readonly ExportedVisit[]): Promise<Map<string, z.output<typeof Score>>> {
  const rows = z.array(Score).parse(await tx.$queryRaw(Prisma.sql`${again}
    select wanted.id::text as "visitId", r.id::text as "reportId", s."scoredUnderId"::text as "underVersionId", s.service, s.official, s.outcome, s."criticalFailures", s.completeness,
      s.incomplete, k.scoring::text as put, case when k.revision = s.revision then s.service else earlier.service end as closed
    from unnest(${visits.map(({ id }) => id)}::uuid[], ${visits.map(({ waveId }) => waveId)}::uuid[]) wanted(id, wave)
    cross join lateral (select a.id from "Assignment" a where a."organizationId" = current_organization() and a."visitId" = wanted.id and a.state = 'accepted' limit 1) a
    cross join lateral (select r.id, r."currentScore" from "Report" r where r."organizationId" = current_organization() and r."assignmentId" = a.id limit 1) r
    cross join lateral (select s.* from "ReportScore" s where s."organizationId" = current_organization() and s."reportId" = r.id and s.revision = r."currentScore" limit 1) s
    left join lateral (select k.scoring, k.revision from "KeptVisit" k
      where k."organizationId" = current_organization() and k."waveId" = wanted.wave and k."visitId" = wanted.id limit 1) k on true
    left join lateral (select x.service from "ReportScore" x
      where k.revision <> s.revision and x."organizationId" = current_organization() and x."reportId" = r.id and x.revision = k.revision limit 1) earlier on true`))
  return new Map(rows.map((score) => [score.visitId, score]))
}

const waveStates = ['open', 'provisional', 'closed'] as const
const Branch = z.object({ id: z.string(), name: z.string(), town: z.string() })
const Region = z.object({ id: z.string(), name: z.string() })
/** `kept`: told as it was closed. */
const Wave = z.object({ id: z.string(), name: z.string(), state: z.enum(waveStates), kept: z.boolean() })
const Version = z.object({ id: z.string(), number: z.int(), standard: z.string() })

const branchNames = async (tx: Statements, ids: readonly string[]) => byId(z.array(Branch).parse(await tx.$queryRaw(Prisma.sql`${again}
  select b.id::text as id, b.name, b.town from "Branch" b where b."organizationId" = current_organization() and b.id = any (${ids}::uuid[])`)))

const regionNames = async (tx: Statements, ids: readonly string[]) => byId(z.array(Region).parse(await tx.$queryRaw(Prisma.sql`${again}
  select g.id::text as id, g.name from "Region" g where g."organizationId" = current_organization() and g.id = any (${ids}::uuid[])`)))

const waveNames = async (tx: Statements, ids: readonly string[]) => byId(z.array(Wave).parse(await tx.$queryRaw(Prisma.sql`${again}
  select w.id::text as id, w.name, w.state::text as state, exists (select from "KeptWave" k where k."organizationId" = w."organizationId" and k."waveId" = w.id) as kept
  from "Wave" w where w."organizationId" = current_organization() and w.id = any (${ids}::uuid[])`)))

const versionNames = async (tx: Statements, ids: readonly string[]) => byId(z.array(Version).parse(await tx.$queryRaw(Prisma.sql`${again}
  select sv.id::text as id, sv.number, st.name as standard from "StandardVersion" sv join "Standard" st on st."organizationId" = sv."organizationId" and st.id = sv."standardId"
  where sv."organizationId" = current_organization() and sv.id = any (${ids}::uuid[])`)))

const byId = <Named extends { id: string }>(rows: readonly Named[]) => new Map(rows.map((row) => [row.id, row]))

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
