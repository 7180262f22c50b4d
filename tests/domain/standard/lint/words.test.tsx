import { NextIntlClientProvider, type Messages } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { EditorContext, type Editor } from '@/components/standards/editor/editor-context'
import { Findings } from '@/components/standards/editor/findings'
import { RemainingWarnings } from '@/components/standards/editor/remaining-warnings'
import { languages, localeOf, type Language } from '@/lib/domain/language'
import type { Criterion, StandardContent } from '@/lib/domain/standard/content'
import { lintStandard } from '@/lib/domain/standard/lint/lint-standard'
import { publishProblems } from '@/lib/domain/standard/publish-check'
import { band, duration, number, option, section, standard, steps, yesNo } from '../../score/build'

/** A standard in which every rule finds something. */
const all: StandardContent = standard(
  [
    section('large', [
      ...Array.from({ length: 140 }, (_, index) => yesNo(`a${index}`)),
      yesNo('denies', 1, { prompt: { en: 'No litter' } }),
      yesNo('turned', 1, { options: [option('yes', 0, false), option('no', 1, true)] }),
      yesNo('both', 1, { prompt: { en: 'Was it clean and dry?' } }),
      yesNo('either', 1, { prompt: { en: 'Did they greet you or smile?' } }),
      yesNo('two', 1, { prompt: { en: 'Was it clean? Was it warm?' } }),
      {
        ...yesNo('absent', 1, { prompt: { en: 'Terrace swept (if applicable)' } }),
        notApplicable: 'not_allowed',
      } as Criterion,
      steps('steps', [0, 1, 5]),
      duration('gap', [band('x', 20, 60, 1, true), band('y', 90, null, 0, false)]),
      number('overlap', [band('x', null, 2_500, 1, true), band('y', 2_000, 9_000, 0, false)]),
    ]),
    section('small', [yesNo('b', 1, { bonus: true })]),
    section('none', [yesNo('c', 0)]),
    section('empty', []),
  ],
  { method: 'weighted_sections', statedTotalMilli: 100_500 },
)

const words = async (language: Language) =>
  Object.fromEntries(
    await Promise.all(
      ['ui', 'terms', 'standard-editor', 'standard-lint'].map(
        async (name) =>
          [
            name,
            ((await import(`@/lib/i18n/messages/${language}/${name}.json`)) as { default: unknown }).default,
          ] as const,
      ),
    ),
  ) as unknown as Messages

const nothing = () => undefined
const editor = (language: Language): Editor => ({
  edit: nothing,
  rename: nothing,
  changeCriterion: nothing,
  changeSection: nothing,
  select: nothing,
  language,
  base: 'en',
  currency: 'EUR',
  photos: '',
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
        <Findings content={all} findings={publishProblems(all)} unsaved={[]} onGo={nothing} />
        <RemainingWarnings content={all} />
      </EditorContext>
    </NextIntlClientProvider>,
  )
  expect(missing.mock.calls).toEqual([])
  expect(new Set(lintStandard(all).map(({ rule }) => rule)).size).toBe(13)
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
        <Findings content={content} findings={publishProblems(content)} unsaved={[]} onGo={nothing} />
      </EditorContext>
    </NextIntlClientProvider>,
  )
  expect(shown).toContain('Nothing to warn of.')
  expect(shown.match(/>Close the gap</g)).toHaveLength(1)
})
