import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { forgetPerson } from '@/lib/offline/forget-person'
import { freshKept } from '@/lib/offline/report/kept'
import { typedBox } from '@/lib/offline/typed'
import { fileNameOf, unsentFile } from '@/lib/offline/unsent-file'
import type { ShopperForm } from '@/lib/domain/report/shopper-form'
import { aDesk, emptyDraft, yes } from '../../support/phone-world'

const address = (step: string, visit = 'v') => `/api/v1/orgs/rasa/visits/${visit}/steps/${step}`

test('what was typed without a connection is there for the next page, told apart by field, visit and person', async () => {
  const box = typedBox('ieva', address('message'))
  for (const text of ['T', 'Th', 'The door is shut']) box.keep(text)
  await box.settled()
  expect(await typedBox('ieva', address('message')).read()).toBe('The door is shut')
  for (const other of [typedBox('ieva', address('name')), typedBox('ieva', address('message', 'w')), typedBox('jonas', address('message'))]) expect(await other.read()).toBeNull()
})

test('once the server has it nothing stays, and signing out leaves nothing either', async () => {
  const box = typedBox('rasa', address('name'))
  box.keep('Corner shop')
  box.keep('')
  await box.settled()
  expect(await box.read()).toBeNull()
  box.keep('Corner shop')
  await box.settled()
  await forgetPerson('rasa')
  expect(await typedBox('rasa', address('name')).read()).toBeNull()
})

const visits = ['01a1e301-7c00-7a11-8a11-0000aaaa1111', '01a1e301-7c00-7b22-8b22-0000bbbb2222']

test('two reports of a day are saved under two names, each with its branch’s', () => {
  expect(visits.map((id) => fileNameOf(id, 'Vokiečių 14'))).toEqual(['report-vokiečių-14-aaaa1111.json', 'report-vokiečių-14-bbbb2222.json'])
  expect(fileNameOf(visits[0]!, ' / «Кафе» ')).toBe('report-кафе-aaaa1111.json')
  expect(fileNameOf(visits[0]!)).toBe('report-aaaa1111.json')
})

test('a saved file can be read without us: branch, what was asked, and why photos were not taken', async () => {
  const photo = { id: 'p1', criterionKey: 'door', sha256: 'hash', takenAt: '', mime: 'image/jpeg', size: 3 }
  const kept = { ...freshKept(aDesk({ ...emptyDraft, answers: { door: yes } })), refusedPhotos: [{ photo, message: 'The file is no photo.' }] }
  const criterion = (key: string) => ({ key, prompt: `Is the ${key} clean?`, options: [{ key: 'yes', label: 'Yes' }] })
  const form = { sections: [{ criteria: [criterion('door'), criterion('floor')] }] } as unknown as ShopperForm
  const file = await unsentFile([{ org: 'rasa', visitId: 'v', kept, about: { nickname: 'By the bridge', form } }], async () => new Blob(['abc']))
  const { reports } = JSON.parse(await file.text()) as { reports: object[] }
  expect(reports).toMatchObject([{
    branch: 'Gedimino 9', nickname: 'By the bridge', questions: { door: { question: 'Is the door clean?', options: { yes: 'Yes' } } },
    refused: [{ target: { kind: 'photo', key: 'door', value: 'p1' }, message: 'The file is no photo.' }],
    photos: [{ id: 'p1', content: 'YWJj' }],
  }])
  expect(Object.keys((reports[0] as { questions: object }).questions)).toEqual(['door'])
})
