import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/data/audit'
import { insertStandard } from '@/lib/data/standards/drafts'
import { withTenant } from '@/lib/data/tenant'
import { industries } from '@/lib/domain/industry'
import { languages } from '@/lib/domain/language'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { blankStandard } from '@/lib/domain/standard/blank'
import { StandardDraft } from '@/lib/domain/standard/content.schema'
import { templates } from '@/lib/domain/templates/catalogue'
import { ownerWords } from '@/lib/domain/templates/owner-words'
import { ownersIn } from '@/lib/domain/templates/owners-in'
import { written } from '@/lib/domain/written'

export const StandardName = written(200).trim().min(1)

export const CreateStandard = z.object({
  name: StandardName,
  industry: z.enum(industries).default('other'),
  from: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('blank'), language: z.enum(languages) }),
    z.object({ kind: z.literal('template'), key: z.string(), language: z.enum(languages).optional() }),
    z.object({ kind: z.literal('content'), content: StandardDraft }),
  ]),
})

/** A new standard with its first draft: blank, from a template, or with a document that exists already. */
export async function createStandard(actor: Actor, { name, industry, from }: z.output<typeof CreateStandard>) {
  permit(actor, 'standard:edit')
  const { content, templateKey } = startingContent(from)
  return withTenant(actor, async (tx) => {
    const created = await insertStandard(tx, actor, { name, industry, templateKey, content })
    await record(tx, actor, 'standard.created', { kind: 'standard', id: created.standardId }, { name, from: from.kind })
    return created
  })
}

function startingContent(from: z.output<typeof CreateStandard>['from']) {
  if (from.kind === 'blank') return { content: blankStandard(from.language), templateKey: null }
  if (from.kind === 'content') return { content: from.content, templateKey: null }
  const template = templates.find(({ key }) => key === from.key)
  if (!template) throw new Problem('not_found')
  const baseLanguage = from.language ?? template.content.baseLanguage
  return { content: { ...ownersIn(template.content, baseLanguage, ownerWords), baseLanguage }, templateKey: template.key }
}
