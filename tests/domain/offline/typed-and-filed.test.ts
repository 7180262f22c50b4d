import 'fake-indexeddb/auto'
import { expect, test, vi } from 'vitest'
import { forgetPerson } from '@/lib/offline/forget-person'
import { freshKept } from '@/lib/offline/report/kept'
import { typedBox } from '@/lib/offline/typed'
import { typedField } from '@/lib/offline/typed-field'
import { fileNameOf, unsentFile } from '@/lib/offline/unsent-file'
import { openVault } from '@/lib/offline/vault'
import type { ShopperForm } from '@/lib/domain/report/shopper-form'
import { aDesk, emptyDraft, yes } from '../../support/phone-world'

const address = (step: string, visit = 'v') => `/api/v1/orgs/rasa/visits/${visit}/steps/${step}`

test('what was typed without a connection is there for the next page, told apart by field, visit and person', async () => {
  const box = typedBox('ieva', address('message'))
  for (const text of ['T', 'Th', 'The door is shut']) box.keep({ text })
  await box.settled()
  expect(await typedBox('ieva', address('message')).read()).toEqual({ text: 'The door is shut' })
  for (const other of [typedBox('ieva', address('name')), typedBox('ieva', address('message', 'w')), typedBox('jonas', address('message'))]) expect(await other.read()).toBeNull()
})

test('once the server has it nothing stays, and signing out leaves nothing either', async () => {
  const box = typedBox('rasa', address('name'))
  box.keep({ text: 'Corner shop' })
  box.keep(null)
  await box.settled()
  expect(await box.read()).toBeNull()
  box.keep({ text: 'Corner shop' })
  await box.settled()
  await forgetPerson('rasa')
  expect(await typedBox('rasa', address('name')).read()).toBeNull()
})

const shut = 'The door is shut'
/** A page with one field; `shown` is what stands in it. */
async function aPage(visit: string, { initial = '', step = 'message', shown = initial }: { initial?: string; step?: string; shown?: string } = {}) {
  const field = typedField(async () => typedBox('ieva', address(step, visit)), initial)
  const left = await field.open(() => shown)
  let now = left?.text ?? shown
  const read = () => now
  return {
    left,
    type: (text: string) => ((now = text), field.typed(text)),
    goes: (text = now) => field.goes(text, read),
    anew: () => field.anew(read),
    ended: () => field.ended(),
  }
}
/** What the next page finds, once it is written. */
const nextFinds = (visit: string, left: object | null, page = {}) => vi.waitFor(async () => expect((await aPage(visit, page)).left).toEqual(left))

test('a message whose answer was lost, with its page, goes from the next one under the same id', async () => {
  const first = await aPage('lost')
  first.type(shut)
  await nextFinds('lost', { text: shut, tried: false })
  const went = await first.goes()
  expect(went.again).toBe(false)
  // It is killed before anything is answered.
  const next = await aPage('lost')
  expect(next.left).toEqual({ text: shut, tried: true })
  expect(await next.goes(shut)).toEqual({ id: went.id, again: true })
  // A browser that fills in by itself what stood in the field.
  const filled = await aPage('lost', { shown: shut })
  expect(filled.left).toEqual({ text: shut, tried: true })
  expect(await filled.goes()).toEqual({ id: went.id, again: true })
  await filled.ended()
  const after = await aPage('lost')
  expect(after.left).toBeNull()
  expect((await after.goes(shut)).id).not.toBe(went.id)
})

test('another text is another message, and so is one that certainly did not arrive', async () => {
  const page = await aPage('other')
  page.type(shut)
  const went = await page.goes()
  page.type('The door is open')
  await nextFinds('other', { text: 'The door is open', tried: false })
  const second = await page.goes('The door is open')
  expect([second.again, second.id === went.id]).toEqual([false, false])
  page.anew()
  await nextFinds('other', { text: 'The door is open', tried: false })
  expect((await (await aPage('other')).goes('The door is open')).id).not.toBe(second.id)
})

test('what is typed on while a message goes stays, and is one of its own', async () => {
  const page = await aPage('on')
  page.type(shut)
  const going = page.goes()
  page.type(`${shut} again`)
  await going
  page.anew()
  await nextFinds('on', { text: `${shut} again`, tried: false })
  expect((await page.goes(shut)).again).toBe(false)
})

test('a name the server has by now is no longer kept', async () => {
  const page = await aPage('named', { step: 'name' })
  page.type('Corner shop')
  await page.goes()
  await nextFinds('named', null, { step: 'name', initial: 'Corner shop' })
  await vi.waitFor(async () => expect(await typedBox('ieva', address('name', 'named')).read()).toBeNull())
})

test('sent before the phone has answered, a message goes under the id it had', async () => {
  const first = await aPage('quick')
  first.type(shut)
  const went = await first.goes()
  const field = typedField(async () => (await new Promise((done) => setTimeout(done, 30)), typedBox('ieva', address('message', 'quick'))), '')
  void field.open(() => shut)
  expect(await field.goes(shut, () => shut)).toEqual({ id: went.id, again: true })
})

test('a message goes also where the phone keeps nothing, or does not answer, and there the page remembers its id', async () => {
  vi.useFakeTimers()
  for (const openBox of [async () => null, async () => Promise.reject(new Error('no')), () => new Promise<null>(() => undefined)]) {
    const field = typedField(openBox, '')
    void field.open(() => '')
    const soon = async <T>(work: Promise<T>) => (await vi.advanceTimersByTimeAsync(2_000), work)
    const went = await soon(field.goes(shut, () => shut))
    expect(await soon(field.goes(shut, () => shut))).toEqual({ id: went.id, again: true })
    await soon(field.ended())
    expect((await soon(field.goes(shut, () => shut))).again).toBe(false)
  }
  vi.useRealTimers()
})

test('a text an older version kept is there, as one that was not sent', async () => {
  await (await openVault('ieva')).write('typed', address('message', 'old').replaceAll('/', '.'), shut)
  expect((await aPage('old')).left).toEqual({ text: shut, tried: false })
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
  const file = await unsentFile({ reports: [{ org: 'rasa', visitId: 'v', kept, about: { nickname: 'By the bridge', form } }] }, async () => new Blob(['abc']))
  const { reports } = JSON.parse(await file.text()) as { reports: object[] }
  expect(reports).toMatchObject([{
    branch: 'Gedimino 9', nickname: 'By the bridge', questions: { door: { question: 'Is the door clean?', options: { yes: 'Yes' } } },
    refused: [{ target: { kind: 'photo', key: 'door', value: 'p1' }, message: 'The file is no photo.' }],
    photos: [{ id: 'p1', content: 'YWJj' }],
  }])
  expect(Object.keys((reports[0] as { questions: object }).questions)).toEqual(['door'])
})
