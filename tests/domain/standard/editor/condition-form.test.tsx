import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { ConditionForm } from '@/components/standards/editor/condition-form'
import { ConditionUsesNote } from '@/components/standards/editor/condition-uses-note'
import { EditorContext, type Editor } from '@/components/standards/editor/editor-context'
import { languages, localeOf, type Language } from '@/lib/domain/language'
import type { Clause } from '@/lib/domain/standard/condition'
import { clauseAbout, comparingOf } from '@/lib/domain/standard/condition-choices'
import { criteriaOf } from '@/lib/domain/standard/content'
import { publishProblems } from '@/lib/domain/standard/publish-check'
import { band, duration, many, number, option, plain, section, standard, steps, yesNo } from '../../score/build'

const nothing = () => undefined
const editor = (language: Language): Editor => ({
  edit: nothing, rename: nothing, undo: nothing, changeCriterion: nothing, changeSection: nothing, select: nothing, withCare: nothing,
  language, base: 'en', currency: 'EUR', photos: '', branchAttributes: [{ name: 'format', values: ['mall', 'street'] }], recordsPeople: false, before: null,
})

const words = async (language: Language) =>
  Object.fromEntries(
    await Promise.all(
      ['ui', 'terms', 'standard-editor', 'standard-conditions'].map(async (name) => [
        name,
        ((await import(`@/lib/i18n/messages/${language}/${name}.json`)) as { default: object }).default,
      ]),
    ),
  ) as Record<string, object>

const before = [
  yesNo('seated'),
  steps('warmth', [1, 2, 3]),
  many('offered', [option('tea', 1, true), option('cake', 1, true)], null),
  duration('wait', [band('w', 0, 90, 1, true), band('x', 90, null, 0, false)]),
  number('guests', [band('g', null, null, 1, true)], { unit: { en: 'people' } }),
]
const clauses: Clause[] = [
  ...before.map((criterion) => clauseAbout(criterion)),
  { about: 'answer', criterionKey: 'warmth', is: 'at_least', value: 'p2' },
  { about: 'answer', criterionKey: 'seated', is: 'equal', value: 'perhaps' },
  { about: 'answer', criterionKey: 'vanished', is: 'equal', value: 'yes' },
  { about: 'answer', criterionKey: 'below', is: 'not_equal', value: 'yes' },
  { about: 'answer', criterionKey: 'note', is: 'equal', value: 'yes' },
  { about: 'branch', attribute: 'format', is: 'not_equal', value: 'kiosk' },
  { about: 'branch', attribute: 'terrace', is: 'equal', value: '' },
  { about: 'scenario', is: 'equal', value: 'return' },
]
const asked = yesNo('asked', 1, { condition: { match: 'any', clauses } })
const content = standard([section('s', [...before, plain('note', 'text'), asked, yesNo('below'), yesNo('free')])])

test.each(languages)('every part of a condition has its words in %s', async (language) => {
  const missing = vi.fn()
  const shown = renderToStaticMarkup(
    <NextIntlClientProvider locale={localeOf(language)} messages={await words(language)} timeZone="UTC" onError={missing}>
      <EditorContext value={editor(language)}>
        {criteriaOf(content).map((criterion) => (
          <div key={criterion.key}>
            <ConditionForm content={content} criterion={criterion} />
            <ConditionUsesNote content={content} criterion={criterion} />
          </div>
        ))}
      </EditorContext>
    </NextIntlClientProvider>,
  )
  expect(missing.mock.calls).toEqual([])
  expect(shown.match(/role="group"/g)).toHaveLength(clauses.length)
  // Whatever is wrong with a part stands beside it.
  const wrong = publishProblems(content).filter(({ place }) => place.criterionKey === 'asked')
  expect(wrong.map(({ place }) => place.field)).toEqual(['condition.6', 'condition.7', 'condition.8', 'condition.9', 'condition.11'])
  expect(shown.match(/id="field-condition\.\d+-error"/g)).toHaveLength(wrong.length)
  // Seven questions are asked for, two of them twice.
  expect(shown.match(/aria-labelledby="condition-uses"/g)).toHaveLength(7)
})

test.each(before.map((criterion) => [criterion.key, criterion] as const))('the first clause about %s can be published as it is', (_, criterion) => {
  expect(comparingOf(criterion)).not.toBeNull()
  const draft = standard([section('s', [criterion, yesNo('z', 1, { condition: { match: 'all', clauses: [clauseAbout(criterion)] } })])])
  expect(publishProblems(draft)).toEqual([])
})

test('a text, a time or a photo is nothing to ask for', () => {
  for (const type of ['text', 'time', 'photo', 'sound', 'place'] as const) expect(comparingOf(plain('a', type))).toBeNull()
})
