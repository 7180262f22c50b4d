import { expect, test } from 'vitest'
import type { Clause, Condition } from '@/lib/domain/standard/condition'
import { criteriaOf, type Criterion } from '@/lib/domain/standard/content'
import { findCriterion } from '@/lib/domain/standard/edit/criteria'
import { lintDoubleQuestion } from '@/lib/domain/standard/lint/double-question'
import { findDoubleQuestion } from '@/lib/domain/standard/lint/double-question-find'
import { lintPolarity } from '@/lib/domain/standard/lint/polarity'
import { option, section, standard, yesNo } from '../../score/build'

test.each([
  // Limits at the end, said of two states.
  ['en', 'Outdoor seating area clean and maintained (if applicable)', 'Outdoor seating area clean (if applicable)', 'Outdoor seating area maintained (if applicable)'],
  ['en', 'Delivery bags are clean and maintained, where provided.', 'Delivery bags are clean, where provided.', 'Delivery bags are maintained, where provided.'],
  ['en', 'Was the floor clean and dry when you came in?', 'Was the floor clean when you came in?', 'Was the floor dry when you came in?'],
  ['en', 'Was the table clean and dry? (if applicable)', 'Was the table clean? (if applicable)', 'Was the table dry? (if applicable)'],
  ['en', 'Are the lifts clean and functional at all times?', 'Are the lifts clean at all times?', 'Are the lifts functional at all times?'],
  ['en', 'Is the terrace clean, dry and free from litter (in summer)?', 'Is the terrace clean and dry (in summer)?', 'Is the terrace free from litter (in summer)?'],
  ['ru', 'Уличная зона чистая и исправная (если применимо)', 'Уличная зона чистая (если применимо)', 'Уличная зона исправная (если применимо)'],
  ['ru', 'Был ли пол чистым и сухим, когда вы вошли?', 'Был ли пол чистым, когда вы вошли?', 'Был ли пол сухим, когда вы вошли?'],
  ['ru', 'Журнал заполнен и подписан (при наличии)', 'Журнал заполнен (при наличии)', 'Журнал подписан (при наличии)'],
  ['lt', 'Ar lauko zona švari ir sausa (jei taikoma)?', 'Ar lauko zona švari (jei taikoma)?', 'Ar lauko zona sausa (jei taikoma)?'],
  ['lt', 'Ar grindys buvo švarios ir sausos, kai įėjote?', 'Ar grindys buvo švarios, kai įėjote?', 'Ar grindys buvo sausos, kai įėjote?'],
  ['lt', 'Žurnalas užpildytas ir pasirašytas (jei yra)', 'Žurnalas užpildytas (jei yra)', 'Žurnalas pasirašytas (jei yra)'],
  // Said of two acts: the whole visit, and "if applicable".
  ['en', 'Did the employee greet you and smile (if applicable)?', 'Did the employee greet you (if applicable)?', 'Did the employee smile (if applicable)?'],
  ['en', 'Did the employee greet you and smile when you entered?', 'Did the employee greet you when you entered?', 'Did the employee smile when you entered?'],
  ['ru', 'Улыбнулся ли сотрудник и поздоровался, когда вы вошли?', 'Улыбнулся ли сотрудник, когда вы вошли?', 'Поздоровался ли сотрудник, когда вы вошли?'],
  ['ru', 'Поздоровался ли сотрудник и улыбнулся (если применимо)?', 'Поздоровался ли сотрудник (если применимо)?', 'Улыбнулся ли сотрудник (если применимо)?'],
  ['lt', 'Ar darbuotojas pasisveikino ir nusišypsojo (jei taikoma)?', 'Ar darbuotojas pasisveikino (jei taikoma)?', 'Ar darbuotojas nusišypsojo (jei taikoma)?'],
  ['lt', 'Ar darbuotojas pasisveikino ir nusišypsojo, kai įėjote?', 'Ar darbuotojas pasisveikino, kai įėjote?', 'Ar darbuotojas nusišypsojo, kai įėjote?'],
  // What limits the nearer act alone, or is what was said, stays there.
  ['en', 'Did the agent solve your problem and ask if there was anything else?', 'Did the agent solve your problem?', 'Did the agent ask if there was anything else?'],
  ['en', 'Did the waiter greet you and bring the bill when you asked?', 'Did the waiter greet you?', 'Did the waiter bring the bill when you asked?'],
  ['en', 'Did the cashier greet you and offer help (with the bags)?', 'Did the cashier greet you?', 'Did the cashier offer help (with the bags)?'],
  ['ru', 'Решил ли оператор вопрос и спросил, нужно ли что-то ещё?', 'Решил ли оператор вопрос?', 'Спросил ли оператор, нужно ли что-то ещё?'],
  // Of whom it is asked, and the small words that make it a question.
  ['en', 'Has the duty roster been checked and attendance ensured?', 'Has the duty roster been checked?', 'Has attendance been ensured?'],
  ['ru', 'Были ли полки заполнены, а ценники видны?', 'Были ли полки заполнены?', 'Были ли ценники видны?'],
  ['ru', 'Заметил ли вас персонал и подошёл?', 'Заметил ли вас персонал?', 'Подошёл ли персонал?'],
  // What stands before, also where the second half is a sentence of its own.
  ['en', 'If there is a terrace, was it clean and was it dry?', 'If there is a terrace, was it clean?', 'If there is a terrace, was it dry?'],
  ['en', 'Terrace: was it clean? Was it dry?', 'Terrace: was it clean?', 'Terrace: Was it dry?'],
  ['en', 'You asked for the manager. Did he come? Was he polite?', 'You asked for the manager. Did he come?', 'You asked for the manager. Was he polite?'],
  ['en', 'Was the room clean? Was it warm? (if applicable)', 'Was the room clean? (if applicable)', 'Was it warm? (if applicable)'],
  ['ru', 'Если есть терраса, был ли пол чистым и сухим?', 'Если есть терраса, был ли пол чистым?', 'Если есть терраса, был ли пол сухим?'],
  ['lt', 'Jei yra terasa, ar grindys buvo švarios ir sausos?', 'Jei yra terasa, ar grindys buvo švarios?', 'Jei yra terasa, ar grindys buvo sausos?'],
] as const)('in %s “%s” keeps what limits both', (language, text, first, second) => {
  const parts = findDoubleQuestion(text, language)?.parts ?? null
  expect(parts?.[0]).toBe(first)
  expect(parts?.[1]).toBe(second)
})

const asked: Criterion = {
  ...yesNo('c', 3, { prompt: { en: 'Terrace clean and dry (if applicable)' } }),
  name: { en: 'Terrace clean and dry' }, guidance: { en: 'Look under the tables', lt: 'Pažiūrėkite po stalais' }, examplePhoto: 'photo-1', groupKey: 'g',
  notApplicable: 'exclude', couldNotCheck: true, required: true, bonus: false, photo: { when: 'always' }, comment: { when: 'one_in', k: 4 }, gate: 'fails_visit',
  chainLink: 'premises', chainOwner: 'Shift lead', condition: { match: 'all', clauses: [{ about: 'branch', attribute: 'terrace', is: 'equal', value: 'yes' }] },
}
const said = (criterionKey: string, value: 'yes' | 'no', is: 'equal' | 'not_equal' = 'equal'): Clause => ({ about: 'answer', criterionKey, is, value })
const branch: Clause = { about: 'branch', attribute: 'format', is: 'equal', value: 'mall' }
const splitBefore = (condition: Condition | null) => {
  const before = standard([section('s', [asked, yesNo('z', 1, { condition })], { groups: [{ key: 'g', title: { en: 'Outside' } }] })])
  return lintDoubleQuestion(asked)[0]!.fix!.edit(before, () => 'fresh')
}

test('both halves keep every rule the author set', () => {
  const [first, second] = criteriaOf(splitBefore(null))
  const own = { key: '', weightMilli: 0, prompt: {}, name: {} }
  expect({ ...first, ...own }).toEqual({ ...asked, ...own })
  expect({ ...second, ...own }).toEqual({ ...asked, ...own })
  expect(first!.weightMilli + second!.weightMilli).toBe(asked.weightMilli)
  expect([first!.prompt.en, second!.prompt.en]).toEqual(['Terrace clean (if applicable)', 'Terrace dry (if applicable)'])
  expect([first!.name.en, second!.name.en]).toEqual(['Terrace clean', 'Terrace dry'])
})

test.each<[string, Condition, Condition]>([
  ['yes', { match: 'all', clauses: [said('c', 'yes'), branch] }, { match: 'all', clauses: [said('c', 'yes'), said('fresh', 'yes'), branch] }],
  ['no', { match: 'all', clauses: [said('c', 'no')] }, { match: 'any', clauses: [said('c', 'no'), said('fresh', 'no')] }],
  ['not yes', { match: 'any', clauses: [said('c', 'yes', 'not_equal'), branch] }, { match: 'any', clauses: [said('c', 'yes', 'not_equal'), said('fresh', 'yes', 'not_equal'), branch] }],
  ['no beside what must hold as well', { match: 'all', clauses: [said('c', 'no'), branch] }, { match: 'all', clauses: [said('c', 'no'), branch] }],
])('who depended on “%s” depends on both halves where one list can say so', (_, before, after) =>
  expect(findCriterion(splitBefore(before), 'z')?.criterion.condition).toEqual(after),
)

test('answers in words replace a plain yes and no, never what was in words already', () => {
  const own = yesNo('c', 1, { prompt: { en: 'No litter' }, options: [{ ...option('yes', 1, true), label: { en: 'Tidy', lt: 'Taip' } }, { ...option('no', 0, false), label: { en: 'No', ru: 'Мусор' } }] })
  const mended = lintPolarity(own)[0]!.fix!.edit(standard([section('s', [own])]), () => 'fresh')
  const [{ options }] = criteriaOf(mended) as [Criterion & { options: { label: object }[] }]
  expect(options.map(({ label }) => label)).toEqual([
    { en: 'Tidy', ru: 'Не обнаружено', lt: 'Nerasta' },
    { en: 'Found', ru: 'Мусор', lt: 'Rasta' },
  ])
})
