import 'server-only'
import { z } from 'zod'
import { languages } from '@/lib/domain/language'
import type { Actor } from '@/lib/domain/people/actor'
import type { LossPlace } from '@/lib/domain/trend/criterion-losses'
import type { CriterionFailure, CriterionWave, CriterionWording } from '@/lib/domain/trend/criterion-view'
import type { Channel } from '@/lib/domain/visit/state'
import { revisionKinds } from '@/lib/domain/standard/revision-kind'
import { Prisma } from '@/prisma/generated/client'
import { branchScope } from '../scope'
import type { Tx } from '../tenant'
import type { Part } from './figures'
import { inMeans, reportBehind } from './past-reports'
import { keptVisits } from './kept-visits'
import { standingIn } from './standing-in'
import { toldRows } from './told'

type Asked = { standardId: string; channel: Channel; key: string }

const Wave = z.object({
  waveId: z.string(), branchId: z.string(), versions: z.array(z.int()), passed: z.int(), failed: z.int(), notApplicable: z.int(), couldNotCheck: z.int(),
  /** Millionths of a point that it cost the service scores, of all its visits. */
  loss: z.number(),
}) satisfies z.ZodType<CriterionWave>

export type CriterionWaveRow = z.infer<typeof Wave>

/** How one criterion came out, wave by wave and branch by branch: a row for each of them and nothing else. `kept`: waves told as they were closed. */
export async function listCriterionWaves(tx: Tx, { standardId, channel, key }: Asked, part: Part, waveIds: readonly string[], kept: readonly string[]): Promise<CriterionWaveRow[]> {
  const { from, inPart } = toldRows('CriterionRollup', kept.filter((id) => waveIds.includes(id)))
  const rows = await tx.$queryRaw(Prisma.sql`
    select r."waveId"::text as "waveId", r."branchId"::text as "branchId",
      coalesce(array_agg(distinct s.number) filter (where r.passed + r.failed > 0), '{}') as versions, sum(r.passed)::int as passed, sum(r.failed)::int as failed,
      sum(r."notApplicable")::int as "notApplicable", sum(r."couldNotCheck")::int as "couldNotCheck", sum(r.loss)::float8 as loss
    from ${from} r
    join "StandardVersion" s on s."organizationId" = r."organizationId" and s.id = r."standardVersionId" and s."standardId" = ${standardId}::uuid
    where r."organizationId" = current_organization() and r."waveId" = any (${waveIds}::uuid[]) and r."criterionKey" = ${key}
      and r.channel = ${channel}::"Channel" and ${inPart(part)}
    group by 1, 2 order by 1, 2`)
  return z.array(Wave).parse(rows)
}

const Text = z.partialRecord(z.enum(languages), z.string())
const Wording = z.object({ number: z.int(), on: z.string().nullable(), base: z.enum(languages), name: Text, prompt: Text, kind: z.enum(revisionKinds) }) satisfies z.ZodType<CriterionWording>

/** What it said in each published version that had it, the newest first. */
export async function listWordings(tx: Tx, standardId: string, key: string): Promise<CriterionWording[]> {
  const rows = await tx.$queryRaw`
    select v.number, to_char(v."publishedAt" at time zone 'UTC', 'YYYY-MM-DD') as on, v.content->>'baseLanguage' as base, c.name, c.prompt, c."revisionKind" as kind
    from "StandardVersion" v
    join "StandardCriterion" c on c."organizationId" = v."organizationId" and c."standardVersionId" = v.id and c.key = ${key}
    where v."organizationId" = current_organization() and v."standardId" = ${standardId}::uuid and v.state <> 'draft'
    order by v.number desc`
  return z.array(Wording).parse(rows)
}

export const CriterionLossRow = z.object({ reportNumber: z.string(), branchId: z.string(), branch: z.string(), on: z.string(), /** Millionths of a point. */ loss: z.number() }) satisfies z.ZodType<CriterionFailure>
export type CriterionLossRow = z.infer<typeof CriterionLossRow>

/** Visits that come after this place in a list that begins with the latest. */
export const behindPlace = (visit: Prisma.Sql, after: LossPlace | null): Prisma.Sql =>
  after ? Prisma.sql`(${visit}."visitedOn" < ${after.on}::date or ${visit}."visitedOn" = ${after.on}::date and ${visit}."reportNumber" > ${after.reportNumber})` : Prisma.sql`true`

type Failures = { waveId: string; branchIds: readonly string[]; after: LossPlace | null; limit: number }

/** Reports of one wave, the latest first, in which it failed or lost points, among these branches as far as the reader may see them. */
export async function listFailures(tx: Tx, actor: Actor, { key, kept, ...asked }: Asked & { kept: readonly string[] }, part: Part, wanted: Failures): Promise<CriterionLossRow[]> {
  const { waveId, branchIds, after, limit } = wanted
  if (branchIds.length === 0) return []
  if (kept.includes(waveId)) return failuresKept(tx, actor, { key, ...asked }, part, wanted)
  const here = part.kind === 'region' ? standingIn(Prisma.sql`v."regionId"`, part.regionId) : Prisma.sql`true`
  const rows = await tx.$queryRaw(Prisma.sql`
    select v."reportNumber", v."branchId"::text as "branchId", branch.name as branch, v."visitedOn"::text as on, mark.loss
    from "Visit" v ${reportBehind}
    cross join lateral (select x.passed, x.loss from "ReportAnswer" x
      where x."organizationId" = v."organizationId" and x."reportId" = r.id and x."criterionKey" = ${key} limit 1) mark
    cross join lateral (select b.name from "Branch" b where b."organizationId" = v."organizationId" and b.id = v."branchId" limit 1) branch
    where v."waveId" = ${waveId}::uuid and v."branchId" = any (${branchIds}::uuid[]) and ${inMeans(asked)} and (mark.passed = false or mark.loss > 0)
      and ${here} and ${branchScope(actor, Prisma.sql`v."branchId"`)} and ${behindPlace(Prisma.sql`v`, after)}
    order by v."visitedOn" desc, v."reportNumber" limit ${limit}`)
  return z.array(CriterionLossRow).parse(rows)
}

/** The same of a closed wave whose visits have moved since: as they were scored then, of reports that can still be read. */
async function failuresKept(tx: Tx, actor: Actor, { key, ...asked }: Asked, part: Part, { waveId, branchIds, after, limit }: Failures): Promise<CriterionLossRow[]> {
  const here = part.kind === 'region' ? Prisma.sql`k."regionPath" @> array[${part.regionId}]::uuid[]` : Prisma.sql`true`
  const rows = await tx.$queryRaw(Prisma.sql`
    select k."reportNumber", k."branchId"::text as "branchId", branch.name as branch, k."visitedOn"::text as on, mark.loss
    from ${keptVisits(asked, waveId)} k
    cross join lateral (select b.name from "Branch" b where b."organizationId" = k."organizationId" and b.id = k."branchId" limit 1) branch
    cross join lateral (select (x.one->>'passed')::boolean as passed, (x.one->>'loss')::int as loss from jsonb_array_elements(k.explanation->'criteria') x(one)
      where x.one->>'criterionKey' = ${key} limit 1) mark
    where k.published and k.scoring = 'scored' and k.service is not null and k."branchId" = any (${branchIds}::uuid[]) and ${here} and ${branchScope(actor, Prisma.sql`k."branchId"`)}
      and (mark.passed = false or mark.loss > 0) and ${behindPlace(Prisma.sql`k`, after)}
    order by k."visitedOn" desc, k."reportNumber" limit ${limit}`)
  return z.array(CriterionLossRow).parse(rows)
}
