import 'server-only'
import type { Actor } from '@/lib/domain/people/actor'
import type { SavedView } from '@/lib/domain/saved-view/who-sees'
import { now } from './clock'
import { newId } from './ids'
import type { Tx } from './tenant'
import { refusing } from './violation'

const shape = { id: true, ownerId: true, name: true, page: true, query: true, shared: true } as const

/** A person's own views and those anybody shares, by name. */
export const listSavedViews = (tx: Tx, { organizationId, userId }: Actor): Promise<SavedView[]> =>
  tx.savedView.findMany({ where: { organizationId, OR: [{ ownerId: userId }, { shared: true }] }, select: shape, orderBy: [{ name: 'asc' }, { id: 'asc' }] })

export const findSavedView = (tx: Tx, { organizationId }: Actor, id: string): Promise<SavedView | null> =>
  tx.savedView.findUnique({ where: { organizationId_id: { organizationId, id } }, select: shape })

/** @throws Problem 'view_name_taken' */
export async function insertSavedView(tx: Tx, { organizationId, userId }: Actor, view: Pick<SavedView, 'name' | 'page' | 'query' | 'shared'>): Promise<string> {
  const { id } = await refusing(tx.savedView.create({ data: { ...view, organizationId, id: newId(), ownerId: userId, createdAt: now() }, select: { id: true } }))
  return id
}

/** Guarded by the name and sharing the change was decided on; false when somebody was first. @throws Problem 'view_name_taken' */
export async function updateSavedView(tx: Tx, { organizationId }: Actor, was: SavedView, to: Pick<SavedView, 'name' | 'shared'>): Promise<boolean> {
  const { count } = await refusing(tx.savedView.updateMany({ where: { organizationId, id: was.id, name: was.name, shared: was.shared }, data: to }))
  return count === 1
}

export async function deleteSavedView(tx: Tx, { organizationId }: Actor, id: string): Promise<boolean> {
  return (await tx.savedView.deleteMany({ where: { organizationId, id } })).count === 1
}
