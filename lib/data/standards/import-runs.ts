import 'server-only'
import { z } from 'zod'
import type { ImportTable } from '@/lib/domain/import/table'
import type { Actor } from '@/lib/domain/people/actor'
import { Problem } from '@/lib/domain/problem'
import { ImportChoices } from '@/lib/domain/standard/import/settings.schema'
import { now } from '../clock'
import { newId } from '../ids'
import type { Tx } from '../tenant'
import { isForm } from './form-runs'

const Table = z.object({ header: z.array(z.string()), rows: z.array(z.array(z.string())) })
const Result = z.object({ standardId: z.string().optional() })

export type QuestionnaireUpload = {
  id: string
  fileName: string
  table: ImportTable
  choices: ImportChoices
  /** Set once the draft was made. */
  standardId: string | null
}

export async function insertUpload(tx: Tx, { organizationId, userId }: Actor, upload: { fileName: string; table: ImportTable; choices: ImportChoices }) {
  const { fileName, table, choices } = upload
  const id = newId()
  await tx.importRun.create({
    data: {
      organizationId, id, kind: 'standard', fileName, table, mapping: choices.mapping, options: choices, total: table.rows.length,
      createdBy: userId, createdAt: now(),
    },
    select: { id: true },
  })
  return id
}

/** @throws Problem 'not_found' */
export async function findUpload(tx: Tx, organizationId: string, id: string): Promise<QuestionnaireUpload> {
  const row = await tx.importRun.findUnique({
    where: { organizationId_id: { organizationId, id }, kind: 'standard' },
    select: { id: true, fileName: true, table: true, options: true, result: true },
  })
  if (!row || isForm(row.table)) throw new Problem('not_found')
  return {
    id: row.id,
    fileName: row.fileName,
    table: Table.parse(row.table),
    choices: ImportChoices.parse(row.options),
    standardId: Result.parse(row.result).standardId ?? null,
  }
}

/** @throws Problem 'not_found' | 'already_done' */
export async function saveChoices(tx: Tx, organizationId: string, id: string, choices: ImportChoices): Promise<void> {
  const { count } = await tx.importRun.updateMany({
    where: { organizationId, id, kind: 'standard', state: 'uploaded' },
    data: { mapping: choices.mapping, options: choices },
  })
  if (count > 0) return
  await findUpload(tx, organizationId, id)
  throw new Problem('already_done')
}

/** Of two finishing at once one makes the draft. @throws Problem 'not_found' | 'already_done' */
export async function finishUpload(tx: Tx, organizationId: string, id: string): Promise<void> {
  const { count } = await tx.importRun.updateMany({
    where: { organizationId, id, kind: 'standard', state: 'uploaded' },
    data: { state: 'done', finishedAt: now() },
  })
  if (count > 0) return
  await findUpload(tx, organizationId, id)
  throw new Problem('already_done')
}

export async function saveUploadResult(tx: Tx, organizationId: string, id: string, result: { standardId: string; done: number }): Promise<void> {
  await tx.importRun.updateMany({ where: { organizationId, id }, data: { done: result.done, result: { standardId: result.standardId } } })
}

/** The draft that came of it was thrown away: what was uploaded can be made into one again, instead of leading to nothing. */
export async function reopenUploads(tx: Tx, organizationId: string, standardId: string): Promise<void> {
  await tx.importRun.updateMany({
    where: { organizationId, kind: 'standard', state: 'done', result: { path: ['standardId'], equals: standardId } },
    data: { state: 'uploaded', finishedAt: null, done: 0, result: {} },
  })
}
