import { expect, test } from 'vitest'
import { Problem } from '@/lib/domain/problem'
import { createStandard } from '@/lib/usecases/standards/create-standard'
import { exportStandard } from '@/lib/usecases/standards/export-standard'
import { finishFormImport } from '@/lib/usecases/standards/finish-form-import'
import { finishImport } from '@/lib/usecases/standards/finish-import'
import { listStandards } from '@/lib/usecases/standards/list-standards'
import { openNextDraft } from '@/lib/usecases/standards/open-next-draft'
import { publishStandard } from '@/lib/usecases/standards/publish-standard'
import { startImport } from '@/lib/usecases/standards/start-import'
import { viewDraft } from '@/lib/usecases/standards/view-draft'
import { viewFormImport } from '@/lib/usecases/standards/view-form-import'
import { viewImport } from '@/lib/usecases/standards/view-import'
import { anActor, newOrganization } from '../../support/world'
import { formFile, kiosk } from '../../support/xlsform-file'

const aManager = async () => anActor((await newOrganization()).id, 'manager')
type Manager = Awaited<ReturnType<typeof aManager>>
const questions = (more = '') => `section,key,prompt,points\nHall,H1,Clean?,1\nHall,H2,Warm?,2\n${more}`

async function uploaded(manager: Manager, text: string, fileName = 'hall-check.csv') {
  const started = await startImport(manager, { fileName, bytes: new TextEncoder().encode(text), language: 'en' })
  if (!('runId' in started)) throw new Error('not a questionnaire')
  const { runId } = started
  return { runId, choices: (await viewImport(manager, { runId })).choices }
}
async function brought(manager: Manager, text = questions()) {
  const made = await finishImport(manager, await uploaded(manager, text))
  if (!('standardId' in made)) throw new Error('something like it is there')
  return made.standardId
}
const namesOf = async (manager: Manager) => (await listStandards(manager)).map(({ name }) => name).sort()

test('the same file a second time: what is like it is named, nothing is made; beside it only under another name', async () => {
  const manager = await aManager()
  const standardId = await brought(manager)
  const again = await uploaded(manager, questions())
  const like = { id: standardId, name: 'Hall check', archived: false, sameName: true, sameVersion: 1, publishedNumber: null, draftNumber: 1 }
  expect(await finishImport(manager, again)).toEqual({ same: [like] })
  // The same name is none beside it, whatever its capitals.
  const beside = { ...again, decision: { as: 'beside' as const } }
  expect(await finishImport(manager, { ...beside, choices: { ...again.choices, name: ' HALL  check' } })).toMatchObject({ same: [{ id: standardId, sameName: true }] })
  expect(await namesOf(manager)).toEqual(['Hall check'])
  expect((await viewImport(manager, { runId: again.runId })).standardId).toBeNull()
  // Another name alone still says the same: it is told, and then decided.
  const named = { ...again, choices: { ...again.choices, name: 'Hall check (2)' } }
  expect(await finishImport(manager, named)).toEqual({ same: [{ ...like, sameName: false }] })
  expect(await finishImport(manager, { ...named, decision: { as: 'beside' } })).toMatchObject({ criteria: 2 })
  expect(await namesOf(manager)).toEqual(['Hall check', 'Hall check (2)'])
})

test('a file becomes the next draft of the standard in force, with its keys; not while somebody writes on it, nor where nothing differs', async () => {
  const manager = await aManager()
  const standardId = await brought(manager)
  const changed = questions('Hall,H3,Quiet?,1\n')
  const decision = { as: 'next_draft' as const, standardId }
  // A first draft is not in force.
  const early = await uploaded(manager, changed)
  expect(await finishImport(manager, { ...early, decision })).toMatchObject({ same: [{ publishedNumber: null, draftNumber: 1 }] })
  await publishStandard(manager, { standardId, revision: 0, meaning: [] })
  expect(await finishImport(manager, { ...(await uploaded(manager, questions())), decision })).toMatchObject({ same: [{ sameVersion: 1, publishedNumber: 1 }] })

  const next = await uploaded(manager, changed)
  expect(await finishImport(manager, next)).toMatchObject({ same: [{ id: standardId, sameName: true, sameVersion: null, publishedNumber: 1, draftNumber: null }] })
  expect(await finishImport(manager, { ...next, decision })).toEqual({ standardId, criteria: 3 })
  const draft = await viewDraft(manager, { standardId })
  expect([draft.number, draft.standardName, draft.before?.content.sections[0]?.criteria.length]).toEqual([2, 'Hall check', 2])
  expect(draft.content.sections.flatMap(({ criteria }) => criteria.map(({ key }) => key))).toEqual(['H1', 'H2', 'H3'])
  expect(await finishImport(manager, { ...(await uploaded(manager, questions('Hall,H4,Lit?,1\n'))), decision })).toMatchObject({ same: [{ draftNumber: 2 }] })
  expect(await namesOf(manager)).toEqual(['Hall check'])
})

test('two who bring a file in as the next draft at once: one does, the other is told', async () => {
  const manager = await aManager()
  const standardId = await brought(manager)
  await publishStandard(manager, { standardId, revision: 0, meaning: [] })
  const both = [await uploaded(manager, questions('Hall,H3,Quiet?,1\n')), await uploaded(manager, questions('Hall,H4,Lit?,1\n'))]
  const outcomes = await Promise.all(both.map((one) => finishImport(manager, { ...one, decision: { as: 'next_draft', standardId } })))
  expect(outcomes.map((one) => ('same' in one ? 'told' : 'done')).sort()).toEqual(['done', 'told'])
})

test('a file of our own and a form are asked about as well', async () => {
  const manager = await aManager()
  const { standardId } = await createStandard(manager, { name: 'Café', industry: 'food_service', from: { kind: 'template', key: 'cafe' } })
  const { bytes, fileName } = await exportStandard(manager, { standardId, number: 1, format: 'csv' })
  const file = { fileName, bytes: new Uint8Array(bytes), language: 'en' as const }
  const like = { id: standardId, sameName: true, sameVersion: 1 }
  expect(await startImport(manager, file)).toMatchObject({ own: { name: 'Café', same: [like] } })
  expect(await startImport(manager, { ...file, own: { name: 'Café' } })).toMatchObject({ own: { same: [like] } })
  expect(await startImport(manager, { ...file, own: { name: 'Café (2)', decision: { as: 'beside' } } })).toMatchObject({ photosLeftOut: 0 })

  const form = async () => {
    const started = await startImport(manager, { fileName: 'kiosk.xlsx', bytes: await formFile(kiosk), language: 'en' })
    if (!('formId' in started)) throw new Error('not taken for a form')
    return { runId: started.formId, choices: (await viewFormImport(manager, { runId: started.formId })).choices }
  }
  expect(await finishFormImport(manager, await form())).toMatchObject({ criteria: 7 })
  const second = await form()
  expect(await finishFormImport(manager, second)).toMatchObject({ same: [{ name: 'Kiosk by the stop', sameVersion: 1 }] })
  expect((await viewFormImport(manager, { runId: second.runId })).done).toBeNull()
})

test('nobody hears of another organisation’s standards, nor writes on one', async () => {
  const [manager, stranger] = [await aManager(), await aManager()]
  const standardId = await brought(manager)
  await publishStandard(manager, { standardId, revision: 0, meaning: [] })
  const file = await uploaded(stranger, questions('Hall,H3,Quiet?,1\n'))
  await expect(finishImport(stranger, { ...file, decision: { as: 'next_draft', standardId } })).rejects.toThrow(new Problem('not_found'))
  expect(await finishImport(stranger, file)).toMatchObject({ criteria: 3 })
  await openNextDraft(manager, { standardId })
  expect((await viewDraft(manager, { standardId })).number).toBe(2)
})
