import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { languageOf, languages, localeOf } from '@/lib/domain/language'
import { sayDay, sayDays } from '@/lib/domain/visit/say-window'

test('a language and its locale lead to each other, a browser’s own variant to its language', () => {
  for (const language of languages) expect(languageOf(localeOf(language))).toBe(language)
  expect(localeOf(localeOf('en'))).toBe('en-GB')
  expect(languageOf('RU')).toBe('ru')
  expect(languageOf('en-US')).toBe('en')
  expect(languageOf('de')).toBe('en')
})

test('English writes the day first, like the other two', () => {
  expect(languages.map((language) => sayDay('2026-03-05', language))).toEqual(['5 March 2026', '5 марта 2026 г.', '2026 m. kovo 5 d.'])
  expect(sayDays('2026-03-05T08:00', '2026-03-07T20:00', 'en')).toMatch(/^5\s*–\s*7 March$/)
})

/** Every place that hands Intl or a library a bare language would write English dates the American way. */
test('nobody formats with a bare language', () => {
  const files = ['app', 'components', 'lib'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name)).map((name) => path.join(folder, name)),
  )
  const bare = files.flatMap((name) =>
    [...readFileSync(name, 'utf8').matchAll(/new Intl\.(?:DateTime|Number)Format\((language|'en'|'ru'|'lt')\b[^)]{0,80}/g)].map(([call]) => `${name}: ${call}`),
  )
  // The one exception asks for the digits of a currency, which are the same in every language.
  expect(bare.filter((call) => !call.includes('components/shoppers/shopper-visits.tsx') && !call.includes('lib/usecases/accounts/account.schema.ts'))).toEqual([])
})

/** Russian ends a dated year with "г." and Lithuanian a day with "d.": a full stop after them would be the second one. */
test.each(['ru', 'lt'])('no sentence in %s ends with a day and a full stop of its own', (language) => {
  const folder = `lib/i18n/messages/${language}`
  const found = readdirSync(folder).flatMap((name) =>
    [...readFileSync(path.join(folder, name), 'utf8').matchAll(/"(\w+)": "[^"\n]*\{(?:day|days|date)\}\./g)].map(([, key]) => `${name}: ${key}`),
  )
  const known = ['scorecards.json: goal', ...(language === 'ru' ? ruMailsWithoutYear(folder) : [])]
  expect(found.filter((one) => !known.includes(one))).toEqual([])
})

/** Mails say days without the year: in Russian nothing follows the month. */
const ruMailsWithoutYear = (folder: string) =>
  [...readFileSync(path.join(folder, 'mail.json'), 'utf8').matchAll(/"(\w+)": "[^"\n]*\{days\}\./g)].map(([, key]) => `mail.json: ${key}`)
