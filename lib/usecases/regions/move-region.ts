import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/data/audit'
import { fingerprintOf, listPlacementsOf, lockBranches, savePlacements } from '@/lib/data/branches/placements'
import { todayUtc } from '@/lib/data/days'
import { listFrozenIn, restateRegrouped } from '@/lib/data/branches/regroup-visits'
import { countPublishedIn } from '@/lib/data/regions/published-in'
import { extendScopes, hasStood, insertSuccessors, lastVisitedIn, listBranchesIn, standAmong } from '@/lib/data/regions/succeed'
import { lockVisits } from '@/lib/data/reviews/find-review'
import { keepClosedWaves } from '@/lib/data/rollups/keep'
import { listRegions, lockOwnTree, saveRegionPlace } from '@/lib/data/regions/tree'
import { withTenant, type Tx } from '@/lib/data/tenant'
import { succeeded } from '@/lib/domain/branch/placement'
import { byId, holdsOn, mayStandUnder, movesOn, regionLabel, type Region } from '@/lib/domain/branch/region-tree'
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

/** What a correction would do: published figures that would stand under other regions. @throws Problem 'not_found' | 'own_branch' | 'region_moves' */
export async function previewRegionMove(actor: Actor, { regionId, parentId }: z.output<typeof PreviewRegionMove>): Promise<{ seen: string; regrouped: RegroupedFigures[]; firstDay: string }> {
  permitMoving(actor)
  return withTenant(actor, async (tx) => {
    const regions = await listRegions(tx, actor.organizationId)
    const { region, parent, ids } = await partOf(tx, actor, regions, regionId, parentId)
    const labels = byId(regions)
    const above = region.parentId ? regionLabel(labels, region.parentId) : ''
    const counts = await countPublishedIn(tx, actor.organizationId, ids)
    const last = await lastVisitedIn(tx, actor.organizationId, ids)
    const firstDay = last && last >= todayUtc() ? addDays(last, 1) : todayUtc()
    return { seen: fingerprintOf([counts, region.path]), firstDay, regrouped: counts.map((count) => ({ ...count, from: above, to: regionLabel(labels, parent.id) })) }
  })
}

/**
 * Puts a region with all below it under another one from a day on. Where branches stood in it before today, its nodes end on that day and
 * keep what was theirs, and go on as new nodes in the new place, with the branches, scopes and names they had; where nothing was,
 * they simply move. A correction moves the nodes themselves, with a reason: past figures stand under the other regions from now on,
 * and closed waves list it. The first day possible tells of visits: whoever moves sees plans, and works in no branch that moves along.
 * @throws Problem 'not_found' | 'own_branch' | 'region_moves' while another move is arranged | 'region_cycle' | 'region_name_taken' | 'invalid' for a day before today | 'placement_past' | 'reason_missing' | 'changed_meanwhile'
 */
export async function moveRegion(actor: Actor, input: z.input<typeof MoveRegion>): Promise<{ regionId: string }> {
  permitMoving(actor)
  const { regionId, parentId, corrects, reason, seen, from = todayUtc() } = MoveRegion.parse(input)
  const { organizationId } = actor
  return withTenant(actor, async (tx) => {
    // Visits, then their waves, then the tree, then branches, as everywhere: two never wait for each other in a circle.
    if (corrects) {
      const { region, ids } = await partOf(tx, actor, await listRegions(tx, organizationId), regionId, parentId)
      if (region.parentId === parentId) return { regionId }
      await lockVisits(tx, organizationId, await listFrozenIn(tx, organizationId, ids))
      // Closed waves keep the tree they were closed in, those of past audits from files too.
      await keepClosedWaves(tx, { waveIds: wavesOf(await countPublishedIn(tx, organizationId, ids)) })
    }
    const regions = await lockOwnTree(tx, actor)
    const { region, parent, part, ids } = await partOf(tx, actor, regions, regionId, parentId)
    if (!mayStandUnder(region, parent)) throw new Problem('region_cycle')
    if (region.parentId === parentId) return { regionId }
    const published = corrects ? await countPublishedIn(tx, organizationId, ids) : []
    const counted = published.length > 0
    if (counted) {
      if (!reason) throw new Problem('reason_missing')
      if (seen !== undefined && seen !== fingerprintOf([published, region.path])) throw new Problem('changed_meanwhile')
    }
    if (corrects || (from === todayUtc() && !(await hasStood(tx, organizationId, ids, todayUtc())))) {
      if (counted) {
        await keepClosedWaves(tx, { waveIds: wavesOf(published) })
        await restateRegrouped(tx, actor, await listFrozenIn(tx, organizationId, ids), reason)
      }
      await saveRegionPlace(tx, organizationId, region, parent)
      const details = { from: region.parentId, to: parentId, ...(counted ? { reason } : {}) }
      await record(tx, actor, counted ? 'region.place_corrected' : 'region.moved', { kind: 'region', id: regionId }, details)
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

/** The first day possible, and what a preview counts, tell of visits: they are for those who see plans. */
function permitMoving(actor: Actor): void {
  permit(actor, 'region:edit')
  permit(actor, 'visit:plan')
}

const wavesOf = (counts: readonly { waveId: string }[]) => counts.map(({ waveId }) => waveId)

/** All that lies in a region, itself and what has ended included. */
const within = (regions: readonly Region[], regionId: string): string[] => regions.filter(({ path }) => path.includes(regionId)).map(({ id }) => id)

/** The region, its new parent, what lies in it and has not ended, and the ids of all that ever lay in it. @throws Problem 'not_found' | 'own_branch' | 'region_moves' */
async function partOf(tx: Tx, actor: Actor, regions: readonly Region[], regionId: string, parentId: string) {
  const [region, parent] = [regionId, parentId].map((wanted) => regions.find((one) => one.id === wanted && seesRegion(actor.scope, one) && holdsOn(one, todayUtc())))
  if (!region || !parent) throw new Problem('not_found')
  const ids = within(regions, regionId)
  if (await standAmong(tx, actor.organizationId, ids, actor.dutyBranchIds)) throw new Problem('own_branch')
  const part = regions.filter((one) => ids.includes(one.id) && holdsOn(one, todayUtc()))
  // The node before one that is to come may lie outside this person's scope.
  const all = await listRegions(tx, actor.organizationId)
  const day = [parent, ...part].map((one) => movesOn(one, all, todayUtc())).find((one) => one !== null)
  if (day) throw new Problem('region_moves', { day })
  return { region, parent, part, ids }
}
