import { describe, expect, it } from 'vitest'
import { makingRoom, MOST_KEPT, readySince } from '@/lib/domain/export/export-run'

const MOST_BYTES = MOST_KEPT.gigabytes * 1024 ** 3
const files = (...bytes: number[]) => bytes.map((each, at) => ({ id: at, bytes: each }))
const gone = (...bytes: number[]) => makingRoom(files(...bytes)).map(({ id }) => id)

describe('files one keeps', () => {
  it('are so many: the oldest beyond make room', () => {
    const many = Array.from({ length: MOST_KEPT.files + 2 }, () => 1)
    expect(gone(...many)).toEqual([MOST_KEPT.files, MOST_KEPT.files + 1])
    expect(gone(...many.slice(2))).toEqual([])
  })

  it('are so large together: the oldest beyond make room, small ones too, the newest never', () => {
    expect(gone(MOST_BYTES - 1, 1)).toEqual([])
    expect(gone(MOST_BYTES - 1, 2, 1)).toEqual([1, 2])
    expect(gone(MOST_BYTES + 1)).toEqual([])
    expect(gone(MOST_BYTES + 1, 1)).toEqual([1])
  })
})

describe('a file that became ready', () => {
  const run = (id: string, over: Partial<{ state: 'queued' | 'running' | 'done' | 'failed'; expired: boolean; withheld: boolean }> = {}) => ({ id, state: 'running' as const, expired: false, withheld: false, ...over })
  const before = [run('b'), run('a', { state: 'done' })]

  it('is said where it is to be had', () => {
    expect(readySince(before, [run('b', { state: 'done' }), run('a', { state: 'done' })])?.id).toBe('b')
    expect(readySince(before, before)).toBeUndefined()
    expect(readySince(before, [run('b', { state: 'failed' })])).toBeUndefined()
  })

  it('is not said of one that is withheld from its person, or no longer kept', () => {
    expect(readySince(before, [run('b', { state: 'done', withheld: true })])).toBeUndefined()
    expect(readySince(before, [run('b', { state: 'done', expired: true })])).toBeUndefined()
  })
})
