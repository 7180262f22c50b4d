import { expect, test } from 'vitest'
import { daysNamed } from '@/components/charts/visit-axes'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const named = (from: string, to: string) => daysNamed(Date.parse(from), Date.parse(to), months).map(({ words }) => words).join(' ')

test.each([
  ['half a year: every month', '2026-01-20', '2026-07-05', 'Feb Mar Apr May Jun Jul'],
  ['a year: every second', '2025-05-20', '2026-05-25', 'Jun Aug Oct Dec Feb Apr'],
  ['up to two: quarters, the new year by its number', '2024-08-20', '2026-05-25', 'Oct 2025 Apr Jul Oct 2026 Apr'],
  ['up to four: halves', '2022-11-20', '2026-08-05', '2023 Jul 2024 Jul 2025 Jul 2026 Jul'],
  ['more: years', '2020-02-20', '2026-08-05', '2021 2022 2023 2024 2025 2026'],
  ['many: every so many, the last among them', '2005-02-20', '2026-08-05', '2008 2011 2014 2017 2020 2023 2026'],
  ['a single visit', '2026-02-20', '2026-03-06', 'Mar'],
])('%s', (_, from, to, words) => expect(named(from, to)).toBe(words))

test('never more words than a phone has room for', () => {
  for (let years = 0; years <= 60; years += 0.25) {
    const count = daysNamed(Date.UTC(2000, 1, 15), Date.UTC(2000, 1, 15 + Math.ceil(years * 365.25)), months).length
    expect(count, `${years} years`).toBeLessThanOrEqual(9)
  }
})

test('days are named where they stand', () => {
  expect(daysNamed(Date.parse('2022-11-20'), Date.parse('2023-12-05'), months)[0]).toEqual({ day: Date.parse('2022-12-01'), words: 'Dec' })
  expect(daysNamed(Date.parse('2021-11-20'), Date.parse('2024-12-05'), months)[0]).toEqual({ day: Date.parse('2022-01-01'), words: '2022' })
})
