import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import writeXlsx from 'write-excel-file/node'
import { atTime } from '@/lib/data/clock'
import { Problem } from '@/lib/domain/problem'
import { criteriaOf } from '@/lib/domain/standard/content'
import { pointsPossible } from '@/lib/domain/standard/points-possible'
import { discardDraft } from '@/lib/usecases/standards/discard-draft'
import { finishImport as finishAnyImport } from '@/lib/usecases/standards/finish-import'
import { listStandards } from '@/lib/usecases/standards/list-standards'
import { publishStandard } from '@/lib/usecases/standards/publish-standard'
import { saveImportChoices } from '@/lib/usecases/standards/save-import-choices'
import { startImport as startAnyImport } from '@/lib/usecases/standards/start-import'
import { viewDraft } from '@/lib/usecases/standards/view-draft'
import { viewImport } from '@/lib/usecases/standards/view-import'
import { anActor, newOrganization } from '../../support/world'

const aManager = async () => anActor((await newOrganization()).id, 'manager')
/** A questionnaire of somebody else's, to be mapped. */
async function startImport(...given: Parameters<typeof startAnyImport>) {
  const started = await startAnyImport(...given)
  if (!('runId' in started)) throw new Error('taken for a file of our own')
  return started
}
/** Where nothing is like it. */
async function finishImport(...given: Parameters<typeof finishAnyImport>) {
  const { standardId, criteria } = (await finishAnyImport(...given)) as { standardId?: string; criteria?: number }
  if (!standardId || criteria === undefined) throw new Error('taken for one that is there already')
  return { standardId, criteria }
}
const utf8 = (text: string) => new TextEncoder().encode(text)
const file = (bytes: Uint8Array<ArrayBuffer> | string, fileName = 'our-questions.csv') => ({
  fileName, bytes: typeof bytes === 'string' ? utf8(bytes) : bytes, language: 'en' as const,
})
const questions = '\uFEFFsection;prompt;points;gate\nHall;Clean?;1,5;\n;Warm?;2;zero-visit\n;;3;\n'

test('a file becomes a draft: read, mapped, looked at again after a reload, made once', async () => {
  const manager = await aManager()
  const { runId } = await startImport(manager, file(questions))
  const { choices, table } = await viewImport(manager, { runId })
  expect(table.rows).toHaveLength(3)
  expect(choices).toMatchObject({ name: 'Our questions', mapping: { section: 0, prompt: 1, points: 2, gate: 3, key: null }, settings: { type: 'yes_no' } })
  const chosen = { ...choices, name: 'Hall check', settings: { ...choices.settings, notApplicable: 'zero' as const } }
  await saveImportChoices(manager, { runId, choices: chosen })
  expect((await viewImport(manager, { runId })).choices).toEqual(chosen)
  const outcomes = await Promise.allSettled([1, 2].map(() => finishImport(manager, { runId, choices: chosen })))
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'already_done' } })
  const [standard, ...others] = await listStandards(manager)
  expect(others).toEqual([])
  expect(standard).toMatchObject({ name: 'Hall check', criteria: 2, draftNumber: 1 })
  const { content } = await viewDraft(manager, { standardId: standard!.id })
  expect(criteriaOf(content)).toMatchObject([{ notApplicable: 'zero' }, { gate: 'zeroes_visit' }])
  expect(await viewImport(manager, { runId })).toMatchObject({ standardId: standard!.id })
})

test('the day a zone is set on is the organisation’s, in the preview and in the draft', async () => {
  const manager = await aManager()
  const { runId } = await startImport(manager, file(questions))
  const { choices } = await viewImport(manager, { runId })
  const night = <T>(work: () => Promise<T>) => atTime(new Date('2030-11-22T22:30:00Z'), work)
  expect(await night(() => viewImport(manager, { runId }))).toMatchObject({ today: '2030-11-23' })
  const settings = { ...choices.settings, zone: { acceptable: 800, desired: 900 } }
  const { standardId } = await night(() => finishImport(manager, { runId, choices: { ...choices, settings } }))
  expect((await viewDraft(manager, { standardId })).content.zone).toMatchObject({ setOn: '2030-11-23' })
})

test('an XLSX is read like a CSV', async () => {
  const manager = await aManager()
  const cell = (value: string | number) => (typeof value === 'number' ? { value, type: Number } : { value, type: String })
  const bytes = await writeXlsx([['Skyrius', 'Klausimas', 'Taškai'].map(cell), ['Salė', 'Ar švaru?', 2.5].map(cell)]).toBuffer()
  const { runId } = await startImport(manager, file(new Uint8Array(bytes), 'klausimynas.xlsx'))
  expect(await viewImport(manager, { runId })).toMatchObject({ table: { header: ['Skyrius', 'Klausimas', 'Taškai'], rows: [['Salė', 'Ar švaru?', '2.5']] } })
})

test('a draft made of a file and thrown away leaves the file, of which another can be made', async () => {
  const manager = await aManager()
  const { runId } = await startImport(manager, file(questions))
  const { choices } = await viewImport(manager, { runId })
  const { standardId } = await finishImport(manager, { runId, choices })
  expect((await viewImport(manager, { runId })).standardId).toBe(standardId)
  const { revision } = await viewDraft(manager, { standardId })
  await discardDraft(manager, { standardId, revision })
  expect(await viewImport(manager, { runId })).toMatchObject({ standardId: null, choices })
  const again = await finishImport(manager, { runId, choices })
  expect(again.standardId).not.toBe(standardId)
  expect(criteriaOf((await viewDraft(manager, { standardId: again.standardId })).content)).toHaveLength(again.criteria)
})

describe('files that are none of ours get a clear answer', () => {
  test.each([
    ['empty', new Uint8Array(), 'file_empty'],
    ['a header alone', utf8('section,prompt\n'), 'file_no_rows'],
    ['a letter', utf8('Dear colleagues,\nplease find below'), 'file_unreadable'],
    ['a picture', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46]), 'file_wrong_type'],
    ['an archive that is no sheet', Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2, 3]), 'file_wrong_type'],
    ['a column twice', utf8('prompt,points,Prompt\na,1,b'), 'column_duplicate'],
    ['eleven megabytes', new Uint8Array(11 * 1024 * 1024).fill(65), 'file_too_large'],
    ['too many rows', utf8(`prompt,points\n${'a,1\n'.repeat(2_001)}`), 'file_too_many_rows'],
  ])('%s', async (_, bytes, code) => {
    await expect(startImport(await aManager(), file(bytes))).rejects.toMatchObject({ code })
  })

  test('without a column of questions nothing is made', async () => {
    const manager = await aManager()
    const { runId } = await startImport(manager, file('apples,pears\n1,2\n'))
    const { choices } = await viewImport(manager, { runId })
    await expect(finishImport(manager, { runId, choices })).rejects.toMatchObject({ code: 'column_missing' })
    expect(await listStandards(manager)).toEqual([])
    expect(await viewImport(manager, { runId })).toMatchObject({ standardId: null })
  })
})

test('who may not edit may not import; a stranger does not find the upload', async () => {
  const { id } = await newOrganization()
  const manager = await anActor(id, 'manager')
  const { runId } = await startImport(manager, file(questions))
  const { choices } = await viewImport(manager, { runId })
  const reviewer = await anActor(id, 'reviewer')
  const forbidden = new Problem('forbidden')
  await expect(startImport(reviewer, file(questions))).rejects.toThrow(forbidden)
  await expect(viewImport(reviewer, { runId })).rejects.toThrow(forbidden)
  await expect(finishImport(reviewer, { runId, choices })).rejects.toThrow(forbidden)
  const stranger = await aManager()
  const notFound = new Problem('not_found')
  await expect(viewImport(stranger, { runId })).rejects.toThrow(notFound)
  await expect(saveImportChoices(stranger, { runId, choices })).rejects.toThrow(notFound)
  await expect(finishImport(stranger, { runId, choices })).rejects.toThrow(notFound)
})

const outside = path.resolve('../shared/data')
describe.skipIf(!existsSync(outside))('questionnaires of a café chain', () => {
  test.each([
    ['cafe-quality-audit.csv', 116, 214_000],
    ['cafe-service-walk.csv', 63, null],
  ])('%s comes in whole and can be published', async (name, criteria, points) => {
    const manager = await aManager()
    const { runId } = await startImport(manager, file(new Uint8Array(readFileSync(path.join(outside, name))), name))
    const { choices } = await viewImport(manager, { runId })
    const made = await finishImport(manager, { runId, choices })
    expect(made.criteria).toBe(criteria)
    const { content } = await viewDraft(manager, made)
    if (points !== null) expect(pointsPossible(content)).toBe(points)
    await publishStandard(manager, { standardId: made.standardId, revision: 0, meaning: [] })
  })
})
