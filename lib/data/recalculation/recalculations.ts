import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/domain/people/actor'
import { Problem } from '@/lib/domain/problem'
import type { Figures, StayReason } from '@/lib/domain/recalculation/judge'
import type { Prisma } from '@/prisma/generated/client'
import { now } from '../clock'
import { dateOf, dayOf } from '../days'
import { newId } from '../ids'
import type { Tx } from '../tenant'
import { refusing } from '../violation'
import type { ActionsBefore } from './actions'
import type { Selection } from './past-visits'

export const recalculationStates = ['previewed', 'applied', 'undone', 'discarded'] as const
export type RecalculationState = (typeof recalculationStates)[number]

const columns = {
  id: true, standardId: true, versionId: true, waveId: true, fromDay: true, toDay: true, state: true, reason: true, createdBy: true, createdAt: true,
  appliedBy: true, appliedAt: true, told: true, undoReason: true, endedBy: true, endedAt: true,
  standard: { select: { name: true } }, version: { select: { number: true } }, wave: { select: { name: true } },
} satisfies Prisma.RecalculationSelect
type Row = Prisma.RecalculationGetPayload<{ select: typeof columns }>

export type RecalculationFound = Omit<Row, 'standard' | 'version' | 'wave' | 'fromDay' | 'toDay'> & Selection & { standard: string; number: number; wave: string | null }

const toFound = ({ standard, version, wave, fromDay, toDay, ...row }: Row): RecalculationFound => ({
  ...row, standard: standard.name, number: version.number, wave: wave?.name ?? null, fromDay: fromDay && dayOf(fromDay), toDay: toDay && dayOf(toDay),
})

/** Absent, foreign and of another standard answer alike. @throws Problem 'not_found' */
export async function findRecalculation(tx: Tx, organizationId: string, standardId: string, id: string): Promise<RecalculationFound> {
  const row = await tx.recalculation.findFirst({ where: { organizationId, id, standardId }, select: columns })
  if (!row) throw new Problem('not_found')
  return toFound(row)
}

/** The same, and nobody else moves it until the transaction ends. @throws Problem 'not_found' | 'recalculation_moved_on' when it stands elsewhere */
export async function lockRecalculation(tx: Tx, organizationId: string, { standardId, id }: { standardId: string; id: string }, state: RecalculationState): Promise<RecalculationFound> {
  await tx.$queryRaw`select 1 from "Recalculation" where "organizationId" = ${organizationId}::uuid and id = ${id}::uuid for update`
  const found = await findRecalculation(tx, organizationId, standardId, id)
  if (found.state !== state) throw new Problem('recalculation_moved_on')
  return found
}

const Undone = z.array(z.object({ told: z.int().nullable() }))

/** How many people were written to when it was undone, by the audit log; null where that was not kept. */
export async function findToldOfUndo(tx: Tx, id: string): Promise<number | null> {
  const rows = await tx.$queryRaw`
    select (a.details->>'told')::int as told from "AuditEntry" a
    where a."organizationId" = current_organization() and a."subjectId" = ${id} and a."subjectKind" = 'recalculation' and a.event = 'recalculation.undone'`
  return Undone.parse(rows)[0]?.told ?? null
}

type Keys = { after?: string | undefined; before?: string | undefined }
export type RecalculationPage = { rows: RecalculationFound[]; /** Keys of the pages beside this one; null where there is none. */ newer: string | null; older: string | null }

/** A page, newest first: what came before the one named `after`, or what came after the one named `before`. A key nobody knows is none. */
export async function listRecalculations(tx: Tx, organizationId: string, standardId: string, { after, before }: Keys, limit: number): Promise<RecalculationPage> {
  const own = { organizationId, standardId }
  const id = after ?? before
  const at = id === undefined ? null : await tx.recalculation.findFirst({ where: { ...own, id }, select: { id: true, createdAt: true } })
  const back = at !== null && after === undefined
  const beyond = at && (back ? { createdAt: { gt: at.createdAt } } : { createdAt: { lt: at.createdAt } })
  const beside = at && { createdAt: at.createdAt, id: back ? { gt: at.id } : { lt: at.id } }
  const order = back ? 'asc' : 'desc'
  const found = await tx.recalculation.findMany({
    where: { ...own, ...(beyond && beside ? { OR: [beyond, beside] } : {}) }, orderBy: [{ createdAt: order }, { id: order }], take: limit + 1, select: columns,
  })
  const shown = found.slice(0, limit).map(toFound)
  const rows = back ? shown.reverse() : shown
  const [more, come] = [found.length > limit, at !== null]
  return { rows, newer: (back ? more : come) ? (rows[0]?.id ?? null) : null, older: (back ? come : more) ? (rows.at(-1)?.id ?? null) : null }
}

export const countRecalculations = (tx: Tx, organizationId: string, standardId: string): Promise<number> =>
  tx.recalculation.count({ where: { organizationId, standardId } })

/** The preview nobody has decided on yet; a standard has one at most. */
export const findPreview = async (tx: Tx, organizationId: string, standardId: string): Promise<string | null> =>
  (await tx.recalculation.findFirst({ where: { organizationId, standardId, state: 'previewed' }, select: { id: true } }))?.id ?? null

export type NewItem = { visitId: string; reportId: string; revision: number; stays: StayReason | null; old: Figures; new: Figures; explanation: string | null }

/** @throws Problem 'recalculation_open' when the standard has a preview already */
export async function insertRecalculation(tx: Tx, { organizationId, userId }: Actor, versionId: string, { fromDay, toDay, ...selection }: Selection, items: readonly NewItem[]): Promise<string> {
  const id = newId()
  const days = { fromDay: fromDay && dateOf(fromDay), toDay: toDay && dateOf(toDay) }
  await refusing(tx.recalculation.create({ data: { organizationId, id, ...selection, ...days, versionId, createdBy: userId, createdAt: now() }, select: { id: true } }))
  await tx.recalculationItem.createMany({
    data: items.map(({ visitId, reportId, revision, stays, old, new: fresh, explanation }) => ({
      organizationId, recalculationId: id, visitId, reportId, stays, explanation, oldRevision: revision,
      oldService: old.service, oldOfficial: old.official, oldOutcome: old.outcome, oldScoring: old.scoring,
      newService: fresh.service, newOfficial: fresh.official, newOutcome: fresh.outcome, newScoring: fresh.scoring,
    })),
  })
  return id
}

type Move =
  | { state: 'applied'; reason: string; appliedBy: string; appliedAt: Date }
  | { state: 'undone'; undoReason: string; endedBy: string; endedAt: Date }
  | { state: 'discarded'; endedBy: string; endedAt: Date }

export async function moveRecalculation(tx: Tx, organizationId: string, id: string, move: Move): Promise<void> {
  await refusing(tx.recalculation.updateMany({ where: { organizationId, id }, data: move }))
}

/** How many people were written to, and the corrective actions it changed, as they stood before. */
export async function saveOutcome(tx: Tx, organizationId: string, id: string, outcome: { told: number; actions: ActionsBefore }): Promise<void> {
  await tx.recalculation.updateMany({ where: { organizationId, id }, data: outcome })
}

export async function findActionsBefore(tx: Tx, organizationId: string, id: string): Promise<unknown> {
  const { actions } = await tx.recalculation.findUniqueOrThrow({ where: { organizationId_id: { organizationId, id } }, select: { actions: true } })
  return actions
}
