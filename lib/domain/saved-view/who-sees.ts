import type { Actor } from '../people/actor'
import { may } from '../permission'
import { seesRegion } from '../scorecard/scope'
import { targetOf, type ViewAddress } from './saved-view'

type Place = { id: string; name: string }
export type ViewPlaces = { regions: readonly (Place & { path: string[] })[]; branches: readonly (Place & { visible: boolean })[] }

export type SavedView = ViewAddress & { id: string; ownerId: string; name: string; shared: boolean }

/**
 * Whether the page of a view opens for this reader, by the very rules of the pages: what is of a region or branch for whoever sees
 * it; what names neither is the network's. Of one's own such pages only those open that find a reader's own part by themselves.
 */
export function opensFor(actor: Actor, view: ViewAddress, places: ViewPlaces, own: boolean): boolean {
  const target = targetOf(view)
  if (!target || !may(actor, 'scorecard:view')) return false
  const { kind, regionId, branchId } = target
  const many = kind === 'compare' || kind === 'standard' || kind === 'rollout'
  if (many && (!may(actor, 'scorecard:compare') || actor.scope.kind === 'branches')) return false
  if (branchId !== null) return places.branches.some(({ id, visible }) => visible && id === branchId)
  if (regionId !== null) return places.regions.some((region) => region.id === regionId && seesRegion(actor.scope, region))
  const network = may(actor, 'scorecard:view_network') && actor.scope.kind === 'all'
  return network || (own && (many || kind === 'criterion'))
}

/** The list a reader is offered: their own and what others share, as far as it opens for them. */
export const seenBy = (actor: Actor, views: readonly SavedView[], places: ViewPlaces): SavedView[] =>
  views.filter((view) => (view.shared || view.ownerId === actor.userId) && opensFor(actor, view, places, view.ownerId === actor.userId))

/** A view of one's own is one's own; a shared one also belongs to whoever may share. */
export const mayChange = (actor: Actor, { ownerId, shared }: Pick<SavedView, 'ownerId' | 'shared'>): boolean =>
  ownerId === actor.userId || (shared && may(actor, 'scorecard:share'))

/** What the view is of, by name; empty for the whole network and for what finds its part by itself. */
export function placeName(view: ViewAddress, { regions, branches }: ViewPlaces): string {
  const target = targetOf(view)
  return branches.find(({ id }) => id === target?.branchId)?.name ?? regions.find(({ id }) => id === target?.regionId)?.name ?? ''
}
