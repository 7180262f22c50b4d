import 'server-only'
import { z } from 'zod'
import { Problem } from '@/lib/domain/problem'
import { now } from '../clock'
import { newId } from '../ids'
import type { Tx } from '../tenant'
import { refusing } from '../violation'

const columns = { id: true, state: true, total: true, done: true, afterBranchId: true, differences: true, startedAt: true, finishedAt: true } as const

/** How far summing anew is: branches, and rows that differed. */
export type RebuildRun = {
  id: string
  state: 'running' | 'done' | 'cancelled'
  total: number
  done: number
  differences: number
  startedAt: Date
  finishedAt: Date | null
}

/** The latest, running or over; null when there was none. */
export const findLatestRebuild = (tx: Tx, organizationId: string): Promise<RebuildRun | null> =>
  tx.rollupRebuild.findFirst({ where: { organizationId }, orderBy: [{ startedAt: 'desc' }, { id: 'desc' }], select: columns })

export const findRunning = (tx: Tx, organizationId: string) =>
  tx.rollupRebuild.findFirst({ where: { organizationId, state: 'running' }, select: columns })

/** @throws Problem 'rebuild_running' while another one runs */
export async function insertRebuild(tx: Tx, organizationId: string, startedBy: string | null): Promise<RebuildRun> {
  const total = await tx.branch.count({ where: { organizationId } })
  return refusing(tx.rollupRebuild.create({ data: { organizationId, id: newId(), total, startedBy, startedAt: now() }, select: columns }))
}

/** Nobody else changes its state until the transaction ends. @throws Problem 'not_found' */
export async function lockRebuild(tx: Tx, organizationId: string, id: string) {
  await tx.$queryRaw`select id from "RollupRebuild" where "organizationId" = ${organizationId}::uuid and id = ${id}::uuid for update`
  return findRebuild(tx, organizationId, id)
}

/** @throws Problem 'not_found' */
export async function findRebuild(tx: Tx, organizationId: string, id: string) {
  const run = await tx.rollupRebuild.findUnique({ where: { organizationId_id: { organizationId, id } }, select: columns })
  if (!run) throw new Problem('not_found')
  return run
}

/** The next branches after the last one done, in the order of their ids. */
export async function listNextBranches(tx: Tx, organizationId: string, after: string | null, most: number): Promise<string[]> {
  const rows = await tx.$queryRaw`
    select id::text from "Branch" where "organizationId" = ${organizationId}::uuid and (${after}::uuid is null or id > ${after}::uuid) order by id limit ${most}`
  return z.array(z.object({ id: z.string() })).parse(rows).map(({ id }) => id)
}

type Step = { done: number; afterBranchId?: string; differences: number; state: RebuildRun['state'] }

export const saveStep = (tx: Tx, organizationId: string, id: string, { state, ...step }: Step): Promise<RebuildRun> =>
  tx.rollupRebuild.update({
    where: { organizationId_id: { organizationId, id } },
    data: { ...step, state, finishedAt: state === 'running' ? null : now() },
    select: columns,
  })
