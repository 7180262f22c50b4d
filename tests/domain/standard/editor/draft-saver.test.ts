import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createDraftSaver, type DraftToSave, type SaveStatus } from '@/components/standards/editor/draft-saver'
import { documentOf, type Document } from '@/components/standards/editor/editor-state'
import type { PageText } from '@/components/standards/editor/safety-copy'
import { chainOf, judgeCopies } from '@/components/standards/editor/use-left-copies'
import { blankStandard } from '@/lib/domain/standard/blank'
import type { PageTurn } from '@/lib/domain/standard/saving-page'

/** Words are only ever added, so a word that is nowhere any more was overwritten. */
const content = blankStandard('en')
const wordsOf = ({ name }: { name: string }) => name.split(' ').filter(Boolean)

type Answer = Awaited<ReturnType<Parameters<typeof createDraftSaver>[0]['send']>>
type Saver = ReturnType<typeof createDraftSaver>
type Tab = { page: string; saver: Saver; statuses: SaveStatus[]; words: () => string[]; type: () => void; close: () => void }
type Request = { draft: DraftToSave; answer: (answer: Answer) => void; fail: () => void }

/** A draft, the browsers that have it open, and the line between them. The server's rule is the one of lib/data/standards/save-content.ts. */
function world(nextTask = () => new Promise<void>((done) => setImmediate(() => setImmediate(done)))) {
  const server = { name: '', revision: 0, last: null as PageTurn | null }
  const copies = new Map<string, PageText>()
  const line: Request[] = []
  const typed: string[] = []
  /** Whether the browser takes what is to be kept. */
  const browser = { takes: true }
  let pages = 0
  let clock = 0

  function store({ name, revision, from }: DraftToSave): Answer {
    const seen = server.last !== null && [{ page: from.page, turn: from.turn - 1 }, ...from.after].some(({ page, turn }) => page === server.last?.page && server.last.turn <= turn)
    if (revision === server.revision || seen) Object.assign(server, { name, revision: server.revision + 1, last: { page: from.page, turn: from.turn } })
    else if (!(server.last?.page === from.page && server.last.turn >= from.turn) && name !== server.name)
      return { status: 'refused', problem: 'changed_meanwhile', details: { by: 'Ben', at: '2026-01-01', own: 0 }, message: '' }
    return { status: 'done', result: { revision: server.revision, savedAt: '' } }
  }
  const tabs: Tab[] = []
  function open(): Tab {
    const page = `page ${(pages += 1)}`
    const loaded = { revision: server.revision, document: { name: server.name, content } }
    let document: Document = loaded.document
    let turn = 0
    const statuses: SaveStatus[] = []
    const saver = createDraftSaver({
      standardId: 's', versionId: 'v', document, revision: loaded.revision, page,
      nextTurn: () => (turn += 1),
      send: (draft) => new Promise((answer, refuse) => line.push({ draft, answer, fail: () => refuse(new Error('no line')) })),
      keep: (text) => {
        if (browser.takes) copies.set(page, structuredClone(text))
        return browser.takes
      },
      drop: () => copies.delete(page),
      now: () => (clock += 1),
      // Others may write, save and close in between.
      nextTask,
      onStatus: (status) => statuses.push(status),
      onHeld: () => undefined,
    })
    const write = (next: Document) => {
      document = next
      saver.change(next)
    }
    const left = [...copies.values()].filter((copy) => !tabs.some((tab) => tab.page === copy.page)).sort((one, other) => other.at - one.at)
    const { same, takenOver } = judgeCopies(left, loaded, server.last)
    for (const copy of same) copies.delete(copy.page)
    if (takenOver) {
      saver.takeOver(chainOf(takenOver))
      copies.set(page, { ...takenOver, page, turn: 0, after: chainOf(takenOver), revision: loaded.revision })
      copies.delete(takenOver.page)
      write(documentOf(takenOver))
    }
    const tab = {
      page, saver, statuses,
      words: () => wordsOf(document),
      type() {
        const word = `w${typed.length}`
        typed.push(word)
        write({ ...document, name: `${document.name} ${word}`.trim() })
      },
      close() {
        saver.keepNow()
        tabs.splice(tabs.indexOf(tab), 1)
      },
    }
    tabs.push(tab)
    return tab
  }
  /** What became of a request: it arrived and was answered, the answer was lost, or it never arrived. */
  const deliver = async (at: number, how: 'answered' | 'answer lost' | 'lost') => {
    const [request] = line.splice(at % Math.max(1, line.length), 1)
    if (!request) return
    const answer = how === 'lost' ? null : store(request.draft)
    if (how === 'answered') request.answer(answer)
    else request.fail()
    await new Promise((done) => setImmediate(done))
  }
  const held = () => new Set([...wordsOf(server), ...tabs.flatMap((tab) => tab.words()), ...[...copies.values()].flatMap(wordsOf)])
  return { server, browser, copies, tabs, typed, line, open, deliver, lost: () => typed.filter((word) => !held().has(word)) }
}

const at = fc.nat(3)
const steps = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ do: fc.constant('type' as const), at }) },
    { weight: 4, arbitrary: fc.record({ do: fc.constant('send' as const), at, unhurried: fc.boolean() }) },
    { weight: 4, arbitrary: fc.record({ do: fc.constant('deliver' as const), at, how: fc.constantFrom('answered' as const, 'answered' as const, 'answer lost' as const, 'lost' as const) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('open' as const) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('close' as const), at }) },
  ),
  { minLength: 10, maxLength: 60, size: 'max' },
)

test('whatever two people, a bad line and closed tabs do: every word is on the server, in an open page or kept in the browser', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const { tabs, open, deliver, lost } = world()
      open()
      open()
      for (const step of all) {
        const tab = 'at' in step ? tabs[step.at % Math.max(1, tabs.length)] : undefined
        if (step.do === 'open') open()
        else if (step.do === 'deliver') await deliver(step.at, step.how)
        else if (step.do === 'type') tab?.type()
        else if (step.do === 'send') void tab?.saver.flush({ unhurried: step.unhurried })
        else tab?.close()
        await new Promise((done) => setImmediate(done))
        expect(lost()).toEqual([])
      }
      for (const tab of [...tabs]) tab.close()
      expect(lost()).toEqual([])
    }),
    { numRuns: 150 },
  )
})

test('a reload while a save is under way is no conflict with oneself, whichever of the two is quicker', async () => {
  for (const arrives of ['before', 'after'] as const) {
    const { server, copies, open, deliver, tabs } = world()
    const first = open()
    first.type()
    void first.saver.flush()
    first.type()
    if (arrives === 'before') await deliver(0, 'answer lost')
    first.close()
    const second = open()
    if (arrives === 'after') await deliver(0, 'answer lost')
    void second.saver.flush()
    await deliver(0, 'answered')
    expect(second.statuses.at(-1)).toMatchObject({ kind: 'saved' })
    expect([wordsOf(server), copies.size, tabs.length]).toEqual([['w0', 'w1'], 0, 1])
  }
})

test("somebody else's save in between stops this page, keeps its text and says who it was", async () => {
  const { server, copies, open, deliver } = world()
  const [ann, ben] = [open(), open()]
  ben.type()
  void ben.saver.flush()
  await deliver(0, 'answered')
  ann.type()
  void ann.saver.flush()
  await deliver(0, 'answered')
  expect(ann.statuses.at(-1)).toEqual({ kind: 'conflict', by: { by: 'Ben', at: '2026-01-01', own: false }, closed: null })
  expect([wordsOf(server), [...copies.values()].map(wordsOf)]).toEqual([['w0'], [['w1']]])
  expect(ann.saver.isUnsaved()).toBe(false)
})

test('somebody in a hurry waits for no page, however many saves were begun without one', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom('type' as const, 'unhurried' as const), { maxLength: 8 }), async (before) => {
      // The page never gets round to what waits.
      const { server, line, open, deliver } = world(() => new Promise(() => undefined))
      const { type, saver, words } = open()
      type()
      for (const one of before) {
        if (one === 'type') type()
        else void saver.flush({ unhurried: true })
        await new Promise((done) => setImmediate(done))
      }
      expect(line).toEqual([])
      const all = saver.flush()
      while (saver.isUnsaved()) {
        await new Promise((done) => setImmediate(done))
        expect(line).toHaveLength(1)
        await deliver(0, 'answered')
      }
      expect(await all).toBe(true)
      expect(wordsOf(server)).toEqual(words())
    }),
    { numRuns: 50 },
  )
})

test('a text let go of while its save waits for the page is not sent', async () => {
  const { server, line, copies, open } = world()
  const { type, saver } = open()
  type()
  const sending = saver.flush({ unhurried: true })
  saver.letGo()
  expect(await sending).toBe(false)
  expect([line, wordsOf(server), copies.size]).toEqual([[], [], 0])
})

test('a text its author has let go of is kept no longer, not even when the page is left', async () => {
  const { copies, open, deliver } = world()
  const [ann, ben] = [open(), open()]
  ben.type()
  void ben.saver.flush()
  await deliver(0, 'answered')
  ann.type()
  void ann.saver.flush()
  await deliver(0, 'answered')
  expect(copies.size).toBe(1)
  ann.saver.letGo()
  ann.close()
  expect(copies.size).toBe(0)
})

test('what has not reached the server is said to be kept only while the browser takes it, and leaving is warned of otherwise', async () => {
  const { browser, open, deliver } = world()
  const { type, saver, statuses } = open()
  const attempt = async () => {
    type()
    void saver.flush()
    await deliver(0, 'lost')
    return statuses.at(-1)
  }
  expect(await attempt()).toMatchObject({ kind: 'failed', kept: true })
  browser.takes = false
  expect(await attempt()).toMatchObject({ kind: 'failed', kept: false })
  // Room is made, and what is typed next is taken.
  browser.takes = true
  type()
  saver.keepNow()
  expect(statuses.at(-1)).toMatchObject({ kind: 'failed', kept: true })
  browser.takes = false
  saver.keepNow()
  expect(statuses.at(-1)).toMatchObject({ kind: 'failed', kept: false })
  expect(saver.statusNow()).toBe(statuses.at(-1))
})

test('a page that awaits a decision may be left where the browser keeps its text, and not without a warning where it does not', async () => {
  for (const takes of [true, false]) {
    const { browser, open, deliver } = world()
    const [ann, ben] = [open(), open()]
    browser.takes = takes
    ben.type()
    void ben.saver.flush()
    await deliver(0, 'answered')
    ann.type()
    void ann.saver.flush()
    await deliver(0, 'answered')
    expect([ann.statuses.at(-1)?.kind, ann.saver.isUnsaved()]).toEqual(['conflict', !takes])
    ann.saver.letGo()
    expect(ann.saver.isUnsaved()).toBe(false)
  }
})

test('a draft that is none any more is no text of somebody else: the page hears what became of it and sends nothing more', async () => {
  const { line, open } = world()
  const { type, saver, statuses } = open()
  type()
  void saver.flush()
  await new Promise((done) => setImmediate(() => setImmediate(done)))
  line.pop()!.answer({ status: 'refused', problem: 'standard_not_draft', details: { became: 'discarded', goesOn: 'list' }, message: '' })
  expect(await saver.flush()).toBe(false)
  expect(statuses.at(-1)).toEqual({ kind: 'conflict', by: null, closed: { became: 'discarded', goesOn: 'list' } })
  type()
  expect(await saver.flush()).toBe(false)
  expect(line).toEqual([])
})

test('a text let go of while its save is on its way is not sent again when that save is lost', async () => {
  const { server, line, open, deliver } = world()
  const { type, saver } = open()
  type()
  const sending = saver.flush()
  await new Promise((done) => setImmediate(done))
  saver.letGo()
  await deliver(0, 'lost')
  expect(await sending).toBe(false)
  expect(await saver.flush()).toBe(false)
  expect([line, wordsOf(server)]).toEqual([[], []])
})
