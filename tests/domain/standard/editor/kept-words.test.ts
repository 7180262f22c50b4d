import { afterEach, expect, test, vi } from 'vitest'
import { dropKeptWords, keepWords, readKeptWords } from '@/components/standards/editor/kept-words'
import { someContent } from '../../../support/standard'

const words = { versionId: 'v1', at: 5, name: 'Mine', content: someContent(['greeted']) }

/** A browser's store that takes so many characters. */
function aStore(room: number) {
  const store: Record<string, string> = {}
  const hidden = (value: unknown) => ({ value, enumerable: false })
  return Object.defineProperties(store, {
    getItem: hidden((name: string) => store[name] ?? null),
    setItem: hidden((name: string, value: string) => {
      if (value.length > room) throw new DOMException('full', 'QuotaExceededError')
      store[name] = value
    }),
    removeItem: hidden((name: string) => delete store[name]),
  })
}

afterEach(() => vi.unstubAllGlobals())

test('a text counts as kept only where the browser took it', () => {
  vi.stubGlobal('localStorage', aStore(1_000_000))
  expect(keepWords(words)).toBe(true)
  expect(readKeptWords('v1')).toEqual([words])
  dropKeptWords(words)
  expect(readKeptWords('v1')).toEqual([])
})

test('a full store, and one that may not be written, keep nothing and say so', () => {
  vi.stubGlobal('localStorage', aStore(10))
  expect(keepWords(words)).toBe(false)
  vi.stubGlobal('localStorage', undefined)
  expect(keepWords(words)).toBe(false)
})
