import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/data/audit'
import { listKnownBranches } from '@/lib/data/branches/known-branches'
import { closeMany, insertImported, insertRegionPaths, saveImported } from '@/lib/data/branches/save-imported'
import { todayUtc } from '@/lib/data/days'
import { findRun, noResult, saveRun, type BranchRun } from '@/lib/data/import/branch-runs'
import { followMoves } from '@/lib/data/regions/succeed'
import { holdTree, listRegions, lockTree } from '@/lib/data/regions/tree'
import { withTenant, type Tx } from '@/lib/data/tenant'
import { missingFields } from '@/lib/domain/branch/import/columns'
import { compareRows } from '@/lib/domain/branch/import/compare'
import { regionFinder } from '@/lib/domain/branch/import/find-region'
import { readRows } from '@/lib/domain/branch/import/read-rows'
import { holdsOn } from '@/lib/domain/branch/region-tree'
import type { Actor } from '@/lib/domain/people/actor'
import { may, permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { compareRun, needsTimeZone } from './import-run'

export const ApplyBranchImport = z.object({ runId: z.uuid() })
type RunId = z.output<typeof ApplyBranchImport>
const chunk = 500

/** Begins: the regions the file names come to be. @throws Problem 'already_done' | 'column_missing' | 'invalid' while the zone is not answered | 'region_moves' for a new region where a move is arranged */
export async function startBranchImport(actor: Actor, { runId }: RunId): Promise<void> {
  permit(actor, 'branch:import')
  const { organizationId } = actor
  await withTenant(actor, async (tx) => {
    const run = await findRun(tx, organizationId, runId, { lock: true })
    if (run.state !== 'uploaded') throw new Problem('already_done')
    const [missing] = missingFields(run.mapping)
    if (missing) throw new Problem('column_missing', { column: missing })
    const tree = (await lockTree(tx, organizationId)).filter((region) => holdsOn(region, todayUtc()))
    const comparison = await compareRun(tx, organizationId, run)
    if (!comparison || needsTimeZone(run, comparison)) throw new Problem('invalid')
    const regions = await insertRegionPaths(tx, actor, tree, comparison.newRegions)
    await saveRun(tx, organizationId, runId, { state: 'running', result: { ...noResult, regions } })
    await record(tx, actor, 'branch_import.started', { kind: 'import', id: runId }, { rows: run.table.rows.length })
  })
}

/**
 * The next 500 rows; called until `state` is no longer running. Whoever asks twice at once gets the chunk after. What stands in the
 * database decides, so a run that was cut off goes on where it was, and the same file again changes nothing.
 */
export async function continueBranchImport(actor: Actor, { runId }: RunId) {
  permit(actor, 'branch:import')
  return withTenant(actor, async (tx) => {
    const run = await findRun(tx, actor.organizationId, runId, { lock: true })
    if (run.state !== 'running') return { state: run.state, done: run.done, total: run.total }
    await holdTree(tx, actor.organizationId)
    const applied = await applyRows(tx, actor, run)
    const done = Math.min(run.total, run.done + chunk)
    const finished = done >= run.total
    const closed = finished ? await closeAbsent(tx, actor, run) : 0
    const result = sum(run.result, { ...applied, closed, regions: 0 })
    const state = finished ? ('done' as const) : ('running' as const)
    await saveRun(tx, actor.organizationId, runId, { done, result, ...(finished ? { state } : {}) })
    if (finished) await record(tx, actor, 'branch_import.done', { kind: 'import', id: runId }, { ...result })
    return { state, done, total: run.total }
  })
}

/** No further rows are applied; those that were stay. @throws Problem 'already_done' */
export async function cancelBranchImport(actor: Actor, { runId }: RunId): Promise<void> {
  permit(actor, 'branch:import')
  await withTenant(actor, async (tx) => {
    const run = await findRun(tx, actor.organizationId, runId, { lock: true })
    if (run.state !== 'running' && run.state !== 'uploaded') throw new Problem('already_done')
    await saveRun(tx, actor.organizationId, runId, { state: 'cancelled' })
    await record(tx, actor, 'branch_import.cancelled', { kind: 'import', id: runId }, { done: run.done })
  })
}

/** The whole file is read again for codes that stand twice, and the rows of this chunk are kept. */
async function applyRows(tx: Tx, actor: Actor, run: BranchRun) {
  const { organizationId } = actor
  const lines = { first: run.done + 2, last: run.done + chunk + 1 }
  const rows = readRows(run.table, run.mapping).filter(({ line }) => line >= lines.first && line <= lines.last)
  const known = await listKnownBranches(tx, organizationId, rows.flatMap(({ values }) => (values?.code ? [values.code] : [])))
  const regions = (await listRegions(tx, organizationId)).filter((region) => holdsOn(region, todayUtc()))
  const { fresh, changed, unchanged, rowsWithErrors } = compareRows(rows, known, regions, { timeZone: run.options.timeZone ?? 'UTC' })
  const finder = regionFinder(regions)
  const regionOf = (names?: readonly string[]) => {
    const found = names ? finder.find(names) : { id: finder.rootId }
    // A region removed while the import ran: the root holds the branch until somebody moves it.
    return 'id' in found ? found.id : finder.rootId
  }
  await insertImported(tx, actor, fresh, regionOf)
  await saveImported(tx, actor, changed, regionOf)
  await followMoves(tx, organizationId)
  return { added: fresh.length, changed: changed.length, unchanged, errors: rowsWithErrors.length }
}

/** Which of the absent stay open tells of visits planned in them: whoever sees no plans closes none, whoever had chosen them. */
async function closeAbsent(tx: Tx, actor: Actor, run: BranchRun): Promise<number> {
  const { closeMissing } = run.options
  if (closeMissing.length === 0 || !may(actor, 'visit:plan')) return 0
  const missing = (await compareRun(tx, actor.organizationId, run))?.missing ?? []
  const chosen = closeMissing === 'all' ? missing : missing.filter(({ id }) => closeMissing.includes(id))
  return closeMany(tx, actor, chosen.map(({ id }) => id))
}

const sum = (one: BranchRun['result'], other: BranchRun['result']): BranchRun['result'] => ({
  added: one.added + other.added, changed: one.changed + other.changed, unchanged: one.unchanged + other.unchanged,
  errors: one.errors + other.errors, closed: one.closed + other.closed, regions: one.regions + other.regions,
})
