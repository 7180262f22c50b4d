import 'server-only'
import { z } from 'zod'
import type { PastRow } from '@/lib/domain/scorecard/visits-shown'
import type { Channel } from '@/lib/domain/visit/state'
import type { Tx } from '../tenant'

const Past = z.object({
  on: z.string(),
  waveId: z.string(),
  wave: z.string(),
  version: z.int(),
  visits: z.int(),
  total: z.int().nullable(),
}) satisfies z.ZodType<PastRow>

/**
 * A branch's past audits as scores of one standard on one channel, the latest first; of imports that are done, as in the figures.
 * `since`: none of an earlier day. Found as visits are, by branch and day: what is read does not grow with the years brought in.
 */
export async function listPastAudits(
  tx: Tx, branchId: string, { standardId, channel }: { standardId: string; channel: Channel }, { since, limit }: { since: string | null; limit: number },
): Promise<PastRow[]> {
  const rows = await tx.$queryRaw`
    with latest as materialized (
      select h."organizationId", h."visitedOn", h."runId", h.line, h."waveId", h."standardVersionId", h.visits, h.total from "ImportedScore" h
      where h."organizationId" = current_organization() and h."branchId" = ${branchId}::uuid and h.channel = ${channel}::"Channel"
        and h."visitedOn" >= coalesce(${since}::date, '-infinity')
        and exists (select from "StandardVersion" t where t."organizationId" = h."organizationId" and t.id = h."standardVersionId" and t."standardId" = ${standardId}::uuid)
        and exists (select from "ImportRun" i where i."organizationId" = h."organizationId" and i.id = h."runId" and i.state = 'done')
      order by h."visitedOn" desc, h."runId" desc, h.line desc limit ${limit})
    select h."visitedOn"::text as on, h."waveId"::text as "waveId", wave.name as wave, version.number as version, h.visits, h.total
    from latest h
    cross join lateral (select w.name from "Wave" w where w."organizationId" = h."organizationId" and w.id = h."waveId" limit 1) wave
    cross join lateral (select t.number from "StandardVersion" t where t."organizationId" = h."organizationId" and t.id = h."standardVersionId" limit 1) version
    order by h."visitedOn" desc, h."runId" desc, h.line desc`
  return z.array(Past).parse(rows)
}
