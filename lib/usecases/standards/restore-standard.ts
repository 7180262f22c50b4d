import 'server-only'
import { record } from '@/lib/data/audit'
import { bringIn } from '@/lib/data/standards/bring-in'
import { heldImages } from '@/lib/data/standards/images'
import { findSameStandards } from '@/lib/data/standards/same-standards'
import { type Tx, withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { criteriaOf, type StandardContent } from '@/lib/domain/standard/content'
import type { ImportDecision, SameStandard } from '@/lib/domain/standard/import/same-standard'

type OwnFile = { name: string; content: StandardContent }
export type Restored = { standardId: string; photosLeftOut: number }
/** What is in a file of our own, how many of its example photos are not here and would be left out, and what stands already that is like it. */
export type OwnFileSeen = { own: { name: string; criteria: number; sections: number; photosLeftOut: number; same: SameStandard[] } }

/** Looks a file of our own over; nothing is made. */
export async function viewOwnFile(actor: Actor, file: OwnFile): Promise<OwnFileSeen> {
  permit(actor, 'standard:edit')
  return withTenant(actor, async (tx) => {
    const { content, photosLeftOut } = await withHeldPhotos(tx, actor, file.content)
    return seen(file, photosLeftOut, await findSameStandards(tx, actor.organizationId, { name: file.name, content }))
  })
}

/**
 * A standard out of a file of our own as a new draft. Example photos stay where this organisation has them; others' are left out and
 * counted. Where a standard like it stands and nothing has been decided, none is made and those are answered.
 */
export async function restoreStandard(actor: Actor, file: OwnFile, decision: ImportDecision | undefined): Promise<Restored | OwnFileSeen> {
  permit(actor, 'standard:edit')
  return withTenant(actor, async (tx) => {
    const { content, photosLeftOut } = await withHeldPhotos(tx, actor, file.content)
    const brought = await bringIn(tx, actor, { name: file.name, industry: 'other', templateKey: null, content }, decision)
    if ('same' in brought) return seen(file, photosLeftOut, brought.same)
    const { standardId } = brought
    await record(tx, actor, 'standard.imported', { kind: 'standard', id: standardId }, { criteria: criteriaOf(content).length, leftOut: 0 })
    return { standardId, photosLeftOut }
  })
}

const seen = ({ name, content }: OwnFile, photosLeftOut: number, same: SameStandard[]): OwnFileSeen => ({
  own: { name, criteria: criteriaOf(content).length, sections: content.sections.length, photosLeftOut, same },
})

async function withHeldPhotos(tx: Tx, { organizationId }: Actor, content: StandardContent) {
  const named = criteriaOf(content).flatMap(({ examplePhoto }) => (examplePhoto ? [examplePhoto] : []))
  const held = await heldImages(tx, organizationId, named)
  const sections = content.sections.map((section) => ({
    ...section, criteria: section.criteria.map((criterion) => ({ ...criterion, examplePhoto: criterion.examplePhoto && held.has(criterion.examplePhoto) ? criterion.examplePhoto : null })),
  }))
  return { content: { ...content, sections }, photosLeftOut: named.filter((id) => !held.has(id)).length }
}
