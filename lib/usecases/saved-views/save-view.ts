import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/data/audit'
import { oneAtATime } from '@/lib/data/one-at-a-time'
import { savePreference } from '@/lib/data/preferences'
import { findPlaces } from '@/lib/data/published/places'
import { insertSavedView, listSavedViews } from '@/lib/data/saved-views'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { ViewAddress, ViewName, VIEWS_MOST } from '@/lib/domain/saved-view/saved-view'
import { opensFor } from '@/lib/domain/saved-view/who-sees'
import { START } from './load-view'

export const SaveView = z.object({
  name: ViewName,
  address: ViewAddress,
  shared: z.boolean().default(false),
  /** The person's scorecards start with it from now on. */
  start: z.boolean().default(false),
})

/**
 * Keeps a page of the scorecards under a name. A shared view is history of the organisation, one's own is not.
 * @throws Problem 'forbidden' to share without the right; 'not_found' for a page that does not open; 'view_name_taken', 'view_too_many'
 */
export async function saveView(actor: Actor, input: z.input<typeof SaveView>): Promise<{ viewId: string }> {
  permit(actor, 'scorecard:view')
  const { name, address, shared, start } = SaveView.parse(input)
  if (shared) permit(actor, 'scorecard:share')
  return withTenant(actor, async (tx) => {
    if (!opensFor(actor, address, await findPlaces(tx, actor), true)) throw new Problem('not_found')
    // Or two saved at once would each count without the other.
    await oneAtATime(tx, `saved views ${actor.organizationId} ${actor.userId}`)
    const own = (await listSavedViews(tx, actor)).filter(({ ownerId }) => ownerId === actor.userId)
    if (own.length >= VIEWS_MOST) throw new Problem('view_too_many', { most: VIEWS_MOST })
    const viewId = await insertSavedView(tx, actor, { name, ...address, shared })
    if (start) await savePreference(tx, actor, START, { viewId })
    if (shared) await record(tx, actor, 'saved_view.shared', { kind: 'saved_view', id: viewId }, { name })
    return { viewId }
  })
}
