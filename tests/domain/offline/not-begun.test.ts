import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Reply } from '@/lib/offline/courier'
import { createReportStore } from '@/lib/offline/report/store'
import { aDesk, aWorld, settle, yes } from '../../support/phone-world'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const accepted = { ...aDesk(), state: 'accepted' as const }
const early: Reply<unknown> = { kind: 'refused', problem: 'visit_not_begun', message: 'The first day is tomorrow.', details: {} }

/** A visit the server does not begin before `open` is set. */
async function tooEarly() {
  const given = aWorld()
  const gate = { open: false, asked: 0 }
  const store = createReportStore(accepted)
  await store.start({ ...given.surroundings, begin: async () => ((gate.asked += 1), gate.open ? given.surroundings.begin() : early) })
  await settle()
  return { ...given, store, gate }
}

describe('a visit the server would not begin', () => {
  test('is not said to be on the server, though nothing was said yet; a look at the page asks once more', async () => {
    const { store, gate } = await tooEarly()
    expect(store.read()).toMatchObject({ where: { kind: 'not_begun', count: 0 }, notBegun: 'The first day is tomorrow.' })
    store.wake()
    await settle()
    expect([store.read().where.kind, gate.asked]).toEqual(['not_begun', 2])
    gate.open = true
    store.wake()
    await settle()
    expect(store.read()).toMatchObject({ where: { kind: 'server' }, notBegun: null })
  })

  test('holds a photo whose answer was given up, and says so instead of that it is sent', async () => {
    const { store, gate, held } = await tooEarly()
    const id = await store.addPhoto('greeted', new Blob(['x'], { type: 'image/jpeg' }), 'hash')
    await settle()
    expect(store.read().where.kind).toBe('refused')
    store.dismissRefused('answer:greeted')
    await settle()
    expect(store.read()).toMatchObject({ where: { kind: 'not_begun', count: 1 }, photos: { [id]: 'waiting' } })
    gate.open = true
    store.wake()
    await settle()
    expect([store.read().where.kind, [...held]]).toEqual(['server', [id]])
  })

  test('that another phone began goes on', async () => {
    const given = aWorld()
    const store = createReportStore(accepted)
    await store.start({ ...given.surroundings, begin: async () => ({ kind: 'refused', problem: 'not_in_this_state', message: 'Under way.', details: {} }) })
    await settle()
    expect(store.read()).toMatchObject({ where: { kind: 'server' }, notBegun: null })
    store.setAnswer('greeted', () => yes)
    await settle()
    expect(given.draft().answers).toEqual({ greeted: yes })
  })
})

describe('a box that cannot be read', () => {
  test('is not said to be on the server, and is not cleared when what this page has was sent', async () => {
    const given = aWorld()
    const clear = vi.fn(given.surroundings.shelf.clear)
    const store = createReportStore(aDesk())
    await store.start({ ...given.surroundings, shelf: { ...given.surroundings.shelf, clear, read: async () => Promise.reject(new Error('connection lost')) } })
    await settle()
    expect(store.read()).toMatchObject({ where: { kind: 'unreadable' }, keeps: false })
    store.setAnswer('greeted', () => yes)
    await settle()
    expect(store.read().where.kind).toBe('unreadable')
    store.send()
    await settle()
    expect([store.read().submission.state, clear.mock.calls.length]).toEqual(['sent', 0])
  })
})
