import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { keepSafetyCopy, replaceSafetyCopy, type SafetyCopy } from '@/components/standards/editor/safety-copy'
import { clearSavedCopies, dropKeptWords, keepWords, type KeptWords, ofNoUse, readKeptWords, SAVED_COPY_DAYS } from '@/components/standards/own/kept-words'
import { aBrowserStore } from '../../../support/browser-store'
import { someContent } from '../../../support/standard'

const ann = { organizationId: 'acme', userId: 'ann' }
const typedIn = { ...ann, standardId: 'café', versionId: 'v2', number: 2, industry: 'food_service' }
const words: KeptWords = { ...typedIn, page: 'p1', at: 5, name: 'Mine', content: someContent(['greeted']) }
const copy = (over: Partial<SafetyCopy> = {}): SafetyCopy => ({
  ...typedIn, page: 'p2', turn: 3, after: [], revision: 7, at: 6, name: 'Typed', content: someContent(['smiled']), ...over,
})
const find = (over: Partial<Parameters<typeof readKeptWords>[1]> = {}, author = ann) =>
  readKeptWords(author, { ofStandard: (id) => id === 'café', draftId: null, isOpen: () => false, ...over })
const names = (kept: readonly { name: string }[]) => kept.map(({ name }) => name)

afterEach(() => vi.unstubAllGlobals())

test('a text counts as kept only where the browser took it', () => {
  vi.stubGlobal('localStorage', aBrowserStore())
  expect(keepWords(words)).toBe(true)
  expect(find()).toEqual([words])
  dropKeptWords(words)
  expect(find()).toEqual([])
})

test('a full store, and one that may not be written, keep nothing and say so', () => {
  vi.stubGlobal('localStorage', aBrowserStore(10))
  expect([keepWords(words), keepSafetyCopy(copy())]).toEqual([false, false])
  vi.stubGlobal('localStorage', undefined)
  expect([keepWords(words), keepSafetyCopy(copy())]).toEqual([false, false])
  expect(find()).toEqual([])
})

test('words and copies are found by their standard, newest first, whatever became of the draft they were typed in', () => {
  vi.stubGlobal('localStorage', aBrowserStore())
  keepWords(words)
  keepSafetyCopy(copy())
  for (const draftId of [null, 'v3']) expect(names(find({ draftId })), String(draftId)).toEqual(['Typed', 'Mine'])
  // While their own draft is open, its editor takes its copies over.
  expect(names(find({ draftId: 'v2' }))).toEqual(['Mine'])
  // What an open page keeps is written there still.
  expect(names(find({ isOpen: (page) => page === 'p2' }))).toEqual(['Mine'])
  expect(names(find({ ofStandard: (id) => id !== 'café' }))).toEqual([])
})

test('nobody else who uses the browser is offered them, and no other organisation', () => {
  vi.stubGlobal('localStorage', aBrowserStore())
  keepWords(words)
  keepSafetyCopy(copy())
  expect(find({}, { ...ann, userId: 'ben' })).toEqual([])
  expect(find({}, { ...ann, organizationId: 'other' })).toEqual([])
})

test('a left copy that is thrown away is gone from the store, and stands in it again when that is taken back', () => {
  vi.stubGlobal('localStorage', aBrowserStore())
  keepSafetyCopy(copy())
  const [left] = find()
  dropKeptWords(left!)
  expect(Object.keys(localStorage)).toEqual([])
  keepWords(left!)
  expect(find()).toMatchObject([{ name: 'Typed', versionId: 'v2', page: 'p2', at: 6 }])
  // It is no copy of a page any more, so no editor takes it over unasked.
  expect(find()[0]!.left).toBeUndefined()
  dropKeptWords(find()[0]!)
  expect(Object.keys(localStorage)).toEqual([])
})

test('two pages closed at the same moment leave two texts', () => {
  vi.stubGlobal('localStorage', aBrowserStore())
  for (const page of ['p1', 'p2']) keepWords({ ...words, page, name: page })
  expect(names(find()).sort()).toEqual(['p1', 'p2'])
})

test('of no use is what stands already and what a newer text of the same standard says too, and nothing else', () => {
  const newer = { ...words, at: 9, page: 'p3' }
  const elsewhere = { ...words, standardId: 'bar' }
  const other = { ...words, name: 'Another' }
  expect(ofNoUse([newer, words, elsewhere, other], [])).toEqual([words])
  expect(ofNoUse([newer, other], [{ name: 'Mine', content: someContent(['greeted']) }])).toEqual([newer])
  expect(ofNoUse([words], [{ name: 'Mine', content: someContent(['smiled']) }])).toEqual([])
})

describe('a copy that came to the server whole while its page was left, of a draft published since', () => {
  const later = copy().at + SAVED_COPY_DAYS * 86_400_000
  const clear = (over: Partial<Parameters<typeof clearSavedCopies>[1]> = {}, author = ann) => clearSavedCopies(author, { draftId: 'v3', isOpen: () => false, stands: [], now: later, ...over })
  const left = () => Object.keys(localStorage).length
  beforeEach(() => {
    vi.stubGlobal('localStorage', aBrowserStore())
    keepSafetyCopy(copy({ savedAs: 8 }))
  })

  test('goes as soon as what stands says the same', () => {
    clear({ stands: [{ name: 'Typed', content: someContent(['greeted']) }] })
    expect(left()).toBe(1)
    clear({ stands: [{ name: 'Typed', content: someContent(['smiled']) }] })
    expect(left()).toBe(0)
  })

  test('goes after its days wherever its author opens standards, and not before', () => {
    clear()
    expect(left()).toBe(1)
    clear({ now: later + 1 })
    expect(left()).toBe(0)
  })

  test('stays while its draft or its page is open, and where another author looks', () => {
    clear({ now: later + 1, draftId: 'v2' })
    clear({ now: later + 1, isOpen: (page) => page === 'p2' })
    clear({ now: later + 1 }, { ...ann, userId: 'ben' })
    expect(left()).toBe(1)
  })

  test('words that the server does not have stay, however old', () => {
    keepSafetyCopy(copy({ page: 'p4', name: 'Nowhere else' }))
    keepWords(words)
    clear({ now: later * 9 })
    expect(names(find())).toEqual(['Nowhere else', 'Mine'])
    expect(left()).toBe(2)
  })
})

test('a copy takes another’s place also where there is room for one of them alone', () => {
  const heir = copy({ page: 'p9', turn: 0 })
  const before = copy()
  vi.stubGlobal('localStorage', aBrowserStore(JSON.stringify(before).length + 50))
  keepSafetyCopy(before)
  replaceSafetyCopy(before, heir)
  expect(find()).toMatchObject([{ page: 'p9', name: 'Typed' }])
})
