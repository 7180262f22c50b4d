import 'server-only'
import { makingRoom } from '@/lib/domain/export/export-run'
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

/** Takes the oldest files of a person beyond what one keeps, as if their time were over. Ask within holdFiles. */
export async function makeRoom(tx: Tx, { organizationId, requestedBy }: { organizationId: string; requestedBy: string }): Promise<void> {
  const kept = await tx.exportRun.findMany({
    where: { organizationId, requestedBy, state: 'done', expiresAt: { gt: now() } }, orderBy: [{ endedAt: 'desc' }, { id: 'desc' }], select: { id: true, bytes: true },
  })
  const ids = makingRoom(kept.map(({ id, bytes }) => ({ id, bytes: Number(bytes ?? 0) }))).map(({ id }) => id)
  if (ids.length === 0) return
  await tx.exportRun.updateMany({ where: { organizationId, id: { in: ids } }, data: { expiresAt: now() } })
  await removeParts(tx, organizationId, ids)
}

/** Forgets ended runs of before then. */
export async function forget(tx: Tx, organizationId: string, before: Date): Promise<number> {
  const old = await tx.exportRun.findMany({ where: { organizationId, endedAt: { lt: before } }, select: { id: true } })
  const ids = old.map(({ id }) => id)
  await removeParts(tx, organizationId, ids)
  return (await tx.exportRun.deleteMany({ where: { organizationId, id: { in: ids } } })).count
}
