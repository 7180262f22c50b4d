import 'server-only'
import type { Actor } from '@/lib/domain/people/actor'
import { Problem } from '@/lib/domain/problem'
import type { StandardContent } from '@/lib/domain/standard/content'
import { saysTheSame } from '@/lib/domain/standard/same-content'
import type { SavingPage } from '@/lib/domain/standard/saving-page'
import { now } from '../clock'
import type { Tx } from '../tenant'
import { type DraftFound, findDraft } from './drafts'

export type DraftSave = {
  standardId: string
  /** The version written in; a later draft of the same standard is another text. */
  versionId?: string
  revision: number
  name?: string
  content: StandardContent
  from?: SavingPage
}
/** `written`: false when nothing had to be. */
export type DraftSaved = { revision: number; savedAt: Date; written: boolean }

/**
 * Overwrites only what its author has seen: the revision named, or what the same page (or the page whose text it took over) wrote
 * last. A save overtaken by a later one of its own page, and one that brings what stands there already, are done as they are.
 * @throws Problem 'changed_meanwhile' with who saved and when | 'standard_not_draft' with what became of the draft | 'not_found'
 */
export async function saveDraftContent(tx: Tx, actor: Actor, save: DraftSave): Promise<DraftSaved> {
  const { organizationId, userId } = actor
  const { standardId, versionId, revision, content, from } = save
  const savedAt = now()
  const [saved] = await tx.standardVersion.updateManyAndReturn({
    where: { organizationId, standardId, id: versionId, state: 'draft', OR: [{ revision }, ...seenBy(from)] },
    data: { content, revision: { increment: 1 }, updatedBy: userId, updatedAt: savedAt, savedPage: from?.page ?? null, savedTurn: from?.turn ?? 0 },
    select: { revision: true },
  })
  if (saved) return { ...saved, savedAt, written: true }
  const stands = await openDraftOf(tx, organizationId, standardId)
  if (!stands || (versionId && stands.id !== versionId)) throw new Problem('standard_not_draft', await whatBecame(tx, organizationId, save, stands !== null))
  if (isOvertaken(stands, from) || isThereAlready(stands, save)) return { revision: stands.revision, savedAt: stands.updatedAt, written: false }
  throw new Problem('changed_meanwhile', await lastSave(tx, actor, stands))
}

const openDraftOf = (tx: Tx, organizationId: string, standardId: string) =>
  findDraft(tx, organizationId, standardId).catch((error: unknown) => {
    if (error instanceof Problem && error.code === 'standard_not_draft') return null
    throw error
  })

/** For the author of a draft that is none any more: what became of it, and where they go on. */
async function whatBecame(tx: Tx, organizationId: string, { standardId, versionId }: DraftSave, isNextOpen: boolean) {
  const versions = await tx.standardVersion.findMany({ where: { organizationId, standardId }, select: { id: true } })
  return {
    became: versions.some(({ id }) => id === versionId) ? 'published' : 'discarded',
    goesOn: isNextOpen ? 'draft' : versions.length > 0 ? 'standard' : 'list',
  }
}

const seenBy = (from: SavingPage | undefined) =>
  from
    ? [
        { savedPage: from.page, savedTurn: { lt: from.turn } },
        ...from.after.map(({ page, turn }) => ({ savedPage: page, savedTurn: { lte: turn } })),
      ]
    : []

const isOvertaken = ({ savedPage, savedTurn }: DraftFound, from: SavingPage | undefined): boolean =>
  from !== undefined && savedPage === from.page && savedTurn >= from.turn

const isThereAlready = (stands: DraftFound, { name, content }: DraftSave): boolean =>
  (name === undefined || name === stands.standardName) && saysTheSame(stands.content, content)

/** Who wrote what stands there now, for the author who was refused. */
export async function lastSave(tx: Tx, { userId }: Actor, { updatedBy, updatedAt }: DraftFound) {
  const person = await tx.user.findUnique({ where: { id: updatedBy }, select: { name: true } })
  return { by: person?.name ?? '', at: updatedAt.toISOString(), own: updatedBy === userId ? 1 : 0 }
}
