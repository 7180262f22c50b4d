import 'server-only'
import { z } from 'zod'
import type { StandardContent } from '@/lib/domain/standard/content'
import type { SameStandard } from '@/lib/domain/standard/import/same-standard'
import type { Tx } from '../tenant'

const Same = z.object({
  id: z.string(),
  name: z.string(),
  archived: z.boolean(),
  sameName: z.boolean(),
  sameVersion: z.number().nullable(),
  publishedNumber: z.number().nullable(),
  draftNumber: z.number().nullable(),
}) satisfies z.ZodType<SameStandard>

/** Enough to decide by; a list of a hundred namesakes decides nothing. */
const SHOWN = 5

/**
 * Standards with this name, whatever its capitals and spaces, and those of which a version says the same: by the hash of the document
 * as the database writes it, so that the order of fields does not matter.
 */
export async function findSameStandards(tx: Tx, organizationId: string, { name, content }: { name: string; content: StandardContent }): Promise<SameStandard[]> {
  const rows = await tx.$queryRaw`
    with asked as materialized (
      select lower(regexp_replace(btrim(${name}), '\\s+', ' ', 'g')) as name, md5((${JSON.stringify(content)}::jsonb)::text) as hash),
    said as materialized (
      select v."standardId", max(v.number) as number from "StandardVersion" v, asked
      where v."organizationId" = ${organizationId}::uuid and md5(v.content::text) = asked.hash group by 1),
    alike as (
      select s.id, s.name, s."archivedAt" is not null as archived, lower(regexp_replace(btrim(s.name), '\\s+', ' ', 'g')) = asked.name as "sameName", said.number as "sameVersion"
      from "Standard" s cross join asked left join said on said."standardId" = s.id where s."organizationId" = ${organizationId}::uuid)
    select a.id, a.name, a.archived, a."sameName", a."sameVersion",
      max(v.number) filter (where v.state = 'published') as "publishedNumber", max(v.number) filter (where v.state = 'draft') as "draftNumber"
    from alike a join "StandardVersion" v on v."organizationId" = ${organizationId}::uuid and v."standardId" = a.id
    where a."sameName" or a."sameVersion" is not null
    group by a.id, a.name, a.archived, a."sameName", a."sameVersion"`
  return z.array(Same).parse(rows)
    .sort((one, other) => Number(one.archived) - Number(other.archived) || Number(other.sameName) - Number(one.sameName) || one.name.localeCompare(other.name))
    .slice(0, SHOWN)
}
