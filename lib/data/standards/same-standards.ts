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
    select s.id, s.name, s."archivedAt" is not null as archived,
      lower(regexp_replace(btrim(s.name), '\\s+', ' ', 'g')) = lower(regexp_replace(btrim(${name}), '\\s+', ' ', 'g')) as "sameName",
      max(v.number) filter (where md5(v.content::text) = md5((${JSON.stringify(content)}::jsonb)::text)) as "sameVersion",
      max(v.number) filter (where v.state = 'published') as "publishedNumber",
      max(v.number) filter (where v.state = 'draft') as "draftNumber"
    from "Standard" s
    join "StandardVersion" v on v."organizationId" = s."organizationId" and v."standardId" = s.id
    where s."organizationId" = ${organizationId}::uuid
    group by s.id, s.name, s."archivedAt"`
  return z.array(Same).parse(rows)
    .filter(({ sameName, sameVersion }) => sameName || sameVersion !== null)
    .sort((one, other) => Number(one.archived) - Number(other.archived) || Number(other.sameName) - Number(one.sameName) || one.name.localeCompare(other.name))
    .slice(0, SHOWN)
}
