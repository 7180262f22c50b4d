import 'server-only'
import { findPreference } from '@/lib/data/preferences'
import { findPlaces } from '@/lib/data/published/places'
import { listSavedViews } from '@/lib/data/saved-views'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { may, permit } from '@/lib/domain/permission'
import { targetOf, type ViewAddress, type ViewKind } from '@/lib/domain/saved-view/saved-view'
import { mayChange, opensFor, placeName, seenBy } from '@/lib/domain/saved-view/who-sees'
import { START, Start } from './load-view'

export type ListedView = ViewAddress & {
  id: string
  name: string
  shared: boolean
  own: boolean
  mayChange: boolean
  kind: ViewKind
  /** Of the region or branch; empty for the network. */
  place: string
  /** Its page opens for this person: one's own view stays listed where a scope has changed. */
  opens: boolean
  start: boolean
}

/** A person's own views and the shared ones their scope opens, by name. */
export async function listViews(actor: Actor): Promise<{ views: ListedView[]; mayShare: boolean }> {
  permit(actor, 'scorecard:view')
  return withTenant(actor, async (tx) => {
    const places = await findPlaces(tx, actor)
    const all = await listSavedViews(tx, actor)
    const start = await findPreference(tx, actor, START, Start)
    const seen = new Set(seenBy(actor, all, places).map(({ id }) => id))
    return {
      mayShare: may(actor, 'scorecard:share'),
      views: all.filter(({ id, ownerId }) => seen.has(id) || ownerId === actor.userId).flatMap((view): ListedView[] => {
        const target = targetOf(view)
        const own = view.ownerId === actor.userId
        if (!target) return []
        const { id, name, page, query, shared } = view
        return [{ id, name, page, query, shared, own, kind: target.kind, place: placeName(view, places), mayChange: mayChange(actor, view), opens: opensFor(actor, view, places, own), start: start?.viewId === id }]
      }),
    }
  })
}

/** Where this person's scorecards start, when they chose a view for it and it still opens. */
export async function findStartView(actor: Actor): Promise<ViewAddress | null> {
  permit(actor, 'scorecard:view')
  return withTenant(actor, async (tx) => {
    const start = await findPreference(tx, actor, START, Start)
    if (!start?.viewId) return null
    const view = (await listSavedViews(tx, actor)).find(({ id }) => id === start.viewId)
    if (!view || seenBy(actor, [view], await findPlaces(tx, actor)).length === 0) return null
    return { page: view.page, query: view.query }
  })
}
