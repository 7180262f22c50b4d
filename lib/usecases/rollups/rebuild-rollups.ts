import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/data/audit'
import { now } from '@/lib/data/clock'
import { enqueue } from '@/lib/data/jobs/enqueue'
import { countRollupDifferences, rebuildRollups as sumAnew } from '@/lib/data/rollups/rebuild'
import { findLatestRebuild, findRebuild, findRunning, insertRebuild, listNextBranches, lockRebuild, saveStep, type RebuildRun } from '@/lib/data/rollups/rebuild-runs'
import { oneAtATime } from '@/lib/data/one-at-a-time'
import { withTenant, type Tx } from '@/lib/data/tenant'
import { isSystem, type Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'

/** Branches summed anew in one transaction: a second's work with years of visits, so nobody waits long for a lock. */
export const BRANCHES_AT_ONCE = 10
const PATIENCE = 120_000

export const RebuildRunId = z.object({ rebuildId: z.uuid() })

/** How far the present one is, or how the last one ended; null when there was none. */
export function viewRebuild(actor: Actor): Promise<RebuildRun | null> {
  permit(actor, 'organization:administer')
  return withTenant(actor, (tx) => findLatestRebuild(tx, actor.organizationId))
}

/** Begins to sum an organisation's rollups anew from its published visits; the worker goes on with it. @throws Problem 'rebuild_running' */
export async function startRebuild(actor: Actor): Promise<{ rebuildId: string }> {
  permit(actor, 'organization:administer')
  return withTenant(actor, async (tx) => {
    const { id } = await begin(tx, actor)
    await enqueue(tx, 'rebuild_rollups', { rebuildId: id }, { jobKey: `rebuild ${id}` })
    return { rebuildId: id }
  })
}

async function begin(tx: Tx, actor: Actor): Promise<RebuildRun> {
  const run = await insertRebuild(tx, actor.organizationId, isSystem(actor) ? null : actor.userId)
  await record(tx, actor, 'rollups.rebuild_started', { kind: 'organization', id: actor.organizationId })
  return run
}

/** What is summed stays; the rest stays as it was. @throws Problem 'not_found' | 'already_done' when it is over */
export async function cancelRebuild(actor: Actor, { rebuildId }: z.output<typeof RebuildRunId>): Promise<void> {
  permit(actor, 'organization:administer')
  await withTenant(actor, async (tx) => {
    const { state, done, differences } = await lockRebuild(tx, actor.organizationId, rebuildId)
    if (state !== 'running') throw new Problem('already_done')
    await saveStep(tx, actor.organizationId, rebuildId, { done, differences, state: 'cancelled' })
    await record(tx, actor, 'rollups.rebuild_cancelled', { kind: 'organization', id: actor.organizationId }, { branches: done, differences })
  })
}

/** The worker tries ten times within hours: what is not over after a day nobody works on. */
const GIVEN_UP_AFTER = 86_400_000

/** For the worker: a run whose job is no more ends as if cancelled and bars no other. Answers whether there was one. @throws Problem 'forbidden' for people */
export async function giveUpRebuild(actor: Actor): Promise<boolean> {
  if (!isSystem(actor)) throw new Problem('forbidden')
  const { organizationId } = actor
  return withTenant(actor, async (tx) => {
    const running = await findRunning(tx, organizationId)
    if (!running || running.startedAt.getTime() >= now().getTime() - GIVEN_UP_AFTER) return false
    const { state, done, differences } = await lockRebuild(tx, organizationId, running.id)
    if (state !== 'running') return false
    await saveStep(tx, organizationId, running.id, { done, differences, state: 'cancelled' })
    await record(tx, actor, 'rollups.rebuild_cancelled', { kind: 'organization', id: organizationId }, { branches: done, differences })
    return true
  })
}

/**
 * The next branches, in one transaction of their own; called until `state` is no longer running. Rows are written only where they
 * differ. What is done is kept, so a run that was cut off goes on where it was. The run itself is only locked to say what was done: it
 * can be cancelled while branches are summed, and those still count.
 */
export async function continueRebuild(actor: Actor, { rebuildId }: z.output<typeof RebuildRunId>): Promise<RebuildRun> {
  permit(actor, 'organization:administer')
  const { organizationId } = actor
  return withTenant(actor, async (tx) => {
    // Of two workers at it, the second waits for the first one's branches.
    await oneAtATime(tx, `rebuild ${organizationId}`)
    const run = await findRebuild(tx, organizationId, rebuildId)
    if (run.state !== 'running') return run
    const branchIds = await listNextBranches(tx, organizationId, run.afterBranchId, BRANCHES_AT_ONCE)
    const found = branchIds.length > 0 ? await countRollupDifferences(tx, branchIds) : 0
    if (found > 0) await sumAnew(tx, branchIds)
    const { state } = await lockRebuild(tx, organizationId, rebuildId)
    const finished = state === 'running' && branchIds.length < BRANCHES_AT_ONCE
    const differences = run.differences + found
    const step = await saveStep(tx, organizationId, rebuildId, {
      done: run.done + branchIds.length, differences, state: finished ? 'done' : state, ...(branchIds.length > 0 ? { afterBranchId: branchIds.at(-1)! } : {}),
    })
    if (finished) await record(tx, actor, 'rollups.rebuilt', { kind: 'organization', id: organizationId }, { differences })
    return step
  }, { timeout: PATIENCE })
}

type Watch = { onStep?: (run: RebuildRun) => void; goOn?: () => boolean }

/** The whole of it, or what is left of one that was cut off; `goOn` is asked after every step. */
export async function rebuildRollups(actor: Actor, { onStep, goOn = () => true }: Watch = {}): Promise<RebuildRun> {
  permit(actor, 'organization:administer')
  let run = await withTenant(actor, async (tx) => (await findRunning(tx, actor.organizationId)) ?? begin(tx, actor))
  while (run.state === 'running') {
    run = await continueRebuild(actor, { rebuildId: run.id })
    onStep?.(run)
    if (!goOn()) break
  }
  return run
}

/** For the worker: until it is over, cancelled or the worker ends; the job then comes again and goes on. */
export async function runRebuild(actor: Actor, input: z.output<typeof RebuildRunId>): Promise<void> {
  while ((await continueRebuild(actor, input)).state === 'running') continue
}
