import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/domain/people/actor'
import { importFields } from '@/lib/domain/branch/import/columns'
import { Problem } from '@/lib/domain/problem'
import { now } from '../clock'
import { newId } from '../ids'
import type { Tx } from '../tenant'

const Table = z.object({ header: z.array(z.string()), rows: z.array(z.array(z.string())) })
export const Mapping = z.object({
  fields: z.partialRecord(z.enum(importFields), z.int().min(0).max(1_000)),
  attributes: z.array(z.int().min(0).max(1_000)).max(100),
})
export const Options = z.object({
  /** For new branches whose row names none; null until it was answered. */
  timeZone: z.string().nullable(),
  /** Which of the open branches the file does not name are closed: none unless ticked. */
  closeMissing: z.union([z.literal('all'), z.array(z.uuid()).max(10_000)]),
})
export const Result = z.object({ added: z.number(), changed: z.number(), unchanged: z.number(), errors: z.number(), closed: z.number(), regions: z.number() })
export const noResult: z.infer<typeof Result> = { added: 0, changed: 0, unchanged: 0, errors: 0, closed: 0, regions: 0 }

const Run = z.object({
  id: z.string(),
  state: z.enum(['uploaded', 'running', 'done', 'failed', 'cancelled']),
  fileName: z.string(),
  table: Table,
  mapping: Mapping,
  options: Options,
  total: z.number(),
  done: z.number(),
  result: Result.catch(noResult),
  createdAt: z.date(),
})
export type BranchRun = z.infer<typeof Run>

type NewRun = Pick<BranchRun, 'fileName' | 'table' | 'mapping' | 'options'>

export async function insertRun(tx: Tx, { organizationId, userId }: Actor, run: NewRun): Promise<string> {
  const id = newId()
  await tx.importRun.create({
    data: { organizationId, id, kind: 'branches', ...run, total: run.table.rows.length, createdBy: userId, createdAt: now() },
    select: { id: true },
  })
  return id
}

/** With `lock`, whoever else works on this run waits. @throws Problem 'not_found' */
export async function findRun(tx: Tx, organizationId: string, id: string, { lock = false } = {}): Promise<BranchRun> {
  if (lock) await tx.$executeRaw`select id from "ImportRun" where "organizationId" = ${organizationId}::uuid and id = ${id}::uuid for update`
  const row = await tx.importRun.findFirst({
    where: { organizationId, id, kind: 'branches' },
    select: { id: true, state: true, fileName: true, table: true, mapping: true, options: true, total: true, done: true, result: true, createdAt: true },
  })
  if (!row) throw new Problem('not_found')
  return Run.parse(row)
}

type Change = Partial<Pick<BranchRun, 'mapping' | 'options' | 'state' | 'done' | 'result'>>

export async function saveRun(tx: Tx, organizationId: string, id: string, change: Change): Promise<void> {
  const ended = change.state && change.state !== 'running' ? { finishedAt: now() } : {}
  await tx.importRun.updateMany({ where: { organizationId, id }, data: { ...change, ...ended } })
}

/** The latest imports, without their tables. */
export const listRuns = (tx: Tx, organizationId: string) =>
  tx.importRun.findMany({
    where: { organizationId, kind: 'branches' },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 10,
    select: { id: true, state: true, fileName: true, total: true, done: true, createdAt: true },
  })
