import 'server-only'
import { now } from '../clock'
import type { Tx } from '../tenant'
import { removeParts } from './runs'

/** Gives up runs nobody has shown a sign of life of since then; those still waiting go by when they were asked for. Answers how many. */
export async function giveUp(tx: Tx, organizationId: string, silentSince: Date, waitingSince: Date): Promise<number> {
  const silent = await tx.exportRun.findMany({
    where: { organizationId, OR: [{ state: 'running', tickedAt: { lt: silentSince } }, { state: 'queued', createdAt: { lt: waitingSince } }] }, select: { id: true },
  })
  const ids = silent.map(({ id }) => id)
  const { count } = await tx.exportRun.updateMany({
    where: { organizationId, id: { in: ids }, OR: [{ state: 'running', tickedAt: { lt: silentSince } }, { state: 'queued' }] },
    data: { state: 'failed', errorCode: 'stopped', endedAt: now() },
  })
  await tx.exportPart.deleteMany({ where: { organizationId, exportRun: { id: { in: ids }, state: 'failed' } } })
  return count
}

/** Takes the files from runs whose time is over. Answers how many runs that were. */
export async function expire(tx: Tx, organizationId: string): Promise<number> {
  const over = await tx.exportRun.findMany({ where: { organizationId, expiresAt: { lte: now() }, parts: { some: {} } }, select: { id: true } })
  await removeParts(tx, organizationId, over.map(({ id }) => id))
  return over.length
}

/** Forgets ended runs of before then. */
export async function forget(tx: Tx, organizationId: string, before: Date): Promise<number> {
  const old = await tx.exportRun.findMany({ where: { organizationId, endedAt: { lt: before } }, select: { id: true } })
  const ids = old.map(({ id }) => id)
  await removeParts(tx, organizationId, ids)
  return (await tx.exportRun.deleteMany({ where: { organizationId, id: { in: ids } } })).count
}
