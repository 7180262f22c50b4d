import 'server-only'
import { z } from 'zod'
import type { Tx } from '../tenant'

const Restated = z.object({ on: z.string(), reason: z.string(), old: z.int().nullable(), new: z.int().nullable() })

/** How a published report's figure was corrected after its wave had closed, the latest first. */
export async function listRestatementsOf(tx: Tx, reportNumber: string): Promise<z.infer<typeof Restated>[]> {
  const rows = await tx.$queryRaw`
    select to_char(x.at at time zone b."timeZone", 'YYYY-MM-DD') as on, x.reason, x."oldService" as old, x."newService" as new
    from published_visit p
    join "Branch" b on b."organizationId" = p."organizationId" and b.id = p."branchId"
    join "Restatement" x on x."organizationId" = p."organizationId" and x."visitId" = p.id
    where p."organizationId" = current_organization() and p."reportNumber" = ${reportNumber} order by x.at desc, x.id desc`
  return z.array(Restated).parse(rows)
}
