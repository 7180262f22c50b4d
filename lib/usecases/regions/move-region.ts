import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/data/audit'
import { fingerprintOf, listPlacementsOf, lockBranches, savePlacements } from '@/lib/data/branches/placements'
import { todayUtc } from '@/lib/data/days'
import { countPublishedIn } from '@/lib/data/regions/published-in'
import { extendScopes, hasFigures, insertSuccessors, lastVisitedIn, listBranchesIn } from '@/lib/data/regions/succeed'
import { listRegions, lockOwnTree, saveRegionPlace } from '@/lib/data/regions/tree'
import { withTenant, type Tx } from '@/lib/data/tenant'
import { succeeded } from '@/lib/domain/branch/placement'
import { byId, holdsOn, mayStandUnder, regionLabel, type Region } from '@/lib/domain/branch/region-tree'
import type { RegroupedFigures } from '@/lib/domain/branch/regrouped-figures'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { seesRegion } from '@/lib/domain/scorecard/scope'
import { addDays } from '@/lib/domain/visit/days'
import { written } from '@/lib/domain/written'

const fields = { regionId: z.uuid(), parentId: z.uuid() }
export const PreviewRegionMove = z.object(fields)
export const MoveRegion = z.object({
  ...fields,
  /** The first day in its new place; today when not said. */
  from: z.preprocess((value) => (value === '' ? undefined : value), z.iso.date().optional()),
  /** It has always belonged there: past figures are grouped anew. */
  corrects: z.boolean().default(false),
  reason: written(2_000).trim().default(''),
  seen: z.string().max(64).optional(),
})

/** What a correction would do: published figures that would stand under other regions. @throws Problem 'not_found' */
export async function previewRegionMove(actor: Actor, { regionId, parentId }: z.output<typeof PreviewRegionMove>): Promise<{ seen: string; regrouped: RegroupedFigures[]; firstDay: string }> {
  permit(actor, 'region:edit')
  return withTenant(actor, async (tx) => {
    const regions = await listRegions(tx, actor.organizationId)
    const { region, parent, part } = partOf(actor, regions, regionId, parentId)
    const ids = part.map(({ id }) => id)
    const labels = byId(regions)
    const above = region.parentId ? regionLabel(labels, region.parentId) : ''
    const counts = await countPublishedIn(tx, actor.organizationId, ids)
    const last = await lastVisitedIn(tx, actor.organizationId, ids)
    const firstDay = last && last >= todayUtc() ? addDays(last, 1) : todayUtc()
    return { seen: fingerprintOf([counts, region.path]), firstDay, regrouped: counts.map((count) => ({ ...count, from: above, to: regionLabel(labels, parent.id) })) }
  })
}

/**
 * Puts a region with all below it under another one from a day on. Where anything was counted in it, its nodes end on that day and
 * keep what was theirs, and go on as new nodes in the new place, with the branches, scopes and names they had; where nothing was,
 * they simply move. A correction moves the nodes themselves, with a reason: past figures stand under the other regions from now on.
 * @throws Problem 'not_found' | 'region_cycle' | 'region_name_taken' | 'invalid' for a day before today | 'placement_past' | 'reason_missing' | 'changed_meanwhile'
 */
export async function moveRegion(actor: Actor, input: z.input<typeof MoveRegion>): Promise<{ regionId: string }> {
  permit(actor, 'region:edit')
  const { regionId, parentId, corrects, reason, seen, from = todayUtc() } = MoveRegion.parse(input)
  const { organizationId } = actor
  return withTenant(actor, async (tx) => {
    const regions = await lockOwnTree(tx, actor)
    const { region, parent, part } = partOf(actor, regions, regionId, parentId)
    if (!mayStandUnder(region, parent)) throw new Problem('region_cycle')
    if (region.parentId === parentId) return { regionId }
    const ids = part.map(({ id }) => id)
    const counted = await hasFigures(tx, organizationId, ids)
    if (corrects && counted) {
      if (!reason) throw new Problem('reason_missing')
      if (seen !== undefined && seen !== fingerprintOf([await countPublishedIn(tx, organizationId, ids), region.path])) throw new Problem('changed_meanwhile')
    }
    if (corrects || (!counted && from === todayUtc())) {
      await saveRegionPlace(tx, organizationId, region, parent)
      const details = { from: region.parentId, to: parentId, ...(corrects && counted ? { reason } : {}) }
      await record(tx, actor, corrects && counted ? 'region.place_corrected' : 'region.moved', { kind: 'region', id: regionId }, details)
      return { regionId }
    }
    if (from < todayUtc()) throw new Problem('invalid')
    const next = await goOn(tx, actor, { part, parent, from })
    await record(tx, actor, 'region.moved', { kind: 'region', id: regionId }, { from: region.parentId, to: parentId, on: from, next: next.get(regionId)! })
    return { regionId: next.get(regionId)! }
  }, { timeout: 60_000 })
}

async function goOn(tx: Tx, { organizationId }: Actor, { part, parent, from }: { part: Region[]; parent: Region; from: string }): Promise<Map<string, string>> {
  const ids = part.map(({ id }) => id)
  const branchIds = await listBranchesIn(tx, organizationId, ids, from)
  await lockBranches(tx, organizationId, branchIds)
  const last = await lastVisitedIn(tx, organizationId, ids)
  if (last && last >= from) throw new Problem('placement_past', { day: addDays(last, 1) })
  const next = await insertSuccessors(tx, organizationId, part, parent, from)
  const before = await listPlacementsOf(tx, organizationId, branchIds)
  await savePlacements(tx, organizationId, new Map([...before].map(([id, places]) => [id, succeeded(places, next, from)])))
  await extendScopes(tx, organizationId, next, from)
  return next
}

/** The region, its new parent and what lies in it and has not ended. @throws Problem 'not_found' */
function partOf(actor: Actor, regions: readonly Region[], regionId: string, parentId: string) {
  const [region, parent] = [regionId, parentId].map((wanted) => regions.find((one) => one.id === wanted && seesRegion(actor.scope, one) && holdsOn(one, todayUtc())))
  if (!region || !parent) throw new Problem('not_found')
  return { region, parent, part: regions.filter((one) => one.path.includes(regionId) && holdsOn(one, todayUtc())) }
}
