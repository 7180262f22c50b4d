import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { HeldNotice as LaterHeldNotice } from '@/components/field/report/later-controls'
import { Notices } from '@/components/field/report/notices'
import { ReportContext, type ReportWorld } from '@/components/field/report/report-context'
import { sayFrom } from '@/components/field/say'
import { languages } from '@/lib/domain/language'
import type { DraftChange } from '@/lib/domain/report/draft'
import type { Reply } from '@/lib/offline/courier'
import { sendPhotoAgain } from '@/lib/offline/report/set-aside'
import { needsHand } from '@/lib/offline/report/snapshot'
import { createReportStore, type ReportStore } from '@/lib/offline/report/store'
import { aDesk, aWorld, begun, emptyDraft, settle, yes } from '../../support/phone-world'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const portal: Reply<never> = { kind: 'unreachable', foreign: 403 }
const photo = () => new Blob(['x'], { type: 'image/jpeg' })

async function notices(store: ReportStore, language: string) {
  const { default: words } = (await import(`@/lib/i18n/messages/${language}/checklist.json`)) as { default: Parameters<typeof sayFrom>[0] & Record<'blocked' | 'heldBack' | 'heldUp' | 'saveAsFile', string> & { sentOff: { takeBack: string } } }
  await LaterHeldNotice.fetch()
  const world = { store, say: sayFrom(words, language), org: 'rasa', visitId: 'v' } as unknown as ReportWorld
  const page = renderToStaticMarkup(
    <ReportContext value={world}>
      <Notices snapshot={store.read()} prompts={{}} form={aDesk().form} sections={[]} onGo={() => undefined} />
    </ReportContext>,
  )
  return { page, words, offers: page.includes(words.sentOff.takeBack) }
}

test('a report sent off whose answer is not let through is taken back, said otherwise and sent anew', async () => {
  const given = aWorld()
  let near = false
  const poisoned = (changes: object[]) => (changes as DraftChange[]).some(({ target }) => (target.value as typeof yes).comment === '<script>')
  const store = createReportStore(aDesk())
  await store.start({ ...given.surroundings, saveChanges: async (changes) => (!near ? { kind: 'unreachable' } : poisoned(changes) ? portal : given.surroundings.saveChanges(changes)) })
  store.setAnswer('greeted', () => ({ ...yes, comment: '<script>' }))
  store.setAnswer('other', () => yes)
  store.send()
  near = true
  await vi.advanceTimersByTimeAsync(240_000)
  expect(store.read()).toMatchObject({ where: { kind: 'blocked' }, submission: { state: 'sending' } })
  for (const language of languages) expect((await notices(store, language)).offers).toBe(true)
  store.takeBack()
  expect(store.read().submission).toEqual({ state: 'idle' })
  expect(store.kept().sending).toBeNull()
  expect((await notices(store, 'en')).offers).toBe(false)
  store.setAnswer('greeted', (before) => ({ ...before, comment: 'script' }))
  await settle()
  expect(given.submissions).toEqual([])
  store.send()
  await settle()
  expect(store.read().submission).toMatchObject({ state: 'sent' })
  expect(given.submissions).toMatchObject([{ answers: { greeted: { comment: 'script' }, other: yes } }])
})

test('a photo that is not let through is taken out of a report that was sent off', async () => {
  const given = aWorld()
  const store = createReportStore(aDesk())
  await store.start({ ...given.surroundings, savePhoto: async () => portal })
  const id = await store.addPhoto('greeted', photo(), 'hash')
  store.send()
  await vi.advanceTimersByTimeAsync(60_000)
  store.takeBack()
  store.removePhoto('greeted', id)
  store.send()
  await vi.advanceTimersByTimeAsync(90_000)
  expect(store.read().submission).toMatchObject({ state: 'sent' })
  expect(given.submissions).toMatchObject([{ answers: { greeted: { evidence: [] } } }])
})

test('a report that travelled itself is the server’s to answer: it is not taken back', async () => {
  const given = aWorld()
  const store = createReportStore(aDesk())
  await store.start({ ...given.surroundings, submit: async () => portal })
  store.setAnswer('greeted', () => yes)
  await settle()
  store.send()
  await vi.advanceTimersByTimeAsync(30_000)
  expect(store.read().where.kind).toBe('blocked')
  expect((await notices(store, 'en')).offers).toBe(false)
  store.takeBack()
  expect(store.read().submission).toEqual({ state: 'sending' })
})

test('a visit that cannot be begun gives the report back with the reason, and it is begun once more with the next sending', async () => {
  const given = aWorld()
  let answer: Reply<never> | null = { kind: 'unreachable' }
  const store = createReportStore({ ...aDesk(), state: 'accepted' })
  await store.start({ ...given.surroundings, begin: async () => answer ?? given.surroundings.begin() })
  store.setAnswer('greeted', () => yes)
  await store.addPhoto('greeted', photo(), 'hash')
  store.send()
  answer = { kind: 'refused', problem: 'visit_not_begun', message: 'not before Monday', details: {} }
  await vi.advanceTimersByTimeAsync(10_000)
  expect(store.read().submission).toMatchObject({ state: 'refused', message: 'not before Monday' })
  expect(store.kept().sending).toBeNull()
  answer = null
  store.send()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(given.world.begun).toBe(1)
  expect(store.read().submission).toMatchObject({ state: 'sent' })
})

test('a photo that neither the phone nor the server has is not told to be on the server', async () => {
  const { store } = await begun(aWorld(), aDesk({ ...emptyDraft, version: 1, answers: { greeted: { ...yes, evidence: ['gone'] } } }))
  expect(store.read().where).toMatchObject({ kind: 'lost', count: 0 })
  expect(needsHand(store.read())).toBe(true)
  for (const language of languages) expect((await notices(store, language)).page).not.toMatch(/goneCount|[{}]/)
})

test.each([['phone', { kind: 'unreachable' }], ['trouble', { kind: 'unreachable', fault: 503 }]] as const)('a report sent off that waits for a photo (%s) can be taken back and saved as a file', async (_, reply) => {
  const given = aWorld()
  const store = createReportStore(aDesk())
  await store.start({ ...given.surroundings, savePhoto: async () => reply })
  const id = await store.addPhoto('greeted', photo(), 'hash')
  await settle()
  // Until it is sent off the form can be touched.
  expect((await notices(store, 'en')).offers).toBe(false)
  store.send()
  await settle()
  expect(store.read()).toMatchObject({ where: { kind: 'waiting' }, submission: { state: 'sending' } })
  for (const language of languages) {
    const { page, words, offers } = await notices(store, language)
    expect([offers, page.includes(words.saveAsFile), page.includes(words.heldBack)]).toEqual([true, true, true])
  }
  store.takeBack()
  store.removePhoto('greeted', id)
  store.send()
  await vi.advanceTimersByTimeAsync(90_000)
  expect(store.read().submission).toMatchObject({ state: 'sent' })
})

test('a tab whose report another one took over offers to take nothing back', async () => {
  const given = aWorld()
  const store = createReportStore(aDesk())
  await store.start({ ...given.surroundings, savePhoto: async () => ({ kind: 'unreachable' }) })
  await store.addPhoto('greeted', photo(), 'hash')
  store.send()
  await settle()
  expect((await notices(store, 'en')).offers).toBe(true)
  store.stop()
  expect((await notices(store, 'en')).offers).toBe(false)
})

test('a photo under way is no reason to take a report back yet, nor is one the server did not take', async () => {
  const given = aWorld()
  const replies: Reply<never>[] = [{ kind: 'refused', problem: 'photo_unreadable', message: 'unreadable', details: {} }]
  let answer: (reply: Reply<never>) => void = () => undefined
  let submitted = false
  const store = createReportStore(aDesk())
  await store.start({
    ...given.surroundings,
    savePhoto: async () => replies.shift() ?? new Promise<Reply<never>>((resolve) => (answer = resolve)),
    submit: async () => ((submitted = true), new Promise<never>(() => undefined)),
  })
  const id = await store.addPhoto('greeted', photo(), 'hash')
  await settle()
  const second = await store.addPhoto('greeted', photo(), 'hash')
  store.send()
  await settle()
  expect((await notices(store, 'en')).offers).toBe(false)
  // Taken out by what the server says of it: nothing waits any more, and the report goes.
  answer({ kind: 'refused', problem: 'photo_unreadable', message: 'unreadable', details: {} })
  await settle()
  expect([submitted, store.kept().refusedPhotos.map((one) => one.photo.id)]).toEqual([true, [id, second]])
  // The server may hold the report by now: nothing is put before it, and it is not taken back.
  sendPhotoAgain(store, id)
  store.takeBack()
  expect([store.kept().photos, store.read().submission]).toEqual([[], { state: 'sending' }])
})

test('what a server fails at alone is said as that, and not as a network’s doing', async () => {
  const given = aWorld()
  const store = createReportStore(aDesk())
  await store.start({ ...given.surroundings, isWell: async () => true, savePhoto: async () => ({ kind: 'unreachable', fault: 500 }) })
  await store.addPhoto('greeted', photo(), 'hash')
  await vi.advanceTimersByTimeAsync(120_000)
  expect(store.read().where).toMatchObject({ kind: 'blocked', foreign: 500 })
  for (const language of languages) {
    const { page, words } = await notices(store, language)
    const start = (sentence: string) => sentence.slice(0, sentence.indexOf('{'))
    expect([page.includes(start(words.heldUp)), page.includes(start(words.blocked))]).toEqual([true, false])
  }
})
