import 'server-only'
import { record } from '@/lib/data/audit'
import { insertStandard } from '@/lib/data/standards/drafts'
import { heldImages } from '@/lib/data/standards/images'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { criteriaOf, type StandardContent } from '@/lib/domain/standard/content'

export type Restored = { standardId: string; photosLeftOut: number }

/** A standard out of a file of our own as a new draft. Example photos stay where this organisation has them; others' are left out and counted. */
export async function restoreStandard(actor: Actor, name: string, content: StandardContent): Promise<Restored> {
  permit(actor, 'standard:edit')
  return withTenant(actor, async (tx) => {
    const named = criteriaOf(content).flatMap(({ examplePhoto }) => (examplePhoto ? [examplePhoto] : []))
    const held = await heldImages(tx, actor.organizationId, named)
    const sections = content.sections.map((section) => ({
      ...section, criteria: section.criteria.map((criterion) => ({ ...criterion, examplePhoto: criterion.examplePhoto && held.has(criterion.examplePhoto) ? criterion.examplePhoto : null })),
    }))
    const photosLeftOut = named.filter((id) => !held.has(id)).length
    const { standardId } = await insertStandard(tx, actor, { name, industry: 'other', templateKey: null, content: { ...content, sections } })
    await record(tx, actor, 'standard.imported', { kind: 'standard', id: standardId }, { criteria: criteriaOf(content).length, leftOut: 0 })
    return { standardId, photosLeftOut }
  })
}
