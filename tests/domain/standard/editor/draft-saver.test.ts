import fc from 'fast-check'
import { expect, test } from 'vitest'
import { world, wordsOf } from '../../../support/draft-world'

const at = fc.nat(3)
const steps = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ do: fc.constant('type' as const), at }) },
    { weight: 4, arbitrary: fc.record({ do: fc.constant('send' as const), at, unhurried: fc.boolean() }) },
    { weight: 4, arbitrary: fc.record({ do: fc.constant('deliver' as const), at, how: fc.constantFrom('answered' as const, 'answered' as const, 'answer lost' as const, 'lost' as const) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('open' as const) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('close' as const), at }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('reload' as const), at, arriving: fc.nat(3) }) },
  ),
  { minLength: 10, maxLength: 60, size: 'max' },
)

test('whatever two people, a bad line and closed tabs do: every word is on the server, in an open page or kept in the browser', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const { tabs, open, readNow, deliver, lost } = world()
      open()
      open()
      for (const step of all) {
        const tab = 'at' in step ? tabs[step.at % Math.max(1, tabs.length)] : undefined
        if (step.do === 'open') open()
        else if (step.do === 'deliver') await deliver(step.at, step.how)
        else if (step.do === 'type') tab?.type()
        else if (step.do === 'send') void tab?.saver.flush({ unhurried: step.unhurried })
        else if (step.do === 'close') tab?.close()
        else if (tab) {
          tab.saver.leave()
          const read = readNow()
          for (let arrived = 0; arrived < step.arriving; arrived++) await deliver(0, 'answered')
          tab.close()
          open(read)
        }
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

test('what is saved while the page is being left stands in the next page, though that was read before', async () => {
  const { server, copies, open, readNow, deliver } = world()
  const first = open()
  first.type()
  void first.saver.flush()
  first.type()
  first.saver.leave()
  const read = readNow()
  await deliver(0, 'answered')
  await deliver(0, 'answered')
  expect(wordsOf(server)).toEqual(['w0', 'w1'])
  first.close()
  const second = open(read)
  expect(second.words()).toEqual(['w0', 'w1'])
  second.type()
  void second.saver.flush()
  await deliver(0, 'answered')
  expect(second.statuses.at(-1)).toMatchObject({ kind: 'saved' })
  expect([wordsOf(server), copies.size]).toEqual([['w0', 'w1', 'w2'], 0])
})

test('a copy of what was saved while its page was being left is asked about nowhere, whatever was written since', async () => {
  const { copies, open, deliver } = world()
  const first = open()
  first.type()
  void first.saver.flush()
  first.saver.leave()
  await deliver(0, 'answered')
  first.close()
  const other = open()
  expect([other.words(), copies.size]).toEqual([['w0'], 0])
})

test('a page that was to be left and stays keeps nothing once all is saved', async () => {
  for (const goesOn of ['typing', 'shown again'] as const) {
    const { copies, open, deliver } = world()
    const { type, saver } = open()
    type()
    void saver.flush()
    saver.leave()
    if (goesOn === 'typing') type()
    await deliver(0, 'answered')
    if (goesOn === 'typing') await deliver(0, 'answered')
    else saver.stay()
    expect([goesOn, copies.size]).toEqual([goesOn, 0])
  }
})

test("somebody else's save in between stops this page, keeps its text and says who it was", async () => {
  const { server, copies, overtaken } = world()
  const { saver, statuses } = await overtaken()
  expect(statuses.at(-1)).toEqual({ kind: 'conflict', by: { by: 'Ben', at: '2026-01-01', own: false }, closed: null })
  expect([wordsOf(server), [...copies.values()].map(wordsOf)]).toEqual([['w0'], [['w1']]])
  expect(saver.isUnsaved()).toBe(false)
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
  const { copies, overtaken } = world()
  const { saver, close } = await overtaken()
  expect(copies.size).toBe(1)
  saver.letGo()
  close()
  expect(copies.size).toBe(0)
})
