import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Draft, type DraftChange, merge } from '@/lib/domain/report/draft'
import { longerTimes, MAX_SECTION_SECONDS, type SectionTimes, withSeconds } from '@/lib/domain/report/section-times'

const times = fc.dictionary(fc.constantFrom('greeting', 'needs', 'constructor', 'toString'), fc.integer({ min: 0, max: MAX_SECTION_SECONDS }))

test('joined in any order and any number of times, the times are the same', () => {
  fc.assert(fc.property(times, times, times, (one, other, third) => {
    expect(longerTimes(one, other)).toEqual(longerTimes(other, one))
    expect(longerTimes(longerTimes(one, other), third)).toEqual(longerTimes(one, longerTimes(other, third)))
    expect(longerTimes(longerTimes(one, other), other)).toEqual(longerTimes(one, other))
  }))
})

test('no section ever gets shorter', () => {
  fc.assert(fc.property(times, times, (one, other) => {
    const joined = longerTimes(one, other)
    for (const [key, seconds] of [...Object.entries(one), ...Object.entries(other)]) expect(joined[key]).toBeGreaterThanOrEqual(seconds)
  }))
})

test.each([
  [{}, 'needs', 7.9, { needs: 7 }],
  [{ needs: 5 }, 'needs', 3, { needs: 8 }],
  [{ needs: 5 }, 'greeting', 3, { needs: 5, greeting: 3 }],
  [{ needs: 5 }, 'needs', 0.4, { needs: 5 }],
  [{ needs: 5 }, 'needs', -4, { needs: 5 }],
  [{ needs: 5 }, 'needs', Number.NaN, { needs: 5 }],
  [{ needs: MAX_SECTION_SECONDS - 1 }, 'needs', 60, { needs: MAX_SECTION_SECONDS }],
  [{}, 'constructor', 4, { constructor: 4 }],
] as const)('%j with %s %d more', (before, key, seconds, after) => expect(withSeconds(before as SectionTimes, key, seconds)).toEqual(after))

const blank: Draft = { answers: {}, facts: {}, stamps: {}, version: 0 }
const told = (value: SectionTimes, over: Partial<DraftChange> = {}): DraftChange => ({
  changeId: 'c', device: 'one', deviceAt: '2026-11-21T10:00:00.000Z', baseVersion: 0, target: { kind: 'fact', key: 'sections', value }, ...over,
})

test('two devices that time the same sections never meet: both are kept, also by an older clock', () => {
  const first = merge(blank, told({ greeting: 30, needs: 5 })).draft
  const { draft, conflict } = merge(first, told({ greeting: 12, needs: 40 }, { device: 'two', deviceAt: '2026-11-20T10:00:00.000Z' }))
  expect(conflict).toBeNull()
  expect(draft.facts.sections).toEqual({ greeting: 30, needs: 40 })
  expect(draft.version).toBe(2)
})

test('of two places recorded by two devices the newer is used and the other kept', () => {
  const place = (latitude: number) => ({ latitude, longitude: 25, accuracyMetres: 10, at: '2026-11-21T10:00:00.000Z' })
  const first = merge(blank, { ...told({}), target: { kind: 'fact', key: 'place', value: place(54) } }).draft
  const { draft, conflict } = merge(first, { ...told({}, { device: 'two', deviceAt: '2026-11-21T11:00:00.000Z' }), target: { kind: 'fact', key: 'place', value: place(55) } })
  expect(draft.facts.place?.latitude).toBe(55)
  expect(conflict).toMatchObject({ used: 'this', lost: { latitude: 54 } })
})
