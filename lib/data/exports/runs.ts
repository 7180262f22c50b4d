import 'server-only'
import { z } from 'zod'
import { AskedExport } from '@/lib/domain/export/asked-export.schema'
import { exportStates, type ExportLabel, type ExportShown } from '@/lib/domain/export/export-run'
import { languages, type Language } from '@/lib/domain/language'
import type { Actor } from '@/lib/domain/people/actor'
import { Problem } from '@/lib/domain/problem'
import type { Prisma } from '@/prisma/generated/client'
import { now } from '../clock'
import type { Statements } from '../connections'
import { newId } from '../ids'
import { oneAtATime } from '../one-at-a-time'
import { again } from '../statement-names'
import type { Tx } from '../tenant'

const columns = {
  id: true, asked: true, label: true, state: true, done: true, total: true, fileName: true, bytes: true, errorCode: true, createdAt: true, endedAt: true, expiresAt: true, rights: true,
} satisfies Prisma.ExportRunSelect
type Row = Prisma.ExportRunGetPayload<{ select: typeof columns }>
const Label = z.object({ place: z.string(), standard: z.string(), wave: z.string().nullable(), period: z.enum(['wave', 'months', 'all', 'waves']) })

const toShown = ({ asked: written, label, bytes, rights: rightsThen, ...row }: Row, rights: string): ExportShown & { asked: AskedExport } => {
  const asked = AskedExport.parse(written)
  return { ...row, asked, what: asked.what, format: asked.format, label: Label.parse(label), bytes: bytes === null ? null : Number(bytes), expired: row.expiresAt !== null && row.expiresAt <= now(), withheld: row.state === 'done' && rightsThen !== rights }
}

/** One's own, the newest first. `rights`: of today (findRights). */
export async function listRuns(tx: Tx, { organizationId, userId }: Actor, rights: string, most: number): Promise<(ExportShown & { asked: AskedExport })[]> {
  const rows = await tx.exportRun.findMany({ where: { organizationId, requestedBy: userId }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: most, select: columns })
  return rows.map((row) => toShown(row, rights))
}

/** Another person's, another organisation's and absent ones answer alike. @throws Problem 'not_found' */
export async function assertOwn(tx: Tx, { organizationId, userId }: Actor, id: string): Promise<void> {
  if ((await tx.exportRun.count({ where: { organizationId, id, requestedBy: userId } })) === 0) throw new Problem('not_found')
}

const OwnFile = z.object({
  state: z.enum(exportStates), rights: z.string(), fileName: z.string(), asked: AskedExport, bytes: z.coerce.number(), expiresAt: z.date().nullable(),
})

/**
 * The file of one's own run, past Prisma (decision 47): whoever hands out files does without its client, which takes more memory than
 * they do. Another person's, another organisation's and absent ones answer alike. @throws Problem 'not_found'
 */
export async function findOwnFile(tx: Statements, { userId }: Actor, id: string) {
  const rows = z.array(OwnFile).parse(await tx.$queryRaw`${again} select state::text as state, rights, "fileName", asked, coalesce(bytes, 0)::text as bytes, "expiresAt"
    from "ExportRun" where "organizationId" = current_organization() and id = ${id}::uuid and "requestedBy" = ${userId}::uuid`)
  const [row] = rows
  if (!row) throw new Problem('not_found')
  const { asked, expiresAt, ...file } = row
  return { ...file, format: asked.format, expired: expiresAt !== null && expiresAt <= now() }
}

/** Until the transaction ends nobody else counts this person's files, or two at once would each count without the other. */
export const holdFiles = (tx: Tx, { organizationId, userId }: Pick<Actor, 'organizationId' | 'userId'>): Promise<void> => oneAtATime(tx, `exports ${organizationId} ${userId}`)

export const countUnended = (tx: Tx, { organizationId, userId }: Actor): Promise<number> =>
  tx.exportRun.count({ where: { organizationId, requestedBy: userId, state: { in: ['queued', 'running'] } } })

/** The run of this key, and whether it is a new one. */
export async function insertRun(tx: Tx, { organizationId, userId }: Actor, run: { requestKey: string; asked: AskedExport; label: ExportLabel; language: Language }): Promise<{ id: string; fresh: boolean }> {
  const id = newId()
  const { count } = await tx.exportRun.createMany({ data: [{ organizationId, id, requestedBy: userId, ...run, createdAt: now() }], skipDuplicates: true })
  if (count === 1) return { id, fresh: true }
  const known = await tx.exportRun.findUniqueOrThrow({
    where: { organizationId_requestedBy_requestKey: { organizationId, requestedBy: userId, requestKey: run.requestKey } }, select: { id: true },
  })
  return { id: known.id, fresh: false }
}

export type RunToMake = { id: string; organizationId: string; requestedBy: string; attempt: number; asked: AskedExport; language: Language; createdAt: Date }
const ToMake = z.object({ requestedBy: z.string(), attempt: z.int(), asked: AskedExport, language: z.enum(languages), createdAt: z.date() })

/** Takes a run up, from its beginning; null when it has ended. Whoever had it before writes nothing any more. */
export async function takeUp(tx: Tx, organizationId: string, id: string): Promise<RunToMake | null> {
  const { count } = await tx.exportRun.updateMany({
    where: { organizationId, id, state: { in: ['queued', 'running'] } },
    data: { state: 'running', attempt: { increment: 1 }, done: 0, total: null, tickedAt: now() },
  })
  if (count === 0) return null
  await removeParts(tx, organizationId, [id])
  const row = await tx.exportRun.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id } }, select: { requestedBy: true, attempt: true, asked: true, language: true, createdAt: true },
  })
  return { id, organizationId, ...ToMake.parse(row) }
}

type Taken = Pick<RunToMake, 'organizationId' | 'id' | 'attempt'>
type Change = Pick<Prisma.ExportRunUpdateManyMutationInput, 'done' | 'total' | 'fileName' | 'rights' | 'tickedAt' | 'state' | 'fileHash' | 'bytes' | 'expiresAt' | 'endedAt' | 'errorCode'>

/** Writes to a run that is still this attempt's; false when it was cancelled or taken up anew. */
export async function saveTaken(tx: Tx, { organizationId, id, attempt }: Taken, data: Change): Promise<boolean> {
  const { count } = await tx.exportRun.updateMany({ where: { organizationId, id, attempt, state: 'running' }, data })
  return count === 1
}

/** Says how far it has come: the write of saveTaken that comes several times a second, sent past Prisma (decision 47). */
export async function tick(tx: Statements, { id, attempt }: Taken, done: number): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`${again} update "ExportRun" set done = ${done}::int, "tickedAt" = ${now()}::timestamptz
    where "organizationId" = current_organization() and id = ${id}::uuid and attempt = ${attempt}::int and state = 'running' returning 1`
  return rows.length === 1
}

/** False when it has ended already. */
export async function endOwn(tx: Tx, { organizationId, userId }: Actor, id: string): Promise<boolean> {
  const { count } = await tx.exportRun.updateMany({
    where: { organizationId, id, requestedBy: userId, state: { in: ['queued', 'running'] } }, data: { state: 'cancelled', endedAt: now() },
  })
  if (count === 1) await removeParts(tx, organizationId, [id])
  return count === 1
}

export type PartWritten = { number: number; storedHash: string; bytes: number }
export const insertPart = (tx: Tx, { organizationId, id }: Taken, part: PartWritten) =>
  tx.exportPart.create({ data: { organizationId, exportRunId: id, ...part }, select: { number: true } })

/** The names of its pieces in the store, in order. */
export async function listPieces(tx: Statements, id: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ name: string }[]>`${again} select "storedHash" as name from "ExportPart"
    where "organizationId" = current_organization() and "exportRunId" = ${id}::uuid order by number`
  return rows.map(({ name }) => name)
}

/** Their files go with the next sweep. */
export const removeParts = (tx: Tx, organizationId: string, ids: string[]) => tx.exportPart.deleteMany({ where: { organizationId, exportRunId: { in: ids } } })
