import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { languageOf, languages, localeOf } from '@/lib/domain/language'
import { sayDay, sayDays, sayWindow, sayZone } from '@/lib/domain/visit/say-window'

test('a language and its locale lead to each other, a browser’s own variant to its language', () => {
  for (const language of languages) expect(languageOf(localeOf(language))).toBe(language)
  expect(localeOf(localeOf('en'))).toBe('en-GB')
  expect(languageOf('RU')).toBe('ru')
  expect(languageOf('en-US')).toBe('en')
  expect(languageOf('de')).toBe('en')
})

const in2026 = new Date('2026-11-22T10:00:00Z')

/** Thin spaces of ranges vary with the runtime's words: any space will do. */
const plain = (words: string) => words.replace(/\s+/g, ' ')

test.each([
  ['en', '2027-03-28T03:00', '2027-03-28T20:00', '28 Mar 2027'],
  ['ru', '2027-03-28T03:00', '2027-03-28T20:00', '28 мар. 2027'],
  ['lt', '2027-03-28T03:00', '2027-03-28T20:00', '2027-03-28'],
  ['en', '2026-12-30T08:00', '2027-01-02T20:00', '30 Dec 2026 – 2 Jan 2027'],
  ['en', '2025-12-30T08:00', '2025-12-31T20:00', '30–31 Dec 2025'],
  ['en', '2026-12-30T08:00', '2026-12-31T20:00', '30–31 Dec'],
])('days of another year name it in %s: %s to %s', (language, start, end, words) =>
  expect(plain(sayDays(start, end, language, in2026, 'short')).replace(/ ?– ?/, '–')).toBe(words.replace(/ ?– ?/, '–')))

test('a window in another year names it', () => {
  expect(sayWindow('2027-03-28T08:00', '2027-03-28T20:00', 'en', in2026)).toContain('2027')
  expect(sayWindow('2026-12-28T08:00', '2026-12-28T20:00', 'en', in2026)).not.toContain('2026')
})

test.each([
  ['en', 'Eastern European Time'], ['ru', 'Восточная Европа'], ['lt', 'Rytų Europos laikas'],
])('a zone has one name in %s, summer and winter', (language, name) => {
  for (const at of ['2026-01-15T12:00:00Z', '2026-07-15T12:00:00Z']) expect(sayZone('Europe/Vilnius', language, new Date(at))).toBe(name)
})

test('English writes the day first, like the other two', () => {
  expect(languages.map((language) => sayDay('2026-03-05', language))).toEqual(['5 March 2026', '5 марта 2026 г.', '2026 m. kovo 5 d.'])
  expect(sayDays('2026-03-05T08:00', '2026-03-07T20:00', 'en', in2026)).toMatch(/^5\s*–\s*7 March$/)
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

/** Mails say days by sayDays, which leaves out the Russian sign of the year. */
const ruMailsWithoutYear = (folder: string) =>
  [...readFileSync(path.join(folder, 'mail.json'), 'utf8').matchAll(/"(\w+)": "[^"\n]*\{days\}\./g)].map(([, key]) => `mail.json: ${key}`)
