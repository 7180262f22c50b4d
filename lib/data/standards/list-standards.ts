import 'server-only'
import { z } from 'zod'
import type { Tx } from '../tenant'

const Listed = z.object({
  id: z.string(),
  name: z.string(),
  industry: z.string(),
  archived: z.boolean(),
  publishedNumber: z.number().nullable(),
  publishedAt: z.date().nullable(),
  draftNumber: z.number().nullable(),
  draftUpdatedAt: z.date().nullable(),
  sections: z.number(),
  criteria: z.number(),
})
export type ListedStandard = z.infer<typeof Listed>

/** By name; counts are those of the published version, or of the draft while nothing is published. One query. */
export async function listStandardRows(tx: Tx, organizationId: string, { drafts }: { drafts: boolean }): Promise<ListedStandard[]> {
  const rows = await tx.$queryRaw`
    select s.id, s.name, s.industry, s."archivedAt" is not null as archived,
      p.number as "publishedNumber", p."publishedAt", d.number as "draftNumber", d."updatedAt" as "draftUpdatedAt",
      jsonb_array_length(coalesce(p.content, d.content)->'sections') as sections,
      (select coalesce(sum(jsonb_array_length(x->'criteria')), 0)::int
        from jsonb_array_elements(coalesce(p.content, d.content)->'sections') x) as criteria
    from "Standard" s
    left join lateral (select number, content, "publishedAt" from "StandardVersion" v
      where v."organizationId" = s."organizationId" and v."standardId" = s.id and v.state = 'published'
      order by number desc limit 1) p on true
    left join "StandardVersion" d on ${drafts} and d."organizationId" = s."organizationId" and d."standardId" = s.id and d.state = 'draft'
    where s."organizationId" = ${organizationId}::uuid and (p.number is not null or d.number is not null)
    order by lower(s.name), s.id`
  return z.array(Listed).parse(rows)
}
