import { describe, expect, test } from 'vitest'
import { AHEAD, pagesAhead, type PageRead } from '@/lib/domain/export/pages-ahead'
import { givingWay } from '@/lib/jobs/exports/giving-way'

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
  /** The machine's times after stretches of so many ms, each with so large a share of them idle. */
  const after = (...stretches: [ms: number, idle: number][]) => {
    let [busy, idle, at] = [0, 0, -1]
    const ahead = givingWay(() => {
      const [ms, share] = stretches[at++] ?? [0, 0]
      busy += ms * (1 - share)
      idle += ms * share
      return { busy, idle }
    })
    return stretches.map(() => ahead())
  }

  test.each<[string, [number, number][], number[]]>([
    ['nobody else works', [[1_000, 0.2], [1_000, 0.25]], [AHEAD, AHEAD]],
    ['no processor is left', [[1_000, 0.2], [1_000, 0.02], [1_000, 0.02]], [AHEAD, 0, 0]],
    ['what it left is used by others', [[1_000, 0.02], [1_000, 0.15], [1_000, 0.29]], [0, 0, 0]],
    ['the others are gone', [[1_000, 0.02], [1_000, 0.5]], [0, AHEAD]],
    ['a stretch too short to tell', [[100, 0], [100, 0], [100, 0]], [AHEAD, AHEAD, 0]],
    ['times are not told', [[0, 0], [0, 0]], [AHEAD, AHEAD]],
  ])('%s', (_, stretches, expected) => expect(after(...stretches)).toEqual(expected))
})
