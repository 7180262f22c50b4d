import { expect, test } from 'vitest'
import { criteriaOf, type Criterion } from '@/lib/domain/standard/content'
import { lintNotApplicable } from '@/lib/domain/standard/lint/not-applicable'
import { section, standard, yesNo } from '../../score/build'

const asked = (more: Partial<Criterion>) => ({ ...yesNo('c', 1), notApplicable: 'not_allowed', ...more }) as Criterion

test.each([
  ['en', 'Terrace swept (if applicable)', 'if applicable'],
  ['en', 'Scales calibrated, where required', 'where required'],
  ['en', 'Were promotions pointed out, if any?', 'if any'],
  ['en', 'If there is a lift, does it work?', 'If there is'],
  ['ru', 'Терраса подметена (если применимо)', 'если применимо'],
  ['ru', 'Исправен ли лифт (при наличии)?', 'при наличии'],
  ['ru', 'Если есть детский уголок, чист ли он?', 'Если есть'],
  ['lt', 'Terasa nušluota (jei taikoma)', 'jei taikoma'],
  ['lt', 'Jeigu yra liftas, ar jis veikia?', 'Jeigu yra'],
  ['lt', 'Svarstyklės patikrintos, kai reikia', 'kai reikia'],
])('%s: “%s” allows for absence', (language, text, words) =>
  expect(lintNotApplicable(asked({ prompt: { [language]: text } }))).toMatchObject([
    { rule: 'not_applicable_missing', place: { criterionKey: 'c', field: 'prompt', language }, data: { words } },
  ]),
)

test.each([
  ['en', 'Was the applicable price shown?'],
  ['en', 'Did the employee ask if you needed a bag?'],
  ['ru', 'Спросил ли сотрудник, есть ли у вас карта?'],
  ['ru', 'Применил ли кассир скидку?'],
  ['lt', 'Ar darbuotojas paklausė, ar yra kortelė?'],
  ['lt', 'Ar taikoma kaina buvo nurodyta?'],
])('%s: “%s” does not', (language, text) =>
  expect(lintNotApplicable(asked({ prompt: { [language]: text } }))).toEqual([]),
)

test('guidance that promises the answer counts, guidance that only speaks to the shopper does not', () => {
  expect(lintNotApplicable(asked({ guidance: { lt: 'Terasos nėra – „netaikoma“.' } }))).toMatchObject([
    { place: { field: 'guidance', language: 'lt' } },
  ])
  expect(lintNotApplicable(asked({ guidance: { en: 'Show your card if required.' } }))).toEqual([])
})

test.each(['exclude', 'zero'] as const)('nothing is missing where the rule is %s', (notApplicable) =>
  expect(lintNotApplicable(asked({ prompt: { en: 'Terrace swept (if applicable)' }, notApplicable }))).toEqual([]),
)

test('the fix allows it, and the finding is gone', () => {
  const criterion = asked({ prompt: { ru: 'Лифт исправен (если есть)' } })
  const after = lintNotApplicable(criterion)[0]!.fix!.edit(standard([section('s', [criterion])]), () => 'fresh')
  expect(criteriaOf(after)[0]?.notApplicable).toBe('exclude')
  expect(criteriaOf(after).flatMap(lintNotApplicable)).toEqual([])
})
