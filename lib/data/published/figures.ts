import 'server-only'
import { z } from 'zod'
import type { BranchRow, CriterionRow, SectionRow } from '@/lib/domain/scorecard/rows'
import { Prisma } from '@/prisma/generated/client'
import type { Tx } from '../tenant'
import { inPeriod, inPeriodBefore, keptIn, ofStandard, type Subject } from './period-condition'
import { toldRows } from './told'

const whole = z.string().regex(/^-?\d+$/).transform((digits) => BigInt(digits))
// Taking an array apart costs the driver more than all other columns together.
const regionPath = z.string().transform((ids) => ids.split(' '))
const imported = { imported: z.int(), importedSum: whole, grouped: z.int(), groupedSum: whole, groupedSquares: whole }

/** What of the sums comes from past audits, and of that what is known only as the mean of several visits. */
const importedSums = Prisma.sql`
  coalesce(sum(r.scored) filter (where r.origin <> 'visit'), 0)::int as imported,
  coalesce(sum(r."sumService") filter (where r.origin <> 'visit'), 0)::text as "importedSum",
  coalesce(sum(r.scored) filter (where r.origin = 'imported_mean'), 0)::int as grouped,
  coalesce(sum(r."sumService") filter (where r.origin = 'imported_mean'), 0)::text as "groupedSum",
  coalesce(sum(r."sumServiceSquares") filter (where r.origin = 'imported_mean'), 0)::text as "groupedSquares"`
const Branch = z.object({
  branchId: z.string(), regionPath, waveId: z.string(), when: z.enum(['now', 'before', 'other']), version: z.int(), versions: z.array(z.int()),
  visits: z.int(), past: z.int(), scored: z.int(), sum: whole, sumSquares: whole, sumOfficial: whole,
  gated: z.int(), criticalFailures: z.int(), incomplete: z.int(), excluded: z.int(), ...imported,
}) satisfies z.ZodType<BranchRow>

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
    select t."branchId", t."waveId", t.when, t.version, t.versions, t.visits, t.past, t.scored, t.sum, t."sumSquares", t."sumOfficial", t.gated, t."criticalFailures", t.incomplete, t.excluded,
      t.imported, t."importedSum", t.grouped, t."groupedSum", t."groupedSquares", array_to_string(coalesce(t.path, g.path), ' ') as "regionPath" from (
      select r."branchId"::text as "branchId", r."regionId",
        case when ${apart} then r."waveId"::text else '' end as "waveId",
        case when ${ofPeriod} and ${inPeriod(subject)} then 'now' when ${ofPeriod} and ${inPeriodBefore(subject)} then 'before' else 'other' end as when, ${path} as path,
        max(s.number) as version, coalesce(array_agg(distinct s.number) filter (where r.scored > 0), '{}') as versions, sum(r.visits)::int as visits, coalesce(sum(r.visits) filter (where r.origin <> 'visit'), 0)::int as past, sum(r.scored)::int as scored, sum(r."sumService")::text as sum,
        sum(r."sumServiceSquares")::text as "sumSquares", sum(r."sumOfficial")::text as "sumOfficial",
        sum(r.gated)::int as gated, sum(r."criticalFailures")::int as "criticalFailures", sum(r.incomplete)::int as incomplete, sum(r.excluded)::int as excluded,
        ${importedSums}
      from ${from} r ${ofStandard(subject)}
      where r."organizationId" = current_organization()
        and (${ofPeriod} and (${inPeriod(subject)} or ${inPeriodBefore(subject)}) or ${apart})
      group by 1, 2, 3, 4, 5) t
    join "Region" g on g."organizationId" = current_organization() and g.id = t."regionId"
    order by 1, 2`)
  return z.array(Branch).parse(rows)
}

/** What the visits of those of these waves that are told as they were closed give today, apart for each wave. */
export async function listTodayRows(tx: Tx, subject: Subject, waveIds: readonly string[]): Promise<BranchRow[]> {
  const kept = subject.kept.filter((id) => waveIds.includes(id))
  if (kept.length === 0) return []
  return (await listBranchRows(tx, { ...subject, kept: [] }, kept)).filter(({ waveId }) => kept.includes(waveId))
}

const Section = z.object({
  sectionKey: z.string(), branchId: z.string(), regionPath, scored: z.int(), sum: whole, sumSquares: whole, ...imported,
}) satisfies z.ZodType<SectionRow>

/** Sums by section and branch in the period. */
export async function listSectionRows(tx: Tx, subject: Subject): Promise<SectionRow[]> {
  const { from, path } = toldRows('SectionRollup', keptIn(subject))
  const rows = await tx.$queryRaw(Prisma.sql`
    select t."sectionKey", t."branchId", t.scored, t.sum, t."sumSquares", t.imported, t."importedSum", t.grouped, t."groupedSum", t."groupedSquares",
      array_to_string(coalesce(t.path, g.path), ' ') as "regionPath" from (
      select r."sectionKey", r."branchId"::text as "branchId", r."regionId", ${path} as path, sum(r.scored)::int as scored, sum(r."sumService")::text as sum,
        sum(r."sumServiceSquares")::text as "sumSquares",
        ${importedSums}
      from ${from} r ${ofStandard(subject)}
      where r."organizationId" = current_organization() and ${inPeriod(subject)}
      group by 1, 2, 3, 4) t
    join "Region" g on g."organizationId" = current_organization() and g.id = t."regionId"`)
  return z.array(Section).parse(rows)
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
