import { expect, test } from 'vitest'
import { criteriaOf, type Criterion } from '@/lib/domain/standard/content'
import type { LintFinding } from '@/lib/domain/standard/lint/finding'
import { lintPolarity } from '@/lib/domain/standard/lint/polarity'
import { publishProblems } from '@/lib/domain/standard/publish-check'
import { option, section, standard, steps, yesNo } from '../../score/build'

type Language = 'en' | 'ru' | 'lt'
const asked = (language: Language, text: string) => yesNo('c', 2, { prompt: { [language]: text } })
const mended = (criterion: Criterion, finding: LintFinding | undefined) =>
  finding?.fix?.edit(standard([section('s', [criterion])], { baseLanguage: 'en' }), () => 'fresh')

test.each<[Language, string, string]>([
  ['en', 'No expired food on the shelves', 'No'],
  ['en', 'no gaps/holes around the door', 'no'],
  ['en', 'Were there no queues at the till?', 'Were there no'],
  ['en', 'Wasn’t the floor wet?', 'Wasn’t'],
  ['en', "Didn't the cashier greet you?", "Didn't"],
  ['en', 'Nobody eats behind the counter', 'Nobody'],
  ['en', 'Absence of dust on the lamps', 'Absence of'],
  ['ru', 'Нет просроченных продуктов', 'Нет'],
  ['ru', 'Не было ли очереди?', 'Не'],
  ['ru', 'Отсутствуют следы вредителей', 'Отсутствуют'],
  ['ru', 'Никто не ест за стойкой', 'Никто'],
  ['ru', 'Без посторонних запахов', 'Без'],
  ['lt', 'Nėra pasibaigusio galiojimo prekių', 'Nėra'],
  ['lt', 'Ar nebuvo eilės?', 'Ar nebuvo'],
  ['lt', 'Jokių dulkių ant lempų', 'Jokių'],
  ['lt', 'Niekas nevalgo už baro', 'Niekas'],
])('%s: “%s” denies', (language, text, words) =>
  expect(lintPolarity(asked(language, text))).toMatchObject([
    { rule: 'prompt_negative', place: { criterionKey: 'c', field: 'prompt', language }, data: { words } },
  ]),
)

test.each<[Language, string]>([
  ['en', 'Was the floor free from litter?'],
  ['en', 'Sinks are clean with no clogs'],
  ['en', 'No. 5 on the checklist is signed'],
  ['en', 'Nora served you?'],
  ['en', 'Notice of opening hours at the door'],
  ['ru', 'Был ли пол без пятен?'],
  ['ru', 'Не менее двух касс открыто'],
  ['ru', 'Нетронутая упаковка на витрине'],
  ['ru', 'Безопасен ли вход?'],
  ['lt', 'Ar grindys buvo be dėmių?'],
  ['lt', 'Ne mažiau kaip dvi kasos atidarytos'],
  ['lt', 'Nemokamas vanduo buvo pasiūlytas'],
  ['lt', 'Beveik visos kasos dirbo'],
])('%s: “%s” does not', (language, text) => expect(lintPolarity(asked(language, text))).toEqual([]))

test('a scale cannot be answered with "Yes"', () =>
  expect(lintPolarity(steps('c', [0, 1, 2], { prompt: { en: 'No litter on the floor' } }))).toEqual([]))

test('the answers to an absence can be put in words: keys, points and marks stay', () => {
  const criterion = asked('en', 'No pests')
  const after = mended(criterion, lintPolarity(criterion)[0])!
  expect(criteriaOf(after)[0]).toMatchObject({
    type: 'choice_one',
    options: [
      { key: 'yes', pointsMilli: 2_000, pass: true, label: { en: 'None found', ru: 'Не обнаружено', lt: 'Nerasta' } },
      { key: 'no', pointsMilli: 0, pass: false, label: { en: 'Found' } },
    ],
  })
  expect(publishProblems(after)).toEqual([])
  expect(criteriaOf(after).flatMap(lintPolarity)).toEqual([])
})

test('a denial of an act has no such answers', () =>
  expect(lintPolarity(asked('en', "Didn't they greet you?"))[0]?.fix).toBeUndefined())

const reversed = yesNo('c', 1, { options: [option('yes', 0, false), option('no', 3, true)] })

test('“No” as the good answer is turned around, points with marks', () => {
  const [finding] = lintPolarity(reversed)
  expect(finding).toMatchObject({ rule: 'marks_reversed', place: { criterionKey: 'c', field: 'options' } })
  expect(criteriaOf(mended(reversed, finding)!)[0]).toMatchObject({
    options: [
      { key: 'yes', pointsMilli: 3_000, pass: true },
      { key: 'no', pointsMilli: 0, pass: false },
    ],
  })
})

test.each([
  ['both pass and earn the same', [option('yes', 1, true), option('no', 1, true)]],
  ['nothing is scored', [option('yes', 0, true), option('no', 0, true)]],
])('marks are left alone where %s', (_, options) => expect(lintPolarity(yesNo('c', 1, { options }))).toEqual([]))
