import { NextIntlClientProvider, type Messages } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { EditorContext, type Editor } from '@/components/standards/editor/editor-context'
import { Findings } from '@/components/standards/editor/findings'
import { OptionTable } from '@/components/standards/editor/option-table'
import { RemainingWarnings } from '@/components/standards/editor/remaining-warnings'
import { languages, localeOf, type Language } from '@/lib/domain/language'
import type { StandardContent } from '@/lib/domain/standard/content'
import { lintStandard } from '@/lib/domain/standard/lint/lint-standard'
import { publishProblems } from '@/lib/domain/standard/publish-check'
import { minutesOnPhone } from '@/lib/domain/templates/minutes'
import { band, duration, section, standard, steps, yesNo } from '../../score/build'
import { everyRule, everyRuleBefore } from './every-rule'

const words = async (language: Language) =>
  Object.fromEntries(
    await Promise.all(
      ['ui', 'terms', 'standard-editor', 'standard-conditions', 'standard-lint'].map(
        async (name) =>
          [
            name,
            ((await import(`@/lib/i18n/messages/${language}/${name}.json`)) as { default: unknown }).default,
          ] as const,
      ),
    ),
  ) as unknown as Messages

const nothing = () => undefined
const judge = (content: StandardContent) => ({ content, problems: publishProblems(content), linted: lintStandard(content, false, everyRuleBefore) })
const editor = (language: Language): Editor => ({
  edit: nothing,
  rename: nothing, undo: nothing,
  changeCriterion: nothing,
  changeSection: nothing,
  select: nothing,
  language,
  base: 'en',
  currency: 'EUR',
  photos: '',
  withCare: nothing,
  branchAttributes: [],
  recordsPeople: false,
  before: everyRuleBefore,
})

test.each(languages)('every warning has its sentences and its fix in %s', async (language) => {
  const missing = vi.fn()
  const shown = renderToStaticMarkup(
    <NextIntlClientProvider
      locale={localeOf(language)}
      messages={await words(language)}
      timeZone="UTC"
      onError={missing}
    >
      <EditorContext value={editor(language)}>
        <Findings judged={judge(everyRule)} unsaved={[]} fixes={2} onGo={nothing} />
        <RemainingWarnings content={everyRule} />
      </EditorContext>
    </NextIntlClientProvider>,
  )
  expect(missing.mock.calls).toEqual([])
  expect(new Set(lintStandard(everyRule, false, everyRuleBefore).map(({ rule }) => rule)).size).toBe(18)
  expect(shown).toContain({ en: 'Before: “Ask once” Now: “Ask twice”', ru: 'Было: «Ask once» Стало: «Ask twice»', lt: 'Buvo: „Ask once“ Dabar: „Ask twice“' }[language])
  // Seconds of a stopwatch, thousandths of a number, points and totals, each as people of that language write them.
  const figures = {
    en: ['60 s', '2.5', '0 · 1 · 5', '100.5'],
    ru: ['60 с', '2,5', '0 · 1 · 5', '100,5'],
    lt: ['60 s', '2,5', '0 · 1 · 5', '100,5'],
  }[language]
  for (const figure of figures) expect(shown).toContain(figure)
  expect(shown).not.toMatch(/NaN|undefined|\[object/)
})

test('a gap that stands in the way is not warned of again, but can be closed there', async () => {
  const content = standard([
    section('s', [duration('gap', [band('x', null, 60, 1, true), band('y', 90, null, 0, false)])]),
  ])
  const shown = renderToStaticMarkup(
    <NextIntlClientProvider locale="en-GB" messages={await words('en')} timeZone="UTC">
      <EditorContext value={editor('en')}>
        <Findings judged={judge(content)} unsaved={[]} fixes={2} onGo={nothing} />
      </EditorContext>
    </NextIntlClientProvider>,
  )
  expect(shown).toContain('Nothing to warn of.')
  expect(shown.match(/>Close the gap</g)).toHaveLength(1)
})

test('what has no words yet is told apart by its place, and never by its key', async () => {
  const nameless = steps('chosen', [0, 1, 2], { type: 'choice_one', options: ['k3f9', 'x7a2', 'p1q8'].map((key, index) => ({ key, label: {}, pointsMilli: index * 1_000, pass: index === 2 })) })
  const content = standard([section('s', [{ ...yesNo('greeted', 1), name: {}, prompt: {} }, nameless, { ...yesNo('thanked', 1), name: {}, prompt: {} }])])
  const shown = renderToStaticMarkup(
    <NextIntlClientProvider locale="en-GB" messages={await words('en')} timeZone="UTC">
      <EditorContext value={editor('en')}>
        <Findings judged={judge(content)} unsaved={[]} fixes={2} onGo={nothing} />
        <OptionTable criterion={nameless} />
      </EditorContext>
    </NextIntlClientProvider>,
  )
  const places = ['Question 1, no words yet', 'Option 1 of question 2: Is chosen so?', 'Option 2 of question 2: Is chosen so?', 'Option 3 of question 2: Is chosen so?', 'Question 3, no words yet']
  for (const place of places) expect(shown.split(place)).toHaveLength(2)
  expect(shown).toContain('aria-label="Points of “Option 2”"')
  expect(shown.replaceAll(/ id="[^"]*"/g, '')).not.toMatch(/k3f9|x7a2|p1q8/)
})

test('the last look before publishing names places in the language of its reader, whichever is being written', async () => {
  const content = standard([section('s', [duration('waited', [band('x', null, 60, 1, true), band('y', 90, null, 0, false)], { name: { en: 'The wait', ru: 'Ожидание', lt: 'Laukimas' } })])])
  const shown = renderToStaticMarkup(
    <NextIntlClientProvider locale="ru-RU" messages={await words('ru')} timeZone="UTC">
      <EditorContext value={{ ...editor('lt'), before: null }}>
        <RemainingWarnings content={content} />
      </EditorContext>
    </NextIntlClientProvider>,
  )
  expect(shown).toContain('Ожидание')
  expect(shown).not.toMatch(/Laukimas|The wait/)
})

test.each(languages)('the minutes on the phone can be added up from what is said of them in %s', async (language) => {
  const asked = Array.from({ length: 130 }, (_, at) => yesNo(`q${at}`, 1, { comment: { when: 'on_fail' }, photo: at < 6 ? { when: 'one_in', k: 3 } : at < 10 ? { when: 'always' } : { when: 'never' } }))
  const content = standard([section('s', [...asked, yesNo('bonus', 1, { bonus: true, comment: { when: 'on_fail' } })])])
  const shown = renderToStaticMarkup(
    <NextIntlClientProvider locale={localeOf(language)} messages={await words(language)} timeZone="UTC">
      <EditorContext value={editor(language)}>
        <Findings judged={judge(content)} unsaved={[]} fixes={0} onGo={nothing} />
      </EditorContext>
    </NextIntlClientProvider>,
  )
  // "130 × 45 s × 20 % = 1,170 s", each on a line of its own; the last one is the sum of those before.
  const figures = [...shown.matchAll(/(?:=|Together|Всего|Iš viso) ([\d\s,]+) [sс](?=\n| =)/gu)].map(([, figure = '']) => Number(figure.replace(/\D/g, '')))
  expect(figures).toEqual([131 * 20, 60, 120, 1_170, 10, 120, 2_620 + 60 + 120 + 1_170 + 10 + 120])
  expect(Math.ceil((figures.at(-1) ?? 0) / 60)).toBe(minutesOnPhone(content))
  expect(shown).toMatch(/130 × 45 [sс] × 20\s?%/u)
  expect(shown).toMatch(/6 × 30 [sс] × 1\/3/u)
})
