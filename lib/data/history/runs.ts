import 'server-only'
import { z } from 'zod'
import { historyFields } from '@/lib/domain/history/columns'
import type { HistoryComparison, PeriodPreview } from '@/lib/domain/history/compare'
import { Problem } from '@/lib/domain/problem'
import type { Actor } from '@/lib/domain/people/actor'
import { channels } from '@/lib/domain/visit/state'
import { now } from '../clock'
import { newId } from '../ids'
import type { Tx } from '../tenant'

const Table = z.object({ header: z.array(z.string()), rows: z.array(z.array(z.string())) })
export const HistoryMapping = z.object({
  fields: z.partialRecord(z.enum(historyFields), z.int().min(0).max(1_000)),
  sections: z.array(z.object({ column: z.int().min(0).max(1_000), key: z.string().max(100) })).max(100),
})
export const HistoryOptions = z.object({
  /** sha256 of the file: the same file again is told. */
  hash: z.string(),
  /** The standard past audits are read as; null until it is chosen. */
  standardId: z.string().nullable(),
  channel: z.enum(channels),
  scale: z.enum(['percent', 'fraction']),
  dayOrder: z.enum(['day_first', 'month_first']),
  gather: z.enum(['month', 'quarter', 'year']),
  skipDuplicates: z.boolean(),
})
/** What a file that waits was found to bring in, with what it was compared with; the lists hold the first of each. */
export type KeptPreview = {
  seen: string
  header: string[]
  samples: string[][]
  /** Null while the standard or a needed column is not chosen. */
  shown: {
    counts: HistoryComparison['counts'] & { leftOut: number }
    lines: (Omit<HistoryComparison['lines'][number], 'branchId'> & { branch: string; code: string })[]
    leftOut: HistoryComparison['leftOut']
    periods: PeriodPreview[]
  } | null
}
const Result = z.object({
  // Our own writing, read back under the fingerprint it was written with.
  kept: z.custom<KeptPreview>((value) => typeof value === 'object' && value !== null && 'seen' in value).optional(),
  lines: z.number(), visits: z.number(), leftOut: z.number(),
  /** What an undo takes away again, and the days a period had before. */
  campaigns: z.array(z.string()), waves: z.array(z.string()),
  widened: z.array(z.object({ id: z.string(), startsOn: z.string(), endsOn: z.string() })),
  /** When it was begun, and again by every try of the worker: one nobody works on any more is known by it. */
  begunAt: z.iso.datetime().optional(),
})
export const noHistory: z.infer<typeof Result> = { lines: 0, visits: 0, leftOut: 0, campaigns: [], waves: [], widened: [] }

const states = ['uploaded', 'running', 'done', 'failed', 'cancelled', 'undone'] as const
export type HistoryState = (typeof states)[number]
const Run = z.object({
  id: z.string(), state: z.enum(states), fileName: z.string(), table: Table, mapping: HistoryMapping, options: HistoryOptions,
  total: z.number(), done: z.number(), result: Result.catch(noHistory), createdBy: z.string(), createdAt: z.date(), finishedAt: z.date().nullable(),
})
export type HistoryRun = z.infer<typeof Run>
/** An import without its table, which may hold 50,000 rows. */
export type HistoryHead = Omit<HistoryRun, 'table'>

type NewRun = Pick<HistoryRun, 'fileName' | 'table' | 'mapping' | 'options'>
export async function insertHistoryRun(tx: Tx, { organizationId, userId }: Actor, run: NewRun): Promise<string> {
  const id = newId()
  await tx.importRun.create({
    data: { organizationId, id, kind: 'history', ...run, total: run.table.rows.length, createdBy: userId, createdAt: now() },
    select: { id: true },
  })
  return id
}

/** With `lock`, whoever else works on this import waits. @throws Problem 'not_found' */
export async function findHistoryRun(tx: Tx, organizationId: string, id: string, { lock = false } = {}): Promise<HistoryRun> {
  if (lock) await lockHistoryRun(tx, organizationId, id)
  const row = await tx.importRun.findFirst({
    where: { organizationId, id, kind: 'history' },
    select: {
      id: true, state: true, fileName: true, table: true, mapping: true, options: true, total: true, done: true, result: true,
      createdBy: true, createdAt: true, finishedAt: true,
    },
  })
  if (!row) throw new Problem('not_found')
  return Run.parse(row)
}

/** @throws Problem 'not_found' */
export async function findHistoryHead(tx: Tx, organizationId: string, id: string): Promise<HistoryHead> {
  const row = await tx.importRun.findFirst({ where: { organizationId, id, kind: 'history' }, select: { ...columns, mapping: true, createdBy: true } })
  if (!row) throw new Problem('not_found')
  return Run.omit({ table: true }).parse(row)
}

/** What is kept of an import once it waits no more. */
export const withoutPreview = ({ lines, visits, leftOut, campaigns, waves, widened, begunAt }: HistoryRun['result']): HistoryRun['result'] => ({
  lines, visits, leftOut, campaigns, waves, widened, ...(begunAt ? { begunAt } : {}),
})

/** Keeps a preview with an import that still waits, as it was read; with another that has begun since it would be in the way. */
export async function saveHistoryPreview(tx: Tx, organizationId: string, { id, result }: Pick<HistoryRun, 'id' | 'result'>, kept: KeptPreview): Promise<void> {
  await tx.importRun.updateMany({ where: { organizationId, id, kind: 'history', state: 'uploaded' }, data: { result: { ...result, kept } } })
}

/** Imports of a standard that stand, and when they were done. */
export const listDoneImports = (tx: Tx, organizationId: string, standardId: string) =>
  tx.importRun.findMany({
    where: { organizationId, kind: 'history', state: 'done', options: { path: ['standardId'], equals: standardId } }, select: { id: true, finishedAt: true }, orderBy: { id: 'asc' },
  })

/** Whoever else works on this import waits; its state, without its table. @throws Problem 'not_found' */
export async function lockHistoryRun(tx: Tx, organizationId: string, id: string): Promise<HistoryState> {
  const rows = z.array(z.object({ state: z.enum(states) })).parse(await tx.$queryRaw`
    select state::text as state from "ImportRun" where "organizationId" = ${organizationId}::uuid and id = ${id}::uuid and kind = 'history' for update`)
  if (!rows[0]) throw new Problem('not_found')
  return rows[0].state
}

type Change = Partial<Pick<HistoryRun, 'mapping' | 'options' | 'state' | 'total' | 'done' | 'result'>>
export async function saveHistoryRun(tx: Tx, organizationId: string, id: string, change: Change): Promise<void> {
  const ended = change.state && change.state !== 'running' && change.state !== 'undone' ? { finishedAt: now() } : {}
  await tx.importRun.updateMany({ where: { organizationId, id }, data: { ...change, ...ended } })
}

/** One file at a time: whoever else begins one in this organisation waits for the end of this transaction. */
export async function lockHistory(tx: Tx, organizationId: string): Promise<void> {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`history ${organizationId}`}, 0))::text`
}

/** Runs begun before then that are still not over. */
export async function listSilentHistory(tx: Tx, organizationId: string, before: Date): Promise<string[]> {
  const running = await listHistoryRuns(tx, organizationId, 'running')
  return running.filter(({ result, createdAt }) => new Date(result.begunAt ?? createdAt) < before).map(({ id }) => id)
}

/** How far it is, without its table; null: there is none. */
export const findHistoryProgress = (tx: Tx, organizationId: string, id: string) =>
  tx.importRun.findFirst({ where: { organizationId, id, kind: 'history' }, select: { state: true, done: true, total: true } })

/** The latest other import of the very same file that stands. */
export const findSameFile = (tx: Tx, organizationId: string, { id, options }: Pick<HistoryRun, 'id' | 'options'>) =>
  tx.importRun.findFirst({
    where: { organizationId, kind: 'history', state: 'done', id: { not: id }, options: { path: ['hash'], equals: options.hash } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], select: { id: true, createdAt: true },
  })

/** An import of the same standard that was done after this one and stands; of two in one moment the one begun later is the later one. */
export async function findLaterImport(tx: Tx, organizationId: string, run: HistoryRun): Promise<{ fileName: string } | null> {
  const done = await tx.importRun.findMany({
    where: {
      organizationId, kind: 'history', state: 'done', id: { not: run.id }, finishedAt: { gte: run.finishedAt ?? run.createdAt },
      options: { path: ['standardId'], equals: run.options.standardId ?? '' },
    },
    orderBy: [{ finishedAt: 'desc' }, { id: 'desc' }], take: 2_000, select: { id: true, fileName: true, finishedAt: true, createdAt: true },
  })
  const ended = (one: Pick<HistoryRun, 'id' | 'finishedAt' | 'createdAt'>) => `${(one.finishedAt ?? one.createdAt).toISOString()} ${one.id}`
  return done.find((one) => ended(one) > ended(run)) ?? null
}

const columns = { id: true, state: true, fileName: true, options: true, total: true, done: true, result: true, createdAt: true, finishedAt: true } as const
const Listed = Run.omit({ table: true, mapping: true, createdBy: true })
export type HistoryListed = z.infer<typeof Listed>

/** Imports of past audits without their tables, the latest first. */
export async function listHistoryRuns(tx: Tx, organizationId: string, state?: HistoryState): Promise<HistoryListed[]> {
  const rows = await tx.importRun.findMany({
    where: { organizationId, kind: 'history', ...(state ? { state } : {}) }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: 50, select: columns,
  })
  return z.array(Listed).parse(rows)
}
