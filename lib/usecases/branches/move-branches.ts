import 'server-only'
import { z } from 'zod'
import { recordMany } from '@/lib/data/audit'
import { requireInScope } from '@/lib/data/branches/find-branch'
import { fingerprintOf, listPlacementsOf, lockBranches, savePlacements } from '@/lib/data/branches/placements'
import { listAffectedVisits, lockVisitsSince, regroupVisits } from '@/lib/data/branches/regroup-visits'
import { countImportedElsewhere } from '@/lib/data/history/scores'
import { todayUtc } from '@/lib/data/days'
import { followMoves } from '@/lib/data/regions/succeed'
import { holdTree, listRegions, listRegionsInScope } from '@/lib/data/regions/tree'
import { keepClosedWaves } from '@/lib/data/rollups/keep'
import { withTenant, type Tx } from '@/lib/data/tenant'
import { corrected, moved, standsOn } from '@/lib/domain/branch/placement'
import { byId, regionLabel } from '@/lib/domain/branch/region-tree'
import { regroupedFigures, type RegroupedFigures } from '@/lib/domain/branch/regrouped-figures'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { written } from '@/lib/domain/written'

export const PreviewMove = z.object({
  branchIds: z.array(z.uuid()).min(1).max(5_000),
  regionId: z.uuid(),
  /** The first day in the new region; a day before today corrects the past. */
  from: z.iso.date(),
})
export const MoveBranches = PreviewMove.extend({
  reason: written(2_000).trim().default(''),
  /** From the preview: of two who move the same branches at once the second hears that it changed. */
  seen: z.string().max(64).optional(),
})

export type MovePreview = {
  seen: string
  /** Whether the past is corrected: it needs a reason. */
  corrects: boolean
  /** Published figures that would be counted under another region. */
  regrouped: RegroupedFigures[]
  /** Visits of imported past audits since that day: they stay in the region they were brought in for. */
  importedStay: number
  /** Branches that stand there already on that day, and moves planned for later that give way. */
  standThere: number
  givesWay: number
}

const MOST = 10_000

/** What a move would do, before it is done. @throws Problem 'not_found' | 'own_branch' */
export async function previewMove(actor: Actor, input: z.output<typeof PreviewMove>): Promise<MovePreview> {
  permit(actor, 'branch:edit')
  return withTenant(actor, async (tx) => {
    const { before, after, corrects, published, seen } = await prepare(tx, actor, input)
    const regions = byId(await listRegions(tx, actor.organizationId))
    return {
      seen,
      corrects,
      regrouped: regroupedFigures(published, (id) => regionLabel(regions, id)),
      importedStay: await countImportedElsewhere(tx, actor.organizationId, after, input.from),
      standThere: [...before.values()].filter((places) => standsOn(places, input.from)?.regionId === input.regionId).length,
      givesWay: input.from < todayUtc() ? 0 : [...before.values()].flatMap((places) => places.filter(({ from }) => from > input.from)).length,
    }
  })
}

/**
 * Branches stand in another region from a day on; a day to come takes effect by itself. A day before today, or since which visits
 * were published, corrects the past: it takes a reason, and those visits count under the other region from now on. Whoever runs
 * or works in a branch leaves its move to somebody else: what it regroups would tell of a visit.
 * @throws Problem 'not_found' | 'own_branch' | 'reason_missing' | 'changed_meanwhile' | 'regroup_too_many'
 */
export async function moveBranches(actor: Actor, input: z.input<typeof MoveBranches>): Promise<{ moved: number; regrouped: number }> {
  permit(actor, 'branch:edit')
  const { reason, seen, ...move } = MoveBranches.parse(input)
  const { organizationId } = actor
  const ids = [...new Set(move.branchIds)]
  return withTenant(actor, async (tx) => {
    await requireOthers(tx, actor, ids)
    // Visits, then their waves, then the tree, then branches, as everywhere: two never wait for each other in a circle.
    await lockVisitsSince(tx, organizationId, ids, move.from)
    const held = new Set((await prepare(tx, actor, move)).published.map(({ waveId }) => waveId))
    await keepClosedWaves(tx, { waveIds: [...held] })
    await holdTree(tx, organizationId)
    await lockBranches(tx, organizationId, ids)
    const { after, affected, corrects, ...found } = await prepare(tx, actor, move)
    // A place that changed before the branches were locked may bring a wave along that can still be closed.
    if ((seen !== undefined && seen !== found.seen) || found.published.some(({ waveId }) => !held.has(waveId))) throw new Problem('changed_meanwhile')
    if (corrects && !reason) throw new Problem('reason_missing')
    await savePlacements(tx, organizationId, after)
    await followMoves(tx, organizationId)
    await regroupVisits(tx, actor, affected, reason)
    const details = { regionId: move.regionId, from: move.from, ...(corrects ? { reason, figures: found.published.length } : {}) }
    await recordMany(tx, actor, corrects ? 'branch.place_corrected' : 'branch.moved', ids.map((id) => ({ kind: 'branch', id, details })))
    return { moved: ids.length, regrouped: found.published.length }
  }, { timeout: 60_000 })
}

/** The places as they are and would be, and the visits that would count elsewhere. */
async function prepare(tx: Tx, actor: Actor, { branchIds, regionId, from }: z.output<typeof PreviewMove>) {
  const { organizationId } = actor
  const ids = [...new Set(branchIds)]
  await requireOthers(tx, actor, ids)
  const region = (await listRegionsInScope(tx, actor)).find(({ id }) => id === regionId)
  if (!region || (region.endedOn && region.endedOn <= later(from))) throw new Problem('not_found')
  const before = await listPlacementsOf(tx, organizationId, ids)
  const place = from < todayUtc() ? corrected : moved
  const after = new Map(ids.map((id) => [id, place(before.get(id) ?? [], regionId, from)]))
  const affected = await listAffectedVisits(tx, organizationId, after, from)
  if (affected.length > MOST) throw new Problem('regroup_too_many', { most: MOST })
  const published = affected.filter((visit) => visit.published)
  const seen = fingerprintOf([[...before].sort(), published.map(({ id }) => id)])
  return { before, after, affected, published, seen, corrects: from < todayUtc() || published.length > 0 }
}

/** In scope, and none this person runs or works in. @throws Problem 'not_found' | 'own_branch' */
async function requireOthers(tx: Tx, actor: Actor, ids: readonly string[]): Promise<void> {
  await requireInScope(tx, actor, ids)
  if (ids.some((id) => actor.dutyBranchIds.includes(id))) throw new Problem('own_branch')
}

const later = (from: string) => (from > todayUtc() ? from : todayUtc())
