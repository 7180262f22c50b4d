import { describe, expect, it } from 'vitest'
import { AHEAD, pagesAhead } from '@/lib/domain/export/pages-ahead'

/** So many pages of one line each; each answers when it is told to, the place of the next one first. */
function pagesOf(count: number, failing: { place?: number; lines?: number } = {}) {
  const begun: number[] = []
  const waiting = new Map<number, () => void>()
  const read = (after: number | null) => {
    const page = (after ?? -1) + 1
    begun.push(page)
    const failure = (what: string) => Promise.reject(new Error(`${what} ${page}`))
    return {
      next: failing.place === page ? failure('place') : Promise.resolve(page + 1 < count ? page : null),
      lines: new Promise<string[]>((resolve, reject) => {
        if (failing.place === page) reject(new Error(`place ${page}`))
        else waiting.set(page, () => (failing.lines === page ? reject(new Error(`lines ${page}`)) : resolve([`line ${page}`])))
      }),
    }
  }
  return { begun, read, answer: (page: number) => waiting.get(page)?.() }
}
const settled = () => new Promise((done) => setTimeout(done, 5))

describe('pages read ahead', () => {
  it('come in order whichever is read first, and no more than a few are begun before they are taken', async () => {
    const { begun, read, answer } = pagesOf(6)
    const pages = pagesAhead(read)
    await settled()
    expect(begun).toEqual([])
    const first = pages.next()
    await settled()
    expect(begun).toEqual([0, 1, 2])
    for (const page of [2, 1, 0]) answer(page)
    expect(await first).toEqual({ done: false, value: ['line 0'] })
    await settled()
    expect(begun).toEqual([0, 1, 2])
    const taken: unknown[] = []
    for (let page = 1; page < 6; page += 1) {
      const one = pages.next()
      await settled()
      expect(begun).toEqual(Array.from({ length: Math.min(6, page + AHEAD + 1) }, (_, at) => at))
      begun.forEach(answer)
      taken.push((await one).value)
    }
    expect(taken).toEqual([['line 1'], ['line 2'], ['line 3'], ['line 4'], ['line 5']])
    expect(await pages.next()).toEqual({ done: true, value: undefined })
  })

  it('are begun no further when nobody listens any more, and what fails then is nobody’s', async () => {
    const { begun, read, answer } = pagesOf(9, { lines: 2 })
    const pages = pagesAhead(read)
    const first = pages.next()
    await settled()
    answer(0)
    await first
    await pages.return(undefined)
    for (const page of [1, 2]) answer(page)
    await settled()
    expect(begun).toEqual([0, 1, 2])
  })

  it.each([{ lines: 1 }, { place: 1 }])('tell in its turn that one cannot be read: $lines$place', async (failing) => {
    const { read, answer } = pagesOf(4, failing)
    const pages = pagesAhead(read)
    const first = pages.next()
    await settled()
    for (let page = 0; page < 4; page += 1) answer(page)
    expect(await first).toEqual({ done: false, value: ['line 0'] })
    await expect(pages.next()).rejects.toThrow('1')
    expect(await pages.next()).toEqual({ done: true, value: undefined })
  })

  it('may be empty', async () => {
    const found: string[][] = []
    for await (const lines of pagesAhead<number, string>(() => ({ next: Promise.resolve(null), lines: Promise.resolve([]) }))) found.push(lines)
    expect(found).toEqual([])
  })
})
