import { describe, expect, test } from 'vitest'
import { Problem } from '@/lib/domain/problem'
import { criteriaOf } from '@/lib/domain/standard/content'
import { finishFormImport } from '@/lib/usecases/standards/finish-form-import'
import { listStandards } from '@/lib/usecases/standards/list-standards'
import { publishStandard } from '@/lib/usecases/standards/publish-standard'
import { saveFormChoices } from '@/lib/usecases/standards/save-form-choices'
import { startImport } from '@/lib/usecases/standards/start-import'
import { viewDraft } from '@/lib/usecases/standards/view-draft'
import { formReport, listFormImports, viewFormImport } from '@/lib/usecases/standards/view-form-import'
import { viewImport } from '@/lib/usecases/standards/view-import'
import { anActor, newOrganization } from '../../support/world'
import { formFile, type FormSheets, kiosk } from '../../support/xlsform-file'

const aManager = async () => anActor((await newOrganization()).id, 'manager')
const upload = async (actor: Awaited<ReturnType<typeof aManager>>, sheets: FormSheets = kiosk) =>
  startImport(actor, { fileName: 'kiosk_visit.xlsx', bytes: await formFile(sheets), language: 'en' })
async function started(...given: Parameters<typeof upload>) {
  const run = await upload(...given)
  if (!('formId' in run)) throw new Error('not taken for a form')
  return run.formId
}

test('a form becomes a draft that can be published, and its report stays with the import', async () => {
  const manager = await aManager()
  const runId = await started(manager)
  const seen = await viewFormImport(manager, { runId })
  expect(seen).toMatchObject({ fileName: 'kiosk_visit.xlsx', done: null, choices: { name: 'Kiosk by the stop', settings: { language: 'en', couldNotCheck: false } } })
  const before = await formReport(manager, { runId })
  expect(before.report).toMatchObject({ rows: 14, carried: 12, criteria: 7, sections: 2 })

  const choices = { ...seen.choices, name: 'Kiosks', settings: { language: 'en' as const, couldNotCheck: true } }
  await saveFormChoices(manager, { runId, choices })
  expect((await viewFormImport(manager, { runId })).choices).toEqual(choices)
  const outcomes = await Promise.allSettled([1, 2].map(() => finishFormImport(manager, { runId, choices })))
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'already_done' } })

  const [standard, ...others] = await listStandards(manager)
  expect(others).toEqual([])
  expect(standard).toMatchObject({ name: 'Kiosks', criteria: 7, draftNumber: 1 })
  const { content, revision } = await viewDraft(manager, { standardId: standard!.id })
  expect(criteriaOf(content).map(({ type, couldNotCheck }) => [type, couldNotCheck])).toEqual(['yes_no', 'number', 'choice_many', 'text', 'sound', 'place', 'photo'].map((type) => [type, true]))
  const kept = await viewFormImport(manager, { runId })
  expect(kept.done).toMatchObject({ standardId: standard!.id, report: { rows: 14, carried: 12 } })
  expect((await formReport(manager, { runId })).report).toEqual(kept.done!.report)
  expect(kept.done!.report.findings).toEqual(expect.arrayContaining([expect.objectContaining({ code: 'condition', row: 8, name: 'why', reason: 'function' })]))
  await expect(saveFormChoices(manager, { runId, choices })).rejects.toMatchObject({ code: 'already_done' })
  expect(await listFormImports(manager)).toMatchObject([{ id: runId, fileName: 'kiosk_visit.xlsx', done: true }])
  await publishStandard(manager, { standardId: standard!.id, revision, meaning: [] })
})

describe('a form that cannot be read says why, and nothing is kept', () => {
  const survey = (...rows: Record<string, string>[]): FormSheets => ({ survey: rows, choices: kiosk.choices! })
  test.each<[string, FormSheets, object]>([
    ['no survey', { questions: kiosk.survey!, choices: kiosk.choices! }, { fault: 'no_survey', more: 0 }],
    ['a group without end', survey({ type: 'begin_group', name: 'a', label: 'A' }, { type: 'text', name: 'q', label: 'Q' }), { fault: 'not_ended', row: 2, name: 'a' }],
    ['an end too many, and a list too few', survey({ type: 'end_group', name: '' }, { type: 'select_one towns', name: 'q' }), { fault: 'end_alone', row: 2, more: 1 }],
    ['a name twice', survey({ type: 'text', name: 'q' }, { type: 'text', name: 'q' }), { fault: 'name_twice', row: 3, first: 2, name: 'q' }],
    ['a list nobody made', survey({ type: 'select_one towns', name: 'q' }), { fault: 'list_missing', row: 2, name: 'towns' }],
  ])('%s', async (_, sheets, details) => {
    const manager = await aManager()
    await expect(upload(manager, sheets)).rejects.toMatchObject({ code: 'form_faulty', details })
    expect(await listFormImports(manager)).toEqual([])
  })

  test('too many rows', async () => {
    const rows = Array.from({ length: 2_001 }, (_, at) => ({ type: 'text', name: `q${at}`, label: 'Q?' }))
    await expect(upload(await aManager(), { survey: rows })).rejects.toMatchObject({ code: 'file_too_many_rows', details: { limit: 2_000, count: 2_001 } })
  })

  test('nothing that could be asked makes no draft', async () => {
    const manager = await aManager()
    const runId = await started(manager, { survey: [{ type: 'start', name: 's' }, { type: 'video', name: 'v', label: 'V' }] })
    const { choices } = await viewFormImport(manager, { runId })
    await expect(finishFormImport(manager, { runId, choices: { ...choices, name: 'None' } })).rejects.toMatchObject({ code: 'form_faulty' })
    expect(await listStandards(manager)).toEqual([])
    expect((await viewFormImport(manager, { runId })).done).toBeNull()
  })
})

test('somebody’s table is still read as a table', async () => {
  expect(await upload(await aManager(), { Questions: [{ prompt: 'Clean?', points: '2' }] })).toHaveProperty('runId')
})

test('who may not edit may not import; a stranger finds neither form nor report; a form is no table', async () => {
  const { id } = await newOrganization()
  const manager = await anActor(id, 'manager')
  const runId = await started(manager)
  const { choices } = await viewFormImport(manager, { runId })
  const reviewer = await anActor(id, 'reviewer')
  const stranger = await aManager()
  const all = (actor: typeof manager) => [
    () => viewFormImport(actor, { runId }), () => formReport(actor, { runId }), () => saveFormChoices(actor, { runId, choices }), () => finishFormImport(actor, { runId, choices: { ...choices, name: 'X' } }),
  ]
  for (const attempt of [...all(reviewer), () => upload(reviewer), () => listFormImports(reviewer)]) await expect(attempt()).rejects.toThrow(new Problem('forbidden'))
  for (const attempt of [...all(stranger), () => viewImport(manager, { runId })]) await expect(attempt()).rejects.toThrow(new Problem('not_found'))
  expect(await listFormImports(stranger)).toEqual([])
  const table = await upload(manager, { Questions: [{ prompt: 'Clean?', points: '2' }] })
  if (!('runId' in table)) throw new Error('taken for a form')
  await expect(viewFormImport(manager, { runId: table.runId })).rejects.toThrow(new Problem('not_found'))
  expect(await listFormImports(manager)).toHaveLength(1)
})
