import 'server-only'
import { z } from 'zod'
import type { Tx } from '../tenant'

const Counts = z.array(z.object({ waveId: z.string(), wave: z.string(), closed: z.boolean(), visits: z.int(), branches: z.int() }))

/** Published routine visits counted in these regions, by wave, the latest first. Past audits from files are among them. */
export async function countPublishedIn(tx: Tx, organizationId: string, regionIds: readonly string[]): Promise<z.infer<typeof Counts>> {
  const rows = await tx.$queryRaw`
    select w.id::text as "waveId", w.name as wave, w.state = 'closed' as closed, sum(r.visits)::int as visits, count(distinct r."branchId")::int as branches
    from "BranchRollup" r join "Wave" w on w."organizationId" = r."organizationId" and w.id = r."waveId"
    where r."organizationId" = ${organizationId}::uuid and r."regionId" = any (${[...regionIds]}::uuid[])
    group by w.id, w.name, w.state, w."endsOn" order by w."endsOn" desc, w.id`
  return Counts.parse(rows)
}
