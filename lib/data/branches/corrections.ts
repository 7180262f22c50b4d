import 'server-only'
import { z } from 'zod'
import type { Correction } from '@/lib/domain/branch/history'
import type { Tx } from '../tenant'

const Row = z.object({ day: z.string(), regionId: z.string(), since: z.string(), by: z.string().nullable() })

/** Every correction of where a branch stood, from the record of what was done: places themselves know only the last. The latest first. */
export async function listCorrections(tx: Tx, branchId: string): Promise<Correction[]> {
  return z.array(Row).parse(await tx.$queryRaw`
    select to_char(e.at at time zone 'utc', 'YYYY-MM-DD') as day, e.details->>'regionId' as "regionId", e.details->>'from' as since, u.name as by
    from "AuditEntry" e left join "User" u on u.id = e."actorUserId"
    where e."organizationId" = current_organization() and e."subjectId" = ${branchId} and e.event = 'branch.place_corrected' order by e.id desc`)
}
