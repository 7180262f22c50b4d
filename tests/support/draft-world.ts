import { createDraftSaver, type DraftToSave, type SaveStatus } from '@/components/standards/editor/draft-saver'
import { documentOf, type Document } from '@/components/standards/editor/editor-state'
import type { PageText } from '@/components/standards/editor/safety-copy'
import { chainOf, judgeCopies } from '@/components/standards/editor/use-left-copies'
import { blankStandard } from '@/lib/domain/standard/blank'
import type { PageTurn } from '@/lib/domain/standard/saving-page'

/** Words are only ever added, so a word that is nowhere any more was overwritten. */
const content = blankStandard('en')
export const wordsOf = ({ name }: { name: string }) => name.split(' ').filter(Boolean)

type Answer = Awaited<ReturnType<Parameters<typeof createDraftSaver>[0]['send']>>
type Saver = ReturnType<typeof createDraftSaver>
type Tab = { page: string; saver: Saver; statuses: SaveStatus[]; words: () => string[]; type: () => void; close: () => void }
type Request = { draft: DraftToSave; answer: (answer: Answer) => void; fail: () => void }

/** A draft, the browsers that have it open, and the line between them. The server's rule is the one of lib/data/standards/save-content.ts. */
export function world(nextTask = () => new Promise<void>((done) => setImmediate(() => setImmediate(done)))) {
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
  /** What a page is drawn from, some time before it is there. */
  const readNow = () => ({ loaded: { revision: server.revision, document: { name: server.name, content } }, last: server.last })
  function open({ loaded, last } = readNow()): Tab {
    const page = `page ${(pages += 1)}`
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
    const { same, takenOver } = judgeCopies(left, loaded, last)
    for (const copy of same) copies.delete(copy.page)
    if (takenOver) {
      saver.takeOver(chainOf(takenOver))
      copies.set(page, { ...takenOver, page, turn: 0, after: chainOf(takenOver), revision: loaded.revision, savedAs: undefined })
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
  /** What one page saved another has not seen when it saves its own. @returns that other page */
  async function overtaken() {
    const [late, early] = [open(), open()]
    for (const { type, saver } of [early, late]) {
      type()
      void saver.flush()
      await deliver(0, 'answered')
    }
    return late
  }
  const held = () => new Set([...wordsOf(server), ...tabs.flatMap((tab) => tab.words()), ...[...copies.values()].flatMap(wordsOf)])
  return { server, browser, copies, tabs, typed, line, open, readNow, deliver, overtaken, lost: () => typed.filter((word) => !held().has(word)) }
}
