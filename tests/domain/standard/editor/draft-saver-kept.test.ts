import { expect, test } from 'vitest'
import { world, wordsOf } from '../../../support/draft-world'

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
    const { browser, overtaken } = world()
    browser.takes = takes
    const { saver, statuses } = await overtaken()
    expect([statuses.at(-1)?.kind, saver.isUnsaved()]).toEqual(['conflict', !takes])
    saver.letGo()
    expect(saver.isUnsaved()).toBe(false)
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
