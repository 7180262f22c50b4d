import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Notices } from '@/components/field/report/notices'
import { ReportContext, type ReportWorld } from '@/components/field/report/report-context'
import { sayFrom } from '@/components/field/say'
import { languages } from '@/lib/domain/language'
import type { DraftChange } from '@/lib/domain/report/draft'
import type { Reply } from '@/lib/offline/courier'
import { needsHand } from '@/lib/offline/report/snapshot'
import { createReportStore, type ReportStore } from '@/lib/offline/report/store'
import { aDesk, aWorld, begun, emptyDraft, settle, yes } from '../../support/phone-world'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const portal: Reply<never> = { kind: 'unreachable', foreign: 403 }
const photo = () => new Blob(['x'], { type: 'image/jpeg' })

async function notices(store: ReportStore, language: string) {
  const { default: words } = (await import(`@/lib/i18n/messages/${language}/checklist.json`)) as { default: Parameters<typeof sayFrom>[0] & { blockedChange: string } }
  const world = { store, say: sayFrom(words, language), org: 'rasa', visitId: 'v' } as unknown as ReportWorld
  const page = renderToStaticMarkup(
    <ReportContext value={world}>
      <Notices snapshot={store.read()} prompts={{}} form={aDesk().form} sections={[]} onGo={() => undefined} />
    </ReportContext>,
  )
  return { page, offers: page.includes(words.blockedChange) }
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
