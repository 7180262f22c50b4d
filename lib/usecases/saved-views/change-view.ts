import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/data/audit'
import { findPreference, savePreference } from '@/lib/data/preferences'
import { deleteSavedView, updateSavedView } from '@/lib/data/saved-views'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { ViewName, type ViewAddress } from '@/lib/domain/saved-view/saved-view'
import { mayChange } from '@/lib/domain/saved-view/who-sees'
import { loadView, START, Start } from './load-view'

export const ChangeView = z.object({ viewId: z.uuid(), name: ViewName.optional(), shared: z.boolean().optional() })

/** Another name, or for everybody instead of oneself and back. @throws Problem 'forbidden' | 'not_found' | 'view_name_taken' | 'changed_meanwhile' */
export async function changeView(actor: Actor, input: z.input<typeof ChangeView>): Promise<void> {
  permit(actor, 'scorecard:view')
  const { viewId, ...to } = ChangeView.parse(input)
  await withTenant(actor, async (tx) => {
    const view = await loadView(tx, actor, viewId)
    if (!mayChange(actor, view)) throw new Problem('forbidden')
    const next = { name: to.name ?? view.name, shared: to.shared ?? view.shared }
    if (next.shared && !view.shared) permit(actor, 'scorecard:share')
    if (!(await updateSavedView(tx, actor, view, next))) throw new Problem('changed_meanwhile')
    const subject = { kind: 'saved_view', id: viewId }
    if (next.shared && !view.shared) await record(tx, actor, 'saved_view.shared', subject, { name: next.name })
    else if (!next.shared && view.shared) await record(tx, actor, 'saved_view.unshared', subject, { name: next.name })
    else if (next.shared && next.name !== view.name) await record(tx, actor, 'saved_view.renamed', subject, { from: view.name, name: next.name })
  })
}

export const DeleteView = z.object({ viewId: z.uuid() })
/** What it takes to keep a deleted view again. */
export type DeletedView = { name: string; address: ViewAddress; shared: boolean; start: boolean }

/** Removes a view and says what it was, so that the person may take it back. @throws Problem 'forbidden' | 'not_found' */
export async function deleteView(actor: Actor, input: z.input<typeof DeleteView>): Promise<DeletedView> {
  permit(actor, 'scorecard:view')
  const { viewId } = DeleteView.parse(input)
  return withTenant(actor, async (tx) => {
    const view = await loadView(tx, actor, viewId)
    if (!mayChange(actor, view)) throw new Problem('forbidden')
    const start = (await findPreference(tx, actor, START, Start))?.viewId === viewId
    if (!(await deleteSavedView(tx, actor, viewId))) throw new Problem('not_found')
    if (start) await savePreference(tx, actor, START, { viewId: null })
    if (view.shared) await record(tx, actor, 'saved_view.deleted', { kind: 'saved_view', id: viewId }, { name: view.name })
    return { name: view.name, address: { page: view.page, query: view.query }, shared: view.shared, start }
  })
}

export const ChooseStart = z.object({ viewId: z.uuid().nullable() })

/** The view this person's scorecards start with; null: the usual page. No audit: it says nothing about the organisation. */
export async function chooseStart(actor: Actor, input: z.input<typeof ChooseStart>): Promise<void> {
  permit(actor, 'scorecard:view')
  const { viewId } = ChooseStart.parse(input)
  await withTenant(actor, async (tx) => {
    if (viewId !== null) await loadView(tx, actor, viewId)
    await savePreference(tx, actor, START, { viewId })
  })
}
