import 'server-only'
import { record } from '@/lib/data/audit'
import { insertForm } from '@/lib/data/standards/form-runs'
import { withTenant } from '@/lib/data/tenant'
import type { Language } from '@/lib/domain/language'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { formProblem } from '@/lib/domain/standard/xlsform/form-problem'
import { readForm } from '@/lib/domain/standard/xlsform/read-form'
import { type FormWorkbook, MAX_CHOICE_ROWS, MAX_FORM_CHARACTERS, MAX_SURVEY_ROWS } from '@/lib/domain/standard/xlsform/sheet'

type Given = { fileName: string; name: string; book: FormWorkbook | 'no_survey'; language: Language }

/** Keeps an XLSForm to be looked at; nothing becomes a standard yet. @throws Problem 'form_faulty' | 'file_too_many_rows' | 'file_too_large' */
export async function startForm(actor: Actor, { fileName, name, book, language }: Given): Promise<{ formId: string }> {
  permit(actor, 'standard:edit')
  if (book === 'no_survey') throw formProblem([{ code: 'no_survey' }])
  assertSize(book)
  const settings = { language, couldNotCheck: false }
  const form = readForm(book, settings)
  if ('faults' in form) throw formProblem(form.faults)
  const choices = { name: (form.title || name).slice(0, 200), industry: 'other' as const, settings }
  return withTenant(actor, async (tx) => {
    const formId = await insertForm(tx, actor, { fileName, book, choices })
    await record(tx, actor, 'standard.file_uploaded', { kind: 'import', id: formId }, { rows: form.rows })
    return { formId }
  })
}

function assertSize({ survey, choices, settings }: FormWorkbook): void {
  for (const [{ rows }, limit] of [[survey, MAX_SURVEY_ROWS], [choices, MAX_CHOICE_ROWS], [settings, MAX_SURVEY_ROWS]] as const)
    if (rows.length > limit) throw new Problem('file_too_many_rows', { limit, count: rows.length })
  const characters = [survey, choices, settings].flatMap(({ header, rows }) => [...header, ...rows.flat()]).reduce((sum, cell) => sum + cell.length, 0)
  if (characters > MAX_FORM_CHARACTERS) throw new Problem('file_too_large', { limit: MAX_FORM_CHARACTERS / 1_000_000 })
}
