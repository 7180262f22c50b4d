import 'server-only'
import { z } from 'zod'
import { languages } from '@/lib/domain/language'
import type { StandardWords } from '@/lib/domain/scorecard/words'
import { chainLinks } from '@/lib/domain/standard/content'
import type { Tx } from '../tenant'

const Text = z.partialRecord(z.enum(languages), z.string())
const Levels = z.object({ acceptable: z.int(), desired: z.int() })
const Version = z.object({
  number: z.int(),
  base: z.enum(languages),
  zone: Levels.nullable(),
  goal: z.object({ kpi: Text, present: z.string(), target: z.string(), by: z.string(), scoreTarget: z.int().nullable() }).nullable(),
})
const Section = z.object({ number: z.int(), key: z.string(), title: Text, acceptable: z.int().nullable(), desired: z.int().nullable() })
const Criterion = z.object({
  key: z.string(),
  sectionKey: z.string(),
  name: Text,
  prompt: Text,
  link: z.enum(chainLinks).nullable(),
  owner: z.string(),
})
const Words = z.object({ versions: z.array(Version), sections: z.array(Section), criteria: z.array(Criterion) }) satisfies z.ZodType<StandardWords>

/** The names and levels a standard's figures are shown with. One query. */
export async function findStandardWords(tx: Tx, standardId: string): Promise<StandardWords> {
  const rows = await tx.$queryRaw`
    with version as (
      select id, number, content from "StandardVersion"
      where "organizationId" = current_organization() and "standardId" = ${standardId}::uuid and state <> 'draft')
    select
      coalesce((select jsonb_agg(jsonb_build_object('number', number, 'base', content->'baseLanguage', 'zone', content->'zone', 'goal', content->'goal')
        order by number) from version), '[]') as versions,
      coalesce((select jsonb_agg(jsonb_build_object('number', v.number, 'key', s.key, 'title', s.title, 'acceptable', s."acceptableTenths",
        'desired', s."desiredTenths") order by v.number, s.position)
        from version v join "StandardSection" s on s."organizationId" = current_organization() and s."standardVersionId" = v.id), '[]') as sections,
      coalesce((select jsonb_agg(jsonb_build_object('key', c.key, 'sectionKey', c."sectionKey", 'name', c.name, 'prompt', c.prompt,
        'link', c."chainLink", 'owner', c."chainOwner") order by c.position)
        from (select distinct on (c.key) c.* from version v
          join "StandardCriterion" c on c."organizationId" = current_organization() and c."standardVersionId" = v.id
          order by c.key, v.number desc) c), '[]') as criteria`
  return z.array(Words).length(1).parse(rows)[0]!
}
