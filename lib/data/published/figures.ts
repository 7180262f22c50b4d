import 'server-only'
import { z } from 'zod'
import type { BranchRow, CriterionRow, ImportedSums, SectionRow } from '@/lib/domain/scorecard/rows'
import { Prisma } from '@/prisma/generated/client'
import type { Tx } from '../tenant'
import { countCell, rowsOf, sumCell, textCell } from './cells'
import { inPeriod, inPeriodBefore, keptIn, ofStandard, type Subject } from './period-condition'
import { toldRows } from './told'

/** Rows of one region and, for branches, one wave and period: their path from the root is told once. */
const Together = z.object({ regionPath: z.string().transform((ids) => ids.split(' ')), cells: z.string() })
const WHEN = { now: 0, before: 1, other: 2 } as const
const whens = ['now', 'before', 'other'] as const
const BranchesTogether = Together.extend({ waveId: z.string().nullable(), when: z.int().min(0).max(2).transform((place) => whens[place]!) })
const SectionsTogether = Together.extend({ sectionKey: z.string() })

/** What of the sums comes from past audits, and of that what is known only as the mean of several visits; null where nothing does. */
const importedCells = Prisma.sql`
  case when bool_or(r.origin <> 'visit') then json_build_array(
    coalesce(sum(r.scored) filter (where r.origin <> 'visit'), 0)::int,
    coalesce(sum(r."sumService") filter (where r.origin <> 'visit'), 0)::text,
    coalesce(sum(r.scored) filter (where r.origin = 'imported_mean'), 0)::int,
    coalesce(sum(r."sumService") filter (where r.origin = 'imported_mean'), 0)::text,
    coalesce(sum(r."sumServiceSquares") filter (where r.origin = 'imported_mean'), 0)::text) end`
function importedOf(cells: unknown): ImportedSums | null {
  if (cells === null) return null
  const [imported, importedSum, grouped, groupedSum, groupedSquares] = cells as unknown[]
  return { imported: countCell(imported), importedSum: sumCell(importedSum), grouped: countCell(grouped), groupedSum: sumCell(groupedSum), groupedSquares: sumCell(groupedSquares) }
}

/**
 * Sums by branch and region on the visit's date of the whole network, whoever asks: of the period and the one before, and apart for
 * each of the waves that are asked for. A row a branch and wave where a page draws waves, else two a branch.
 */
export async function listBranchRows(tx: Tx, subject: Subject, waveIds: readonly string[]): Promise<BranchRow[]> {
  const byWave = subject.period.kind === 'wave'
  const drawn = subject.kept.filter((id) => waveIds.includes(id))
  const { from, path, kept } = toldRows('BranchRollup', [...new Set([...keptIn(subject), ...drawn])], { besides: !byWave })
  // Months are what visits give today, beside waves as they were closed: a row that was put by is a wave's alone.
  const ofPeriod = byWave ? Prisma.sql`true` : Prisma.sql`not ${kept}`
  const apart = Prisma.sql`r."waveId" = any (${waveIds}::uuid[]) and (${kept} or r."waveId" <> all (${drawn}::uuid[]))`
  const rows = await tx.$queryRaw(Prisma.sql`
    select x."waveId"::text as "waveId", x.when, array_to_string(coalesce(x.path, g.path), ' ') as "regionPath", x.cells from (
      select t."waveId", t.when, t."regionId", t.path, json_agg(t.cells order by t."branchId")::text as cells from (
        select case when ${apart} then r."waveId" end as "waveId",
          case when ${ofPeriod} and ${inPeriod(subject)} then ${WHEN.now}::int when ${ofPeriod} and ${inPeriodBefore(subject)} then ${WHEN.before}::int else ${WHEN.other}::int end as when,
          r."regionId", ${path} as path, r."branchId",
          json_build_array(r."branchId", max(s.number), array_agg(s.number) filter (where r.scored > 0), sum(r.visits), coalesce(sum(r.visits) filter (where r.origin <> 'visit'), 0), sum(r.scored), sum(r."sumService")::text,
            sum(r."sumServiceSquares")::text, sum(r."sumOfficial")::text, sum(r.gated), sum(r."criticalFailures"), sum(r.incomplete), sum(r.excluded), ${importedCells}) as cells
        from ${from} r ${ofStandard(subject)}
        where r."organizationId" = current_organization()
          and (${ofPeriod} and (${inPeriod(subject)} or ${inPeriodBefore(subject)}) or ${apart})
        group by 1, 2, 3, 4, 5) t
      group by 1, 2, 3, 4) x
    join "Region" g on g."organizationId" = current_organization() and g.id = x."regionId"
    order by x."waveId", x.when, x."regionId", x.path`)
  return z.array(BranchesTogether).parse(rows).flatMap(({ regionPath, waveId, when, cells }) => rowsOf(cells).map((row) => branchRow(row, regionPath, waveId ?? '', when)))
}

function branchRow([branchId, version, versions, visits, past, scored, sum, sumSquares, sumOfficial, gated, criticalFailures, incomplete, excluded, imported]: unknown[], regionPath: string[], waveId: string, when: BranchRow['when']): BranchRow {
  const row = {
    branchId: textCell(branchId), regionPath, waveId, when, version: countCell(version), versions: versionsOf(versions), visits: countCell(visits), past: countCell(past), scored: countCell(scored),
    sum: sumCell(sum), sumSquares: sumCell(sumSquares), sumOfficial: sumCell(sumOfficial), gated: countCell(gated), criticalFailures: countCell(criticalFailures), incomplete: countCell(incomplete), excluded: countCell(excluded),
  }
  return imported === null ? row : { ...row, ...importedOf(imported) }
}

/** Of a branch's months, each with its version. */
function versionsOf(numbers: unknown): number[] {
  const all = (numbers ?? []) as unknown[]
  return all.length === 1 ? [countCell(all[0])] : [...new Set(all.map(countCell))]
}

/** What the visits of those of these waves that are told as they were closed give today, apart for each wave. */
export async function listTodayRows(tx: Tx, subject: Subject, waveIds: readonly string[]): Promise<BranchRow[]> {
  const kept = subject.kept.filter((id) => waveIds.includes(id))
  if (kept.length === 0) return []
  return (await listBranchRows(tx, { ...subject, kept: [] }, kept)).filter(({ waveId }) => kept.includes(waveId))
}

/** Sums by section and branch in the period. */
export async function listSectionRows(tx: Tx, subject: Subject): Promise<SectionRow[]> {
  const { from, path } = toldRows('SectionRollup', keptIn(subject))
  const rows = await tx.$queryRaw(Prisma.sql`
    select x."sectionKey", array_to_string(coalesce(x.path, g.path), ' ') as "regionPath", x.cells from (
      select t."sectionKey", t."regionId", t.path, json_agg(t.cells order by t."branchId")::text as cells from (
        select r."sectionKey", r."regionId", ${path} as path, r."branchId",
          json_build_array(r."branchId", sum(r.scored), sum(r."sumService")::text, sum(r."sumServiceSquares")::text, ${importedCells}) as cells
        from ${from} r ${ofStandard(subject)}
        where r."organizationId" = current_organization() and ${inPeriod(subject)}
        group by 1, 2, 3, 4) t
      group by 1, 2, 3) x
    join "Region" g on g."organizationId" = current_organization() and g.id = x."regionId"
    order by x."sectionKey", x."regionId", x.path`)
  return z.array(SectionsTogether).parse(rows).flatMap(({ sectionKey, regionPath, cells }) => rowsOf(cells).map((row) => sectionRow(row, sectionKey, regionPath)))
}

function sectionRow([branchId, scored, sum, sumSquares, imported]: unknown[], sectionKey: string, regionPath: string[]): SectionRow {
  const row = { sectionKey, branchId: textCell(branchId), regionPath, scored: countCell(scored), sum: sumCell(sum), sumSquares: sumCell(sumSquares) }
  return imported === null ? row : { ...row, ...importedOf(imported) }
}

const Criterion = z.object({
  criterionKey: z.string(), passed: z.int(), failed: z.int(), notApplicable: z.int(), couldNotCheck: z.int(), critical: z.int(), loss: z.int(),
  strata: z.array(z.tuple([z.string(), z.int(), z.int()])).nullable(),
}) satisfies z.ZodType<CriterionRow>

/** Which part of the network: everything, a region on the visit's date, or one branch. */
export type Part = { kind: 'network' } | { kind: 'region'; regionId: string } | { kind: 'branch'; branchId: string }

/**
 * Sums by criterion, the greatest loss first; passes by branch for the first `detailed` of them alone, which are read once more: all
 * criteria by all branches would be many more rows than a page shows.
 */
export async function listCriterionRows(tx: Tx, subject: Subject, part: Part, detailed: number): Promise<CriterionRow[]> {
  const { from, inPart } = toldRows('CriterionRollup', keptIn(subject))
  const asked = Prisma.sql`${from} r ${ofStandard(subject)}
      where r."organizationId" = current_organization() and ${inPeriod(subject)} and ${inPart(part)}`
  const rows = await tx.$queryRaw(Prisma.sql`
    with ranked as materialized (
      select r."criterionKey", sum(r.passed)::int as passed, sum(r.failed)::int as failed, sum(r."notApplicable")::int as na, sum(r."couldNotCheck")::int as unknown,
        sum(r.critical)::int as critical, sum(r.loss)::bigint as loss, row_number() over (order by sum(r.loss) desc, sum(r.failed) desc, r."criterionKey") as place
      from ${asked} group by 1),
    stratum as (
      select r."criterionKey", r."branchId", sum(r.passed)::int as passed, sum(r.passed + r.failed)::int as n
      from ${asked} and r."criterionKey" = any (array(select "criterionKey" from ranked where place <= ${detailed}))
      group by 1, 2),
    strata as (
      select "criterionKey", jsonb_agg(jsonb_build_array("branchId", passed, n) order by "branchId") as strata from stratum where n > 0 group by 1)
    select ranked."criterionKey", ranked.passed, ranked.failed, ranked.na as "notApplicable", ranked.unknown as "couldNotCheck", ranked.critical,
      ranked.loss::float8 as loss, strata.strata
    from ranked left join strata on strata."criterionKey" = ranked."criterionKey" order by ranked.place`)
  return z.array(Criterion).parse(rows)
}
