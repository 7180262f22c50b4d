import 'server-only'
import { z } from 'zod'
import type { Placement } from '@/lib/domain/branch/placement'
import type { HistoryLine } from '@/lib/domain/history/read-lines'
import { Prisma } from '@/prisma/generated/client'
import type { Tx } from '../tenant'
import { refusing } from '../violation'

type Frame = { runId: string; versionId: string; waveOf: (line: HistoryLine) => string }

/**
 * Lines in one statement, each placed in the region its branch stood in on that day; before its first known place, in that one. A line
 * that stands already stays, so a run that broke off goes on. @throws Problem 'wave_closed'
 */
export async function insertImportedScores(tx: Tx, organizationId: string, { runId, versionId, waveOf }: Frame, lines: readonly HistoryLine[]): Promise<void> {
  const rows = JSON.stringify(lines.map((one) => ({ line: one.line, branchId: one.branchId, waveId: waveOf(one), channel: one.channel, on: one.on, visits: one.visits, total: one.total, sections: one.sections })))
  await refusing(tx.$executeRaw(Prisma.sql`
    insert into "ImportedScore" ("organizationId", "runId", line, "branchId", "regionId", "waveId", "standardVersionId", channel, "visitedOn", visits, total, sections)
    select ${organizationId}::uuid, ${runId}::uuid, l.line, l."branchId", p."regionId", l."waveId", ${versionId}::uuid, l.channel::"Channel", l."on", l.visits, l.total, l.sections
    from jsonb_to_recordset(${rows}::jsonb) as l(line int, "branchId" uuid, "waveId" uuid, channel text, "on" date, visits int, total int, sections jsonb)
    cross join lateral (
      select p."regionId" from "BranchPlacement" p
      where p."organizationId" = ${organizationId}::uuid and p."branchId" = l."branchId"
      order by (p."fromDate" <= l."on") desc, case when p."fromDate" <= l."on" then p."fromDate" end desc, p."fromDate" limit 1) p
    on conflict do nothing`))
}

/** @throws Problem 'wave_closed' */
export const deleteImportedScores = (tx: Tx, organizationId: string, runId: string): Promise<unknown> =>
  refusing(tx.importedScore.deleteMany({ where: { organizationId, runId } }))

const Counted = z.array(z.object({ lines: z.int(), visits: z.int() })).length(1)
export const countImported = async (tx: Tx, runId: string): Promise<{ lines: number; visits: number }> =>
  Counted.parse(await tx.$queryRaw`
    select count(*)::int as lines, coalesce(sum(visits), 0)::int as visits from "ImportedScore"
    where "organizationId" = current_organization() and "runId" = ${runId}::uuid`)[0]!

/** The lines of the file that were brought in, by number. */
export const listImportedLines = async (tx: Tx, organizationId: string, runId: string): Promise<Set<number>> =>
  new Set((await tx.importedScore.findMany({ where: { organizationId, runId }, select: { line: true } })).map(({ line }) => line))

/** The first and the last day of past audits in a wave; null where it has none. */
export async function listImportedDays(tx: Tx, organizationId: string, waveId: string): Promise<{ first: string | null; last: string | null }> {
  const { _min, _max } = await tx.importedScore.aggregate({ where: { organizationId, waveId }, _min: { visitedOn: true }, _max: { visitedOn: true } })
  const written = (day: Date | null) => day && day.toISOString().slice(0, 10)
  return { first: written(_min.visitedOn), last: written(_max.visitedOn) }
}

const Elsewhere = z.array(z.object({ visits: z.int() })).length(1)

/** Visits of past audits since a day that count in another region than these places say: they stay where they were brought in. */
export async function countImportedElsewhere(tx: Tx, organizationId: string, placements: ReadonlyMap<string, readonly Placement[]>, since: string): Promise<number> {
  const rows = JSON.stringify([...placements].flatMap(([branchId, places]) => places.map((place) => ({ branchId, ...place }))))
  const [found] = Elsewhere.parse(await tx.$queryRaw(Prisma.sql`
    select coalesce(sum(h.visits), 0)::int as visits
    from jsonb_to_recordset(${rows}::jsonb) as p("branchId" uuid, "regionId" uuid, "from" date, "to" date)
    join "ImportedScore" h on h."organizationId" = ${organizationId}::uuid and h."branchId" = p."branchId" and h."visitedOn" >= greatest(p."from", ${since}::date)
      and (p."to" is null or h."visitedOn" < p."to") and h."regionId" <> p."regionId"
    join "ImportRun" i on i."organizationId" = h."organizationId" and i.id = h."runId" and i.state = 'done'`))
  return found!.visits
}
