import { createTranslator } from 'use-intl/core'
import { expect, test } from 'vitest'
import { shareText } from '@/components/score/score-words'
import { shareTenths } from '@/lib/domain/exact'
import { localeOf, type Language } from '@/lib/domain/language'
import { criticalShare } from '@/lib/domain/scorecard/critical'
import { wordsOf } from '@/lib/i18n/words'

test.each([
  [100_000_000, 1_000], [99_999_999, 999], [99_960_000, 999], [99_949_999, 999], [99_849_999, 998], [79_950_000, 800], [79_949_999, 799], [70_000_000, 700], [49_999, 0], [0, 0],
])('%i millionths of a percent are told as %i tenths: rounded once, and short of the whole never as the whole', (share, told) => {
  expect(shareTenths(share)).toBe(told)
})

test('visits with a critical failure are all of them only when they are', () => {
  const share = (gated: number, visits: number) => criticalShare({ failures: gated, visits, gated }, 'en').share
  expect([share(2_999, 3_000), share(3_000, 3_000), share(1, 3), share(2, 3), share(1, 2)]).toEqual(['99.9%', '100%', '33.3%', '66.7%', '50%'])
})

test.each<[Language, string, string]>([
  ['en', 'Only 70% could be checked.', 'Only 99.9% could be checked.'],
  ['ru', 'Проверить удалось только 70 %.', 'Проверить удалось только 99,9 %.'],
  ['lt', 'Pavyko patikrinti tik 70 %.', 'Pavyko patikrinti tik 99,9 %.'],
])('whoever approves reads completeness as the arithmetic beside it says it, in %s', async (language, whole, part) => {
  const [locale, messages] = [localeOf(language), (await wordsOf(language)) as Record<string, Record<string, unknown>>]
  const t = createTranslator({ locale, messages, namespace: 'reviews' })
  const said = (share: number) => t('approve.incomplete' as never, { completeness: shareText(shareTenths(share), locale), low: '60.0', high: '90.0' } as never).replace(/\u00a0/g, ' ')
  expect(said(70_000_000).startsWith(whole)).toBe(true)
  expect(said(99_960_000).startsWith(part)).toBe(true)
})
