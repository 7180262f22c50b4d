import os from 'node:os'
import { describe, expect, test } from 'vitest'
import { AHEAD, pagesAhead, type PageRead } from '@/lib/domain/export/pages-ahead'
import { givingWay, idleOfProcessors } from '@/lib/jobs/exports/giving-way'

/** Five pages of one line each; tells how many had been begun whenever one came. */
async function begunAt(ahead?: () => number): Promise<{ lines: number[]; begun: number[] }> {
  let count = 0
  const read = (after: number | null): PageRead<number, number> => {
    count++
    const at = (after ?? 0) + 1
    return { next: Promise.resolve(at < 5 ? at : null), lines: Promise.resolve([at]) }
  }
  const [lines, begun]: [number[], number[]] = [[], []]
  for await (const page of pagesAhead(read, ahead)) {
    lines.push(...page)
    await new Promise((resolve) => setTimeout(resolve, 0))
    begun.push(count)
  }
  return { lines, begun }
}

describe('pages read ahead', () => {
  test('as many as there is room for, and every line in its turn', async () => {
    expect(await begunAt()).toEqual({ lines: [1, 2, 3, 4, 5], begun: [3, 4, 5, 5, 5] })
    expect(await begunAt(() => 1)).toEqual({ lines: [1, 2, 3, 4, 5], begun: [2, 3, 4, 5, 5] })
  })

  test('none: a page is begun when it is asked for', async () => expect(await begunAt(() => 0)).toEqual({ lines: [1, 2, 3, 4, 5], begun: [1, 2, 3, 4, 5] }))

  test('fewer and more as a file goes on', async () => {
    const room = [AHEAD, 0, 0, AHEAD, AHEAD]
    expect(await begunAt(() => room.shift() ?? 0)).toEqual({ lines: [1, 2, 3, 4, 5], begun: [3, 3, 3, 5, 5] })
  })
})

describe('a file gives way', () => {
  /** After stretches of so many ms, with so many processors idle: how far ahead it reads. */
  function after(...stretches: [ms: number, idle: number][]): number[] {
    let [idle, at] = [0, 0]
    const ahead = givingWay({ idleTime: () => idle, clock: () => at })
    return stretches.map(([ms, processors]) => {
      idle += ms * processors
      at += ms
      return ahead()
    })
  }

  test.each<[string, [number, number][], number[]]>([
    ['nobody else works', [[500, 0.4], [500, 0.5]], [AHEAD, AHEAD]],
    ['no processor is left', [[500, 0.4], [500, 0.04], [300, 0.04]], [AHEAD, 0, 0]],
    ['what it left is used by others', [[500, 0.04], [500, 0.3], [500, 0.6]], [0, 0, 0]],
    ['the others are gone', [[500, 0.04], [500, 0.9]], [0, AHEAD]],
    ['it fills the machine by itself: twelve stretches before it looks again', [[500, 0.04], [500, 0.9], ...Array.from({ length: 13 }, (): [number, number] => [500, 0.04])], [0, AHEAD, ...Array.from({ length: 12 }, () => AHEAD), 0]],
    ['a stretch too short to tell', [[50, 0], [60, 0], [50, 0]], [AHEAD, AHEAD, 0]],
  ])('%s', (_, stretches, expected) => expect(after(...stretches)).toEqual(expected))

  test('this machine tells how long its processors stood idle, all together', async () => {
    const [before, since] = [idleOfProcessors(), performance.now()]
    await new Promise((resolve) => setTimeout(resolve, 200))
    const [idle, all] = [idleOfProcessors() - before, (performance.now() - since) * os.cpus().length]
    expect(idle).toBeGreaterThanOrEqual(0)
    // The system counts in hundredths of a second.
    expect(idle).toBeLessThanOrEqual(all + 20 * os.cpus().length)
  })
})
