import { expect, test, vi } from 'vitest'
import { createDraftSaver, type DraftToSave, type SaveStatus } from '@/components/standards/editor/draft-saver'
import { editorStart, latestFixes, reduceEditor } from '@/components/standards/editor/editor-state'
import { blankSection, blankStandard } from '@/lib/domain/standard/blank'
import { setText } from '@/lib/domain/standard/edit/translate'

const content = { ...blankStandard('en'), sections: [blankSection('hall', { en: 'Hall' })] }
const titled = (title: string, name = 'Café') => ({ name, content: setText(content, { of: 'section', key: 'hall', field: 'title' }, 'en', title) })

function page() {
  const sent: DraftToSave[] = []
  const statuses: SaveStatus[] = []
  const [keep, drop, onHeld] = [vi.fn(() => true), vi.fn(), vi.fn()]
  let turn = 0
  const saver = createDraftSaver({
    standardId: 's', versionId: 'v', document: { name: 'Café', content }, revision: 0, page: 'page', nextTurn: () => (turn += 1), keep, drop, onHeld,
    send: async (draft) => {
      sent.push(draft)
      return { status: 'done', result: { revision: sent.length, savedAt: 'now' } }
    },
    now: () => 0, nextTask: () => Promise.resolve(), onStatus: (status) => statuses.push(status),
  })
  return { saver, sent, statuses, keep, drop, onHeld }
}

test('a text too long stays here and in the browser; all else goes to the server, and the long one once it is shorter', async () => {
  const { saver, sent, statuses, keep, drop, onHeld } = page()
  const long = titled('x'.repeat(250), 'Café by the sea')
  saver.change(long)
  // The server has not everything.
  expect(await saver.flush()).toBe(false)
  expect(sent.at(-1)).toMatchObject({ name: 'Café by the sea', content: { sections: [{ title: { en: 'Hall' } }] } })
  expect(statuses.at(-1)).toEqual({ kind: 'partly', at: 'now', kept: true })
  expect(keep).toHaveBeenLastCalledWith(expect.objectContaining({ ...long, revision: 1 }))
  expect([saver.isUnsaved(), drop.mock.calls.length]).toEqual([true, 0])
  expect(onHeld).toHaveBeenLastCalledWith(long, 1, { name: 'Café by the sea', content })
  saver.change(titled('The hall', 'Café by the sea'))
  expect(await saver.flush()).toBe(true)
  expect(sent.at(-1)).toMatchObject({ revision: 1, content: { sections: [{ title: { en: 'The hall' } }] } })
  expect(statuses.at(-1)).toEqual({ kind: 'saved', at: 'now' })
  expect([saver.isUnsaved(), drop.mock.calls.length]).toEqual([false, 1])
})

test('a long text that the browser does not take is said to be in the page alone', async () => {
  const { saver, statuses, keep } = page()
  keep.mockReturnValue(false)
  saver.change(titled('x'.repeat(250)))
  expect(await saver.flush()).toBe(false)
  expect(statuses.at(-1)).toEqual({ kind: 'partly', at: 'now', kept: false })
})

test('further words go on being saved beside a text too long', async () => {
  const { saver, sent, statuses } = page()
  for (const name of ['A', 'B', 'C']) {
    saver.change(titled('x'.repeat(250), name))
    expect(await saver.flush()).toBe(false)
  }
  expect(sent.map(({ name, content: { sections } }) => [name, sections[0]?.title.en])).toEqual([['A', 'Hall'], ['B', 'Hall'], ['C', 'Hall']])
  expect(statuses.filter(({ kind }) => kind === 'failed')).toEqual([])
})

test('fixes in a row are counted until something else is done, and each is a step of undo', () => {
  const named = (name: string) => (before: { name: string; content: typeof content }) => ({ ...before, name })
  const fix = (state: ReturnType<typeof editorStart>, name: string) => reduceEditor(state, { type: 'edit', at: 0, by: 'fix', change: named(name) as never })
  const start = editorStart({ name: '', content }, 'standard')
  const three = fix(fix(fix(start, 'a'), 'b'), 'c')
  expect(latestFixes(three)).toBe(3)
  const two = reduceEditor(three, { type: 'undo' })
  expect([latestFixes(two), two.document.name]).toEqual([2, 'b'])
  expect(latestFixes(reduceEditor(three, { type: 'edit', at: 0, merge: 'name', change: named('typed') as never }))).toBe(0)
  expect(latestFixes(start)).toBe(0)
})
