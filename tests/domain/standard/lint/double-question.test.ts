import { expect, test } from 'vitest'
import { criteriaOf, type Criterion } from '@/lib/domain/standard/content'
import { lintDoubleQuestion } from '@/lib/domain/standard/lint/double-question'
import { findDoubleQuestion } from '@/lib/domain/standard/lint/double-question-find'
import { pointsPossible } from '@/lib/domain/standard/points-possible'
import { double, single } from './questions'
import { plain, section, standard, steps, yesNo } from '../../score/build'

const table = <Cases extends Record<'en' | 'ru' | 'lt', readonly string[]>>(cases: Cases) =>
  (['en', 'ru', 'lt'] as const).flatMap((language) => cases[language].map((text) => [language, text] as const))

test.each(table(double))('two questions in %s: %s', (language, text) =>
  expect(findDoubleQuestion(text, language)).not.toBeNull(),
)
test.each(table(single))('one question in %s: %s', (language, text) =>
  expect(findDoubleQuestion(text, language)).toBeNull(),
)

test.each([
  ['en', 'Did the employee greet you and smile?', 'Did the employee greet you?', 'Did the employee smile?'],
  [
    'en',
    'Was the floor clean, dry and free from litter?',
    'Was the floor clean and dry?',
    'Was the floor free from litter?',
  ],
  ['en', 'Was the food hot and was it served quickly?', 'Was the food hot?', 'Was it served quickly?'],
  ['en', 'Are checklists signed and the bins emptied?', 'Are checklists signed?', 'Are the bins emptied?'],
  ['en', 'Is the counter clean? Is it tidy?', 'Is the counter clean?', 'Is it tidy?'],
  ['ru', 'Улыбнулся ли сотрудник и поздоровался?', 'Улыбнулся ли сотрудник?', 'Поздоровался ли сотрудник?'],
  ['ru', 'Поздоровались ли с вами и предложили помощь?', 'Поздоровались ли с вами?', 'Предложили ли помощь?'],
  ['ru', 'Был ли пол чистым и сухим?', 'Был ли пол чистым?', 'Был ли пол сухим?'],
  ['ru', 'Сотрудник не перебивал и не спорил', 'Сотрудник не перебивал', 'Сотрудник не спорил'],
  ['lt', 'Ar darbuotojas pasisveikino ir nusišypsojo?', 'Ar darbuotojas pasisveikino?', 'Ar darbuotojas nusišypsojo?'],
] as const)('in %s “%s” becomes two drafts', (language, text, first, second) =>
  expect(findDoubleQuestion(text, language)?.parts).toEqual([first, second]),
)

const asked = (prompt: Criterion['prompt']) => yesNo('c', 3, { prompt, gate: 'zeroes_visit' })

test('a split shares the weight and keeps the points, in every language it can tell the halves', () => {
  const prompt = { en: 'Was the floor clean and dry?', ru: 'Был ли пол чистым и сухим?', lt: 'Kokios buvo grindys?' }
  const before = standard([section('s', [asked(prompt), yesNo('d')])])
  const [finding] = lintDoubleQuestion(asked(prompt))
  expect(finding).toMatchObject({
    rule: 'double_question',
    place: { criterionKey: 'c', language: 'en' },
    data: { joined: 'and' },
  })
  const after = finding!.fix!.edit(before, () => 'fresh')
  const [first, second, third] = criteriaOf(after)
  expect(first).toMatchObject({
    key: 'c',
    weightMilli: 500,
    gate: 'zeroes_visit',
    prompt: { en: 'Was the floor clean?', ru: 'Был ли пол чистым?', lt: prompt.lt },
  })
  expect(second).toMatchObject({
    key: 'fresh',
    weightMilli: 500,
    gate: 'zeroes_visit',
    prompt: { en: 'Was the floor dry?', ru: 'Был ли пол сухим?', lt: prompt.lt },
  })
  expect(third?.key).toBe('d')
  expect(pointsPossible(after)).toBe(pointsPossible(before))
})

test('the language that asks twice is named, and only where one answer must do', () => {
  const prompt = { en: 'Was the floor dry?', lt: 'Ar grindys buvo švarios ir sausos?' }
  expect(lintDoubleQuestion(asked(prompt))).toMatchObject([{ place: { language: 'lt' } }])
  const both = { en: 'Was the floor clean and dry?' }
  expect(lintDoubleQuestion(steps('c', [0, 1, 2], { prompt: both }))).toHaveLength(1)
  expect(lintDoubleQuestion({ ...steps('c', [0, 1, 2], { prompt: both }), type: 'choice_one' })).toEqual([])
  expect(lintDoubleQuestion({ ...plain('c', 'text'), prompt: both })).toEqual([])
})
