import 'server-only'
import { z } from 'zod'
import type { WhyVisitRow } from '@/lib/domain/scorecard/explain-branch'
import { Prisma } from '@/prisma/generated/client'
import type { Tx } from '../tenant'
import { keptVisits } from './kept-visits'
import { inPeriod, type Subject } from './period-condition'
import { standingIn } from './standing-in'

const Visit = z.object({
  reportNumber: z.string(), on: z.string(), dayPart: z.string().nullable(), wave: z.string(), scoring: z.enum(['pending', 'scored', 'excluded']), published: z.boolean(),
  score: z.int().nullable(), official: z.int().nullable(), criticalFailures: z.int(),
}) satisfies z.ZodType<WhyVisitRow>
const Counted = Visit.extend({ inAll: z.int() })

/** Routine visits of one standard on one channel in the period, as `r`: those the rollups are summed from, or a closed wave was closed with. */
function visitsAsked(subject: Subject, { branchId, regionId }: VisitsAsked): Prisma.Sql {
  if (subject.period.kind !== 'wave' || !subject.kept.includes(subject.period.waveId)) return visitsToday(subject, Prisma.sql`p."branchId" = ${branchId}::uuid and ${inRegion(regionId)}`)
  const stood = regionId === null ? Prisma.sql`true` : Prisma.sql`k."regionPath" @> array[${regionId}]::uuid[]`
  return Prisma.sql`(select k.* from ${keptVisits(subject, subject.period.waveId)} k where k."branchId" = ${branchId}::uuid and ${stood}) r`
}

const visitsToday = (subject: Subject, where: Prisma.Sql): Prisma.Sql => Prisma.sql`
  (select p.*, true as published, date_trunc('month', p."visitedOn")::date as month
   from published_visit p
   join "StandardVersion" s on s."organizationId" = p."organizationId" and s.id = coalesce(p."scoredUnderId", p."standardVersionId")
     and s."standardId" = ${subject.standardId}::uuid
   where p."organizationId" = current_organization() and p.channel = ${subject.channel}::"Channel" and p.purpose = 'routine'
     and p."visitedOn" is not null and ${where}) r`

const inRegion = (regionId: string | null): Prisma.Sql =>
  regionId === null
    ? Prisma.sql`true`
    : standingIn(Prisma.sql`p."regionId"`, regionId)

export type VisitsAsked = { branchId: string; /** Of the time when the branch stood in this region. */ regionId: string | null; section: string | null; from: number; limit: number }

/** The visits behind a branch's mean, or behind one of its sections', the latest first, one page of them; the day, never the minute. */
export async function listWhyVisits(tx: Tx, subject: Subject, asked: VisitsAsked): Promise<{ visits: WhyVisitRow[]; inAll: number }> {
  const { section, from, limit } = asked
  const figure = section === null
    ? Prisma.sql`r.service as score, r.official`
    : Prisma.sql`(part->>'service')::int as score, null::int as official`
  const part = section === null
    ? Prisma.empty
    : Prisma.sql`join lateral jsonb_array_elements(r.explanation->'sections') part on part->>'sectionKey' = ${section}`
  const rows = await tx.$queryRaw(Prisma.sql`
    select r."reportNumber", r."visitedOn"::text as on, r."dayPart", w.name as wave, r.scoring::text as scoring, r.published, coalesce(r."criticalFailures", 0) as "criticalFailures", ${figure}, count(*) over ()::int as "inAll"
    from ${visitsAsked(subject, asked)}
    join "Wave" w on w."organizationId" = r."organizationId" and w.id = r."waveId"
    ${part}
    where ${inPeriod(subject)}
    order by r."visitedOn" desc, r.id desc limit ${limit} offset ${from}`)
  const found = z.array(Counted).parse(rows)
  return { visits: z.array(Visit).parse(found), inAll: found[0]?.inAll ?? 0 }
}
