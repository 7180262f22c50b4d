import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/data/audit'
import { now } from '@/lib/data/clock'
import { todayUtc } from '@/lib/data/days'
import { holdWavesOf, makePeriods, removePeriods } from '@/lib/data/history/periods'
import { countImported, deleteImportedScores, insertImportedScores } from '@/lib/data/history/scores'
import { findHistoryRun, listHistoryRuns, listSilentHistory, lockHistory, lockHistoryRun, saveHistoryRun, withoutPreview, type HistoryRun } from '@/lib/data/history/runs'
import { enqueue } from '@/lib/data/jobs/enqueue'
import { addImported } from '@/lib/data/rollups/apply'
import { withTenant, type Tx } from '@/lib/data/tenant'
import { missingHistoryFields } from '@/lib/domain/history/columns'
import { periodKey, type HistoryLine } from '@/lib/domain/history/read-lines'
import { isSystem, type Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { compareHistoryRun, LINES_AT_ONCE } from './history-run'

export const BringHistory = z.object({ runId: z.uuid() })
type RunId = z.output<typeof BringHistory>
const CHUNK = 5_000
const PATIENCE = { timeout: 600_000 }

/**
 * Brings the lines in: a short file at once, a long one in the worker. They count from the moment the last one stands, all together.
 * @throws Problem 'already_done' | 'column_missing' | 'invalid' without a standard or a line to bring in | 'import_under_way'
 */
export async function confirmHistory(actor: Actor, { runId }: RunId): Promise<void> {
  permit(actor, 'history:import')
  const { organizationId } = actor
  await withTenant(actor, async (tx) => {
    await lockHistory(tx, organizationId)
    const run = await findHistoryRun(tx, organizationId, runId, { lock: true })
    if (run.state !== 'uploaded') throw new Problem('already_done')
    if ((await listHistoryRuns(tx, organizationId, 'running')).length > 0) throw new Problem('import_under_way')
    const [missing] = missingHistoryFields(run.mapping)
    if (missing) throw new Problem('column_missing', { column: missing })
    const prepared = await prepare(tx, organizationId, run)
    await record(tx, actor, 'history_import.started', { kind: 'import', id: runId }, { rows: prepared.lines.length })
    if (prepared.lines.length > LINES_AT_ONCE) return enqueue(tx, 'import_history', { runId })
    await insertImportedScores(tx, organizationId, prepared, prepared.lines)
    await finish(tx, actor, runId)
  }, PATIENCE)
}

type Prepared = { runId: string; versionId: string; lines: HistoryLine[]; waveOf: (line: HistoryLine) => string }

/** The waves the lines need, made before the first of them. @throws Problem 'invalid' */
async function prepare(tx: Tx, organizationId: string, run: HistoryRun): Promise<Prepared> {
  const compared = await compareHistoryRun(tx, organizationId, run)
  if (!compared || compared.comparison.lines.length === 0) throw new Problem('invalid')
  const { standard, comparison: { lines, leftOut } } = compared
  const frame = { organizationId, standardId: standard.id, createdBy: run.createdBy, name: standard.name, today: todayUtc() }
  const { waveOf, made } = await makePeriods(tx, frame, lines)
  const { result: before } = run
  const result = {
    lines: 0, visits: 0, leftOut: leftOut.length, campaigns: [...before.campaigns, ...made.campaigns], waves: [...before.waves, ...made.waves],
    // Of a run that was cut off, the days a period had before its first try.
    begunAt: now().toISOString(),
    widened: [...before.widened, ...made.widened.filter(({ id }) => ![...before.waves, ...before.widened.map((one) => one.id)].includes(id))],
  }
  await saveHistoryRun(tx, organizationId, run.id, { state: 'running', total: lines.length, result })
  return { runId: run.id, versionId: standard.versionId, lines, waveOf: ({ channel, period }) => waveOf.get(periodKey(channel, period.name))! }
}

/** From here on they count: the sums of the whole import are added in one go. */
async function finish(tx: Tx, actor: Actor, runId: string): Promise<void> {
  if ((await holdWavesOf(tx, runId)).length > 0) throw new Problem('wave_closed')
  const { result } = await findHistoryRun(tx, actor.organizationId, runId)
  const counted = await countImported(tx, runId)
  await saveHistoryRun(tx, actor.organizationId, runId, { state: 'done', done: counted.lines, total: counted.lines, result: { ...result, ...counted } })
  await addImported(tx, runId)
  await record(tx, actor, 'history_import.done', { kind: 'import', id: runId }, { ...counted, leftOut: result.leftOut })
}

/**
 * The worker's part: lines in chunks of 5,000, each its own transaction with its progress, so that a person can stop it; then all of them
 * count at once. Cut off, it begins again and lines that stand stay. One that can no longer be finished leaves nothing behind.
 */
export async function importHistory(actor: Actor, { runId }: RunId): Promise<void> {
  if (!isSystem(actor)) throw new Problem('forbidden')
  const { organizationId } = actor
  try {
    const prepared = await withTenant(actor, async (tx) => {
      const run = await findHistoryRun(tx, organizationId, runId, { lock: true })
      return run.state === 'running' ? prepare(tx, organizationId, run) : null
    }, PATIENCE)
    if (!prepared) return
    for (let from = 0; from < prepared.lines.length; from += CHUNK) {
      const goesOn = await withTenant(actor, async (tx) => {
        if ((await lockHistoryRun(tx, organizationId, runId)) !== 'running') return false
        const lines = prepared.lines.slice(from, from + CHUNK)
        await insertImportedScores(tx, organizationId, prepared, lines)
        await saveHistoryRun(tx, organizationId, runId, { done: from + lines.length })
        return true
      }, PATIENCE)
      if (!goesOn) return
    }
    await withTenant(actor, async (tx) => {
      if ((await lockHistoryRun(tx, organizationId, runId)) === 'running') await finish(tx, actor, runId)
    }, PATIENCE)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    await withTenant(actor, (tx) => abandon(tx, actor, runId, 'failed'), PATIENCE)
  }
}

/** Stops an import before it counts; nothing of it stays. @throws Problem 'already_done' */
export async function cancelHistory(actor: Actor, { runId }: RunId): Promise<void> {
  permit(actor, 'history:import')
  await withTenant(actor, (tx) => abandon(tx, actor, runId, 'cancelled'), PATIENCE)
}

/** The worker tries ten times within hours: what is not over after a day nobody works on. */
const GIVEN_UP_AFTER = 86_400_000

/** For the worker: an import whose job is no more leaves nothing behind and bars no other. Answers how many. @throws Problem 'forbidden' for people */
export async function giveUpHistory(actor: Actor): Promise<number> {
  if (!isSystem(actor)) throw new Problem('forbidden')
  const { organizationId } = actor
  const before = new Date(now().getTime() - GIVEN_UP_AFTER)
  return withTenant(actor, async (tx) => {
    await lockHistory(tx, organizationId)
    const silent = await listSilentHistory(tx, organizationId, before)
    for (const runId of silent) await abandon(tx, actor, runId, 'failed')
    return silent.length
  }, PATIENCE)
}

async function abandon(tx: Tx, actor: Actor, runId: string, state: 'cancelled' | 'failed'): Promise<void> {
  const { organizationId } = actor
  const run = await findHistoryRun(tx, organizationId, runId, { lock: true })
  if (run.state !== 'uploaded' && run.state !== 'running') throw new Problem('already_done')
  await deleteImportedScores(tx, organizationId, runId)
  await removePeriods(tx, organizationId, run.result)
  await saveHistoryRun(tx, organizationId, runId, { state, result: withoutPreview(run.result) })
  await record(tx, actor, `history_import.${state}`, { kind: 'import', id: runId }, { done: run.done })
}
