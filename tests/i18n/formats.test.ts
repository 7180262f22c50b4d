import { expect, test } from 'vitest'
import { dayFormat, numberFormat, pluralRules } from '@/lib/i18n/formats'

test.each(['en', 'ru', 'lt'])('forms of %s write what new ones write, and are made once', (locale) => {
  const kinds: Intl.NumberFormatOptions[] = [{}, { minimumFractionDigits: 1, maximumFractionDigits: 1 }, { style: 'percent', maximumFractionDigits: 1 }, { maximumFractionDigits: 1, signDisplay: 'exceptZero' }]
  for (const kind of kinds)
    for (const value of [0, 0.864, -3.25, 1_234_567.8]) expect(numberFormat(locale, kind).format(value)).toBe(new Intl.NumberFormat(locale, kind).format(value))
  for (const n of [0, 1, 2, 5, 11, 21, 1.5]) expect(pluralRules(locale).select(n)).toBe(new Intl.PluralRules(locale).select(n))
  const day = new Date('2026-11-03T00:00:00Z')
  for (const month of ['long', 'short'] as const)
    expect(dayFormat(locale, month).format(day)).toBe(new Intl.DateTimeFormat(locale, { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' }).format(day))
  expect(numberFormat(locale, { maximumFractionDigits: 1 })).toBe(numberFormat(locale, { maximumFractionDigits: 1 }))
})
