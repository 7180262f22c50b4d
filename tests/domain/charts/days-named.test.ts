import { expect, test } from 'vitest'
import { daysNamed } from '@/components/charts/visit-axes'
import type { VisitPoint } from '@/components/charts/visit-points'

const words = { months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'], monthOfYear: '{month} {year}' }
const visit: VisitPoint = { day: 0, date: '', score: 80, rolling: null, stretch: 0, acceptable: null, desired: null, place: null, critical: false, counts: true, official: null, past: null, href: '/' }
const daysOf = (from: number | string, to: number | string, point = visit) => daysNamed([point], new Date(from).getTime(), new Date(to).getTime(), words)
const named = (from: string, to: string, point = visit) => daysOf(from, to, point).map((one) => one.words).join(' ')

test.each([
  ['half a year: every month', '2026-01-20', '2026-07-05', 'Feb Mar Apr May Jun Jul'],
  ['a year: every second', '2025-05-20', '2026-05-25', 'Jun Aug Oct Dec Feb Apr'],
  ['up to two: quarters, the new year by its number', '2024-08-20', '2026-05-25', 'Oct 2025 Apr Jul Oct 2026 Apr'],
  ['up to four: halves', '2022-11-20', '2026-08-05', '2023 Jul 2024 Jul 2025 Jul 2026 Jul'],
  ['more: years', '2020-02-20', '2026-08-05', '2021 2022 2023 2024 2025 2026'],
  ['many: every so many, the last among them', '2005-02-20', '2026-08-05', '2008 2011 2014 2017 2020 2023 2026'],
  ['a single visit', '2026-02-20', '2026-03-06', 'Mar'],
])('%s', (_, from, to, shown) => expect(named(from, to)).toBe(shown))

test('never more words than a phone has room for', () => {
  for (let years = 0; years <= 60; years += 0.25) {
    const count = daysOf(Date.UTC(2000, 1, 15), Date.UTC(2000, 1, 15 + Math.ceil(years * 365.25))).length
    expect(count, `${years} years`).toBeLessThanOrEqual(9)
  }
})

test('days are named where they stand', () => {
  expect(daysOf('2022-11-20', '2023-12-05')[0]).toEqual({ day: Date.parse('2022-12-01'), words: 'Dec' })
  expect(daysOf('2021-11-20', '2024-12-05')[0]).toEqual({ day: Date.parse('2022-01-01'), words: '2022' })
})

test('months of past audits are not taken for this year’s', () => {
  const past = { ...visit, past: 'imported audit', href: null }
  expect(named('2023-04-28', '2023-05-12', past)).toBe('May 2023')
  expect(named('2022-09-20', '2023-03-12', past)).toBe('Oct 2022 Dec Feb')
  expect(named('2022-10-20', '2023-11-12', past)).toBe('Nov 2022 Feb May Aug Nov')
  expect(named('2022-11-20', '2023-03-12', past)).toBe('Dec 2022 2023 Feb Mar')
  expect(named('2021-08-20', '2023-05-25', past)).toBe('Oct 2022 Apr Jul Oct 2023 Apr')
})
