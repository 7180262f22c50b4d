import { expect, test } from 'vitest'
import { criteriaOf, type Criterion } from '@/lib/domain/standard/content'
import { lintDoubleQuestion } from '@/lib/domain/standard/lint/double-question'
import { findDoubleQuestion } from '@/lib/domain/standard/lint/double-question-find'
import { pointsPossible } from '@/lib/domain/standard/points-possible'
import { plain, section, standard, steps, yesNo } from '../../score/build'

const double = {
  en: [
    'Did the employee greet you and smile?',
    'Did the cashier greet you and offer help?',
    'Were you greeted at the door and shown to a table?',
    'Were you greeted, seated and served promptly?',
    'Was the floor clean and dry?',
    'Was the staff member polite and well dressed?',
    'Was the table clean and the menu readable?',
    'Is the fire extinguisher in place and serviced?',
    'The employee greets the guest and says goodbye',
    'The employee greeted the guest and offered the menu',
    'Did the adviser introduce themselves and explain the fees?',
    'Did the employee apologise and/or offer a refund?',
    'Was the food hot and was it served quickly?',
    'Did the receptionist confirm the booking or repeat the dates?',
    'Was the room clean? Was it warm?',
    'Did staff listen to you, and did they take notes?',
    'Toilets clean, stocked and odour-free',
    'Are temperatures checked with a probe and logs updated?',
  ],
  ru: [
    'Поздоровался ли сотрудник и улыбнулся?',
    'Поздоровались ли с вами и предложили помощь?',
    'Сотрудник здоровается и предлагает помощь',
    'Был ли пол чистым и сухим?',
    'Столы чистые и исправные',
    'Чист ли туалет и укомплектован ли он?',
    'Извинился ли сотрудник и/или предложил замену?',
    'Назвал ли консультант своё имя и объяснил условия?',
    'Было ли блюдо горячим? Быстро ли его подали?',
    'Смог ли сотрудник ответить на вопрос и предложить замену?',
    'Журнал заполнен и подписан',
    'Огнетушитель на месте и исправен',
    'Поблагодарил ли кассир или попрощался?',
    'Меню чистое, а также актуальное',
  ],
  lt: [
    'Ar darbuotojas pasisveikino ir nusišypsojo?',
    'Ar jums padėkojo bei atsisveikino?',
    'Darbuotojas pasisveikina ir pasiūlo pagalbą',
    'Ar grindys buvo švarios ir sausos?',
    'Ar darbuotojas atsiprašė ir (arba) pasiūlė pakeisti prekę?',
    'Ar darbuotojas atsiprašė ir/arba grąžino pinigus?',
    'Ar konsultantas prisistatė ir paaiškino sąlygas?',
    'Ar patiekalas buvo karštas? Ar jį greitai patiekė?',
    'Žurnalas užpildytas ir pasirašytas',
    'Ar kasininkė jums padėkojo arba palinkėjo geros dienos?',
    'Ar galėtumėte rekomenduoti ir sugrįžti?',
  ],
} as const

const single = {
  en: [
    'Did the employee say please and thank you?',
    'Did the employee write down your name and surname?',
    'Was the uniform clean and tidy?',
    'Was the employee polite and friendly?',
    'Were the doors and windows clean?',
    'Did you receive the receipt and the change?',
    'Was unpacked food handled with tongs, paper or gloves?',
    'Did anyone mention the loyalty card or app?',
    'Raw and cooked foods properly separated',
    'Was the wait between ordering and paying under five minutes?',
    'Did the greeting and the farewell include your name?',
    'Did the employee go and get the manager?',
    'Was the badge or name plate readable?',
    'Did the employee know the terms and conditions?',
    'Was the address on the sign and the door the same?',
    'Was there soap and paper in the toilet?',
    'Were you told the fees, or that there are none?',
    'Would you become or stay a customer here?',
    'What did you hear when you asked "Is it fresh? Is it hot?"',
    'Did the music and lighting suit the room?',
    'Did you receive advice and help?',
  ],
  ru: [
    'Сказал ли сотрудник «спасибо» и «пожалуйста»?',
    'Спросили ли у вас имя и фамилию?',
    'Была ли форма чистой и опрятной?',
    'Были ли двери и окна чистыми?',
    'Брали ли еду щипцами, салфеткой или в перчатках?',
    'Как выглядели полки и вешала?',
    'Работали ли терминал и касса?',
    'Предложили ли вам примерить товар или испытать его?',
    'Назвал ли консультант цену и срок?',
    'Был ли персонал вежлив и доброжелателен?',
    'Выдали ли вам чек и сдачу?',
    'Сказали ли вам, какие есть комиссии или что их нет?',
    'Были ли в туалете мыло и полотенца?',
    'Стояли ли столы и стулья на местах?',
  ],
  lt: [
    'Ar darbuotojas pasakė „ačiū“ ir „prašau“?',
    'Ar jūsų paklausė vardo ir pavardės?',
    'Ar uniforma buvo švari ir tvarkinga?',
    'Ar durys ir langai buvo švarūs?',
    'Ar maistą ėmė žnyplėmis, servetėle arba su pirštinėmis?',
    'Ar jums laukiant užsakymus priėmė ir antras darbuotojas?',
    'Ar konsultantas pasakė kainą ir terminą?',
    'Ar darbuotojas buvo mandagus ir draugiškas?',
    'Ar kas nors paminėjo lojalumo kortelę ar programėlę?',
    'Ar jums pasakė, kokie mokesčiai taikomi arba kad jų nėra?',
    'Ar jums išdavė kvitą ir grąžą?',
    'Ar pardavėjo ir pirkėjo pokalbis buvo trumpas?',
  ],
} as const

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
