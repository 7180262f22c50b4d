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
 * @throws Problem 'changed_meanwhile' with who saved and when | 'standard_not_draft' | 'not_found'
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
  const stands = await findDraft(tx, organizationId, standardId)
  const sameText = !versionId || stands.id === versionId
  if (sameText && (isOvertaken(stands, from) || isThereAlready(stands, save))) return { revision: stands.revision, savedAt: stands.updatedAt, written: false }
  throw new Problem('changed_meanwhile', await lastSave(tx, actor, stands))
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
