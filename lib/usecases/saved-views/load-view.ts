import 'server-only'
import { z } from 'zod'
import { findPlaces } from '@/lib/data/published/places'
import { findSavedView } from '@/lib/data/saved-views'
import type { Tx } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { Problem } from '@/lib/domain/problem'
import { seenBy, type SavedView } from '@/lib/domain/saved-view/who-sees'

/** The key under which a person keeps the view their scorecards start with. */
export const START = 'scorecards.start'
export const Start = z.object({ viewId: z.uuid().nullable() })

/** A view this person is offered. One of one's own that no longer opens can still be put in order. @throws Problem 'not_found' */
export async function loadView(tx: Tx, actor: Actor, id: string): Promise<SavedView> {
  const view = await findSavedView(tx, actor, id)
  if (view && (view.ownerId === actor.userId || seenBy(actor, [view], await findPlaces(tx, actor)).length > 0)) return view
  throw new Problem('not_found')
}
