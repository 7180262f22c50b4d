import 'fake-indexeddb/auto'
import { webcrypto } from 'node:crypto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepRecording } from '@/components/field/report/keep-recording'
import { unanswered, withState } from '@/components/field/report/with-state'
import { type Answer, emptyAnswer } from '@/lib/domain/report/answer'
import type { ReportDesk } from '@/lib/domain/report/desk'
import { type Draft, type DraftChange, merge } from '@/lib/domain/report/draft'
import type { Sending } from '@/lib/offline/report/kept'
import { withoutRecording } from '@/lib/offline/report/answer-recordings'
import { assignPhoto } from '@/lib/offline/report/loose-photos'
import { vaultShelf } from '@/lib/offline/report/shelf'
import { createReportStore } from '@/lib/offline/report/store'
import type { Surroundings } from '@/lib/offline/report/surroundings'
import type { Recorded } from '@/lib/offline/record-sound'
import { unsentFile } from '@/lib/offline/unsent-file'
import { openVault } from '@/lib/offline/vault'

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] }))
afterEach(() => vi.useRealTimers())

const blank: Draft = { answers: {}, facts: {}, stamps: {}, version: 0 }
const aDesk = (draft = blank, held: string[] = []): ReportDesk => ({
  visitId: 'v', reportId: 'r', state: 'in_progress', editable: true, number: 1, place: { name: 'Gedimino 9', nickname: '', timeZone: 'UTC', reportDueAt: null, offeredAt: '2026-11-01T09:00:00.000Z' },
  currency: 'EUR', form: { sections: [], context: { scenarioKind: 'routine', branchAttributes: {} } }, draft, held, receipts: [], questions: [],
})
let people = 0

/** One phone with a real sealed shelf; requests fail as told, before they arrive or after the server has taken them. */
async function aPhone() {
  const vault = await openVault(`ieva-${(people += 1)}`)
  const server = { draft: blank, cuts: [] as ('before' | 'after')[], sounds: new Map<string, { criterionKey: string; sha256: string; bytes: string }>(), asked: 0, sent: [] as Sending[] }
  async function reply<T>(work: () => T | Promise<T>) {
    const cut = server.cuts.shift()
    if (cut === 'before') return { kind: 'unreachable' as const }
    const value = await work()
    return cut === 'after' ? { kind: 'unreachable' as const } : { kind: 'done' as const, value }
  }
  let ids = 0
  const surroundings: Surroundings = {
    shelf: vaultShelf(vault, 'rasa', 'v'), device: 'phone', newId: () => `id-${(ids += 1)}`, now: () => new Date(),
    look: () => reply(() => aDesk()),
    begin: () => reply(() => null),
    saveChanges: (changes) => reply(() => {
      for (const change of changes as DraftChange[]) server.draft = merge(server.draft, change).draft
      return { version: server.draft.version, conflicts: [] }
    }),
    savePhoto: ({ id, criterionKey, sha256 }, bytes) => reply(async () => void ((server.asked += 1), server.sounds.set(id, { criterionKey, sha256, bytes: await bytes.text() }))),
    isWell: async () => false,
    submit: (sending) => reply(() => (server.sent.push(sending), { number: 1, receipt: 'ABCD2345', receivedAt: '2026-11-21T10:00:00.000Z' })),
    keepReceipt: async () => undefined,
  }
  const open = async (desk = aDesk()) => {
    const store = createReportStore(desk)
    await store.start(surroundings)
    return store
  }
  return { vault, server, open }
}

/** A recording that goes on until it is ended. */
function aRecording() {
  let resolve: (recorded: Recorded | null) => void = () => undefined
  const done = new Promise<Recorded | null>((over) => (resolve = over))
  let heard = '\x1aE\xdf\xa3'
  const bytes = () => new Blob([Uint8Array.from(heard, (letter) => letter.charCodeAt(0))], { type: 'audio/webm;codecs=opus' })
  return {
    recording: { done, soFar: bytes },
    say: (words: string) => (heard += words),
    end: (seconds = 61) => resolve({ sound: bytes(), seconds }),
    fail: () => resolve(null),
    larger: () => resolve({ sound: { size: 21 * 1024 * 1024 } as Blob, seconds: 900 }),
  }
}
const recorded = async (bytes: string) => Buffer.from(await webcrypto.subtle.digest('SHA-256', Buffer.from(bytes, 'latin1'))).toString('hex')

test('a sound made without a connection is an answer at once, survives the page, and is sent once there is one, once', async () => {
  const { server, open, vault } = await aPhone()
  server.cuts = Array.from({ length: 40 }, () => 'before')
  const first = await open()
  const { recording, say, end } = aRecording()
  const kept = keepRecording(first, 'called', recording)
  say('Good morning')
  end()
  expect(await kept).toBeNull()
  await first.settled()
  const answer = first.read().answers.called!
  expect(answer).toMatchObject({ state: 'answered', value: { type: 'sound' }, evidence: [], recordings: [{ id: expect.any(String), seconds: 61 }] })
  const id = answer.recordings![0]!.id
  expect([first.read().photos[id], first.read().where.kind]).toEqual(['waiting', 'sending'])
  first.stop()

  const store = await open()
  expect(store.read().answers.called).toEqual(answer)
  expect(await (await store.photoHere(id))!.text()).toContain('Good morning')
  // It is in the file that is offered when nothing else helps.
  const file = await (await unsentFile({ reports: [{ org: 'rasa', visitId: 'v', kept: store.kept() }] }, async () => store.photoHere(id))).text()
  expect(JSON.parse(file)).toMatchObject({ reports: [{ photos: [{ id, mime: 'audio/webm;codecs=opus', content: expect.stringMatching(/^GkXfo/) }] }] })
  server.cuts = ['after', 'before', 'after', 'before']
  store.wake()
  await vi.advanceTimersByTimeAsync(60_000)
  await vi.waitFor(() => expect(store.read().photos[id]).toBe('held'))
  expect(server.sounds.get(id)).toMatchObject({ criterionKey: 'called', sha256: await recorded('\x1aE\xdf\xa3Good morning') })
  await vi.waitFor(async () => expect(await vault.list('photo')).toEqual([]))
  expect(server.draft.answers.called).toEqual(answer)
  store.send()
  await vi.waitFor(() => expect(store.read().submission.state).toBe('sent'))
  expect(server.sent.at(-1)!.answers.called).toEqual(answer)
})

test('a report does not go while something is being recorded', async () => {
  const { server, open } = await aPhone()
  const store = await open()
  const { recording, end } = aRecording()
  const kept = keepRecording(store, 'called', recording)
  store.send()
  await vi.advanceTimersByTimeAsync(5_000)
  expect([server.sent.length, store.read().submission.state]).toEqual([0, 'idle'])
  end()
  await kept
  await vi.waitFor(() => expect(server.sent).toHaveLength(1))
  expect(server.sent[0]!.answers.called?.recordings).toHaveLength(1)
})

test('a page thrown away in the middle of a recording leaves what was heard, to be put in its place', async () => {
  const { server, open } = await aPhone()
  const first = await open()
  const { recording, say } = aRecording()
  void keepRecording(first, 'called', recording)
  say('The first half')
  await vi.advanceTimersByTimeAsync(15_000)
  await vi.waitFor(async () => expect(await first.photoHere('none')).toBeNull())
  first.stop()

  const store = await vi.waitFor(async () => {
    const next = await open()
    expect(next.read().loose).toHaveLength(1)
    return next
  })
  const [sound] = store.read().loose
  expect(sound).toMatchObject({ criterionKey: '', mime: 'audio/webm' })
  expect(assignPhoto(store, sound!.id, { key: 'clean', type: 'photo' })).toBe(false)
  expect(assignPhoto(store, sound!.id, { key: 'called', type: 'sound' })).toBe(true)
  await vi.waitFor(() => expect(server.sounds.get(sound!.id)?.bytes).toContain('The first half'))
  expect(store.read()).toMatchObject({ loose: [], answers: { called: { state: 'answered', value: { type: 'sound' }, recordings: [{ id: sound!.id, seconds: 0 }] } } })
})

test('what was not heard, or is too large to send, is no answer and leaves nothing behind', async () => {
  const { open, vault } = await aPhone()
  const store = await open()
  for (const [how, why] of [['fail', 'empty'], ['larger', 'tooLarge']] as const) {
    const made = aRecording()
    const kept = keepRecording(store, 'called', made.recording)
    await vi.advanceTimersByTimeAsync(15_000)
    made[how]()
    expect(await kept).toBe(why)
  }
  expect(store.read().answers).toEqual({})
  await vi.waitFor(async () => expect(await vault.list('photo')).toEqual([]))
})

test('deleting the last sound opens the question; setting it aside and back keeps them', async () => {
  const { open } = await aPhone()
  const store = await open()
  const answerNow = () => store.read().answers.called!
  for (const seconds of [5, 9]) {
    const { recording, end } = aRecording()
    const kept = keepRecording(store, 'called', recording)
    end(seconds)
    await kept
  }
  expect(answerNow().recordings?.map(({ seconds }) => seconds)).toEqual([5, 9])
  store.setAnswer('called', withState({ state: 'could_not_check', reason: 'Too loud' }))
  expect(answerNow()).toMatchObject({ state: 'could_not_check', recordings: [{ seconds: 5 }, { seconds: 9 }] })
  store.setAnswer('called', unanswered)
  expect(answerNow()).toMatchObject({ state: 'answered', value: { type: 'sound' }, recordings: [{ seconds: 5 }, { seconds: 9 }] })
  store.removePhoto('called', answerNow().recordings![0]!.id, withoutRecording)
  expect(answerNow()).toMatchObject({ state: 'answered', recordings: [{ seconds: 9 }] })
  store.removePhoto('called', answerNow().recordings![0]!.id, withoutRecording)
  expect(answerNow()).toEqual(emptyAnswer)
})

test('a sound another phone made and has not sent is told as missing', async () => {
  const { open } = await aPhone()
  const heard = { ...emptyAnswer, state: 'answered', value: { type: 'sound' }, recordings: [{ id: 'there', seconds: 3 }, { id: 'here', seconds: 4 }] } as Answer
  const store = await open(aDesk({ ...blank, answers: { called: heard } }, ['here']))
  expect(store.read().photos).toEqual({ there: 'lost', here: 'held' })
})
