import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/domain/people/actor'
import { Problem } from '@/lib/domain/problem'
import { FormChoices, type FormReport, FormResult, StoredForm } from '@/lib/domain/standard/xlsform/report.schema'
import type { FormWorkbook } from '@/lib/domain/standard/xlsform/sheet'
import { now } from '../clock'
import { newId } from '../ids'
import type { Tx } from '../tenant'

/** An upload that is a form keeps its sheets where another keeps its table. */
const FormTable = z.object({ form: StoredForm })

export type FormUpload = {
  id: string
  fileName: string
  book: FormWorkbook
  choices: FormChoices
  /** Set once the draft was made, with the report its author saw. */
  done: z.infer<typeof FormResult> | null
}

export async function insertForm(tx: Tx, { organizationId, userId }: Actor, upload: { fileName: string; book: FormWorkbook; choices: FormChoices }): Promise<string> {
  const { fileName, book, choices } = upload
  const id = newId()
  const total = book.survey.rows.filter((cells) => cells.length > 0).length
  await tx.importRun.create({
    data: { organizationId, id, kind: 'standard', fileName, table: { form: book }, options: choices, total, createdBy: userId, createdAt: now() },
    select: { id: true },
  })
  return id
}

/** @throws Problem 'not_found' */
export async function findForm(tx: Tx, organizationId: string, id: string): Promise<FormUpload> {
  const row = await tx.importRun.findUnique({
    where: { organizationId_id: { organizationId, id }, kind: 'standard' },
    select: { id: true, fileName: true, table: true, options: true, result: true },
  })
  const table = row && isForm(row.table) ? FormTable.parse(row.table) : null
  if (!row || !table) throw new Problem('not_found')
  const done = FormResult.safeParse(row.result)
  return { id: row.id, fileName: row.fileName, book: table.form, choices: FormChoices.parse(row.options), done: done.success ? done.data : null }
}

export const isForm = (table: unknown): boolean => typeof table === 'object' && table !== null && 'form' in table

/** @throws Problem 'not_found' | 'already_done' */
export async function saveFormChoices(tx: Tx, organizationId: string, id: string, choices: FormChoices): Promise<void> {
  await findForm(tx, organizationId, id)
  const { count } = await tx.importRun.updateMany({ where: { organizationId, id, kind: 'standard', state: 'uploaded' }, data: { options: choices } })
  if (count === 0) throw new Problem('already_done')
}

/** Of two finishing at once one makes the draft. @throws Problem 'not_found' | 'already_done' */
export async function finishForm(tx: Tx, organizationId: string, id: string): Promise<void> {
  await findForm(tx, organizationId, id)
  const { count } = await tx.importRun.updateMany({ where: { organizationId, id, kind: 'standard', state: 'uploaded' }, data: { state: 'done', finishedAt: now() } })
  if (count === 0) throw new Problem('already_done')
}

export async function saveFormResult(tx: Tx, organizationId: string, id: string, standardId: string, report: FormReport): Promise<void> {
  await tx.importRun.updateMany({ where: { organizationId, id }, data: { done: report.criteria, result: { standardId, report } } })
}

export type PastForm = { id: string; fileName: string; at: Date; done: boolean }

/** The latest forms, without what is in them. */
export async function listForms(tx: Tx, organizationId: string): Promise<PastForm[]> {
  const rows = await tx.importRun.findMany({
    where: { organizationId, kind: 'standard', table: { path: ['form', 'survey'], not: 'null' } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 10,
    select: { id: true, fileName: true, createdAt: true, state: true },
  })
  return rows.map(({ id, fileName, createdAt, state }) => ({ id, fileName, at: createdAt, done: state === 'done' }))
}
