import 'server-only'
import { z } from 'zod'
import type { BranchAttribute } from '@/lib/domain/branch/attribute'
import { Prisma } from '@/prisma/generated/client'
import type { Tx } from '../tenant'
import { isClosed } from './closures'

const Known = z.object({ name: z.string(), values: z.array(z.string()) })

/** Attributes of the open branches, at most 200 with 50 values each; longer ones than a condition can hold are left out. One query. */
export async function listKnownAttributes(tx: Tx, organizationId: string): Promise<BranchAttribute[]> {
  const rows = await tx.$queryRaw(Prisma.sql`
    select name, array_agg(value order by place) as values
    from (
      select a.key as name, a.value, row_number() over (partition by a.key order by count(*) desc, a.value) as place
      from "Branch" b
      cross join lateral jsonb_each_text(case when jsonb_typeof(b.attributes) = 'object' then b.attributes else '{}'::jsonb end) a
      where b."organizationId" = ${organizationId}::uuid and not ${isClosed()}
        and a.value <> '' and length(a.key) between 1 and 100 and length(a.value) <= 200
      group by a.key, a.value
    ) ranked
    where place <= 50
    group by name
    order by name
    limit 200`)
  return z.array(Known).parse(rows)
}
