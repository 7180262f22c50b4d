import 'server-only'
import { z } from 'zod'
import { withTenant } from '@/lib/data/tenant'
import { listFilterOptions } from '@/lib/data/visits/filter-options'
import { hasNoVisits, listVisits as listPage, visitSorts } from '@/lib/data/visits/list-visits'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { visitStates } from '@/lib/domain/visit/state'

export const VISITS_A_PAGE = 100

/** A filter as an address carries it: what cannot be read is left out rather than refused. */
export const VisitFilterInput = z.object({
  states: z.array(z.enum(visitStates)).catch([]).default([]),
  campaignId: z.uuid().optional().catch(undefined),
  waveId: z.uuid().optional().catch(undefined),
  branchId: z.uuid().optional().catch(undefined),
  regionId: z.uuid().optional().catch(undefined),
  shopperId: z.uuid().optional().catch(undefined),
  from: z.iso.date().optional().catch(undefined),
  to: z.iso.date().optional().catch(undefined),
})
export const ListVisits = VisitFilterInput.extend({
  sort: z.enum(visitSorts).catch('window').default('window'),
  descending: z.boolean().default(false),
  after: z.string().max(500).optional().catch(undefined),
  before: z.string().max(500).optional().catch(undefined),
})

/** A page of the visits this person may see, and what the list can be narrowed to; `none`: there is nothing to narrow. */
export async function listVisits(actor: Actor, input: z.input<typeof ListVisits>) {
  permit(actor, 'visit:view_plan')
  const { sort, descending, after, before, ...filter } = ListVisits.parse(input)
  return withTenant(actor, async (tx) => {
    const page = await listPage(tx, actor, { filter, sort, descending, after, before, limit: VISITS_A_PAGE })
    return { filter, sort, descending, ...page, none: page.total === 0 && (await hasNoVisits(tx, actor)), options: await listFilterOptions(tx, actor) }
  })
}
