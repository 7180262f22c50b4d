import { createTranslator, type Messages } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { footRules, PAGE, PAGES } from '@/components/standards/paper/foot-rules'
import { PaperChecklist, type PaperWords } from '@/components/standards/paper/paper-checklist'
import { languages, localeOf, type Language } from '@/lib/domain/language'
import { blankSection, blankStandard } from '@/lib/domain/standard/blank'
import { criterionTypes, type Criterion, type StandardContent } from '@/lib/domain/standard/content'
import { newCriterion } from '@/lib/domain/standard/edit/new-criterion'
import { paperLanguages } from '@/lib/domain/standard/paper-languages'

const every = (text: string) => ({ en: `${text} en`, ru: `${text} ru`, lt: `${text} lt` })
let keys = 0
const asked = (type: (typeof criterionTypes)[number]): Criterion => {
  const criterion = { ...newCriterion(type, type, type === 'photo' ? 'g' : null, () => `k${(keys += 1)}`), prompt: every(`Asked by ${type}`), guidance: every('https://example.test/'.repeat(12)) }
  if (!('options' in criterion) || type === 'yes_no') return criterion
  const options = criterion.options.map((option, at) => ({ ...option, label: every(`Answer ${at} ${'so '.repeat(60)}`), ...(type === 'choice_many' && at === 0 ? { exclusive: true } : {}) }))
  return { ...criterion, options } as Criterion
}
const content: StandardContent = {
  ...blankStandard('en'),
  sections: [
    {
      ...blankSection('hall', every('Hall')), intro: every('Look around first.'), groups: [{ key: 'g', title: every('Pictures') }], onlyInScenarios: ['complaint'],
      criteria: criterionTypes.map(asked).map((one, at) =>
        at === 3 ? { ...one, condition: { match: 'all' as const, clauses: [{ about: 'answer' as const, criterionKey: 'yes_no', is: 'equal' as const, value: 'yes' }] }, photo: { when: 'always' as const } } : one,
      ),
    },
  ],
}

async function printed(language: Language, printing = content) {
  const namespaces = ['standard-paper', 'terms', 'standard-conditions', 'standards', 'field'] as const
  const read = async (name: string) => [name, ((await import(`@/lib/i18n/messages/${language}/${name}.json`)) as { default: unknown }).default] as const
  const messages = Object.fromEntries(await Promise.all(namespaces.map(read))) as unknown as Messages
  const missing = vi.fn()
  const of = (namespace: (typeof namespaces)[number]) => createTranslator({ locale: localeOf(language), messages, namespace, onError: missing, timeZone: 'UTC' })
  const words = { say: of('standard-paper'), terms: of('terms'), conditions: of('standard-conditions'), standards: of('standards'), field: of('field') } as unknown as PaperWords
  const paper = paperLanguages(printing).find((one) => one.language === language)!
  const html = renderToStaticMarkup(<PaperChecklist name="Hall" version={2} content={printing} paper={paper} currency="EUR" words={words} />)
  expect(missing.mock.calls).toEqual([])
  return html
}

test.each(languages)('on paper in %s every type of question has its number, its words and a place for its answer, on one page', async (language) => {
  const html = await printed(language)
  const questions = html.split('<li ').slice(1)
  expect(questions).toHaveLength(criterionTypes.length)
  for (const [at, question] of questions.entries()) {
    // A question is not torn apart, and no long word runs out of its column.
    expect(question).toMatch(/^class="[^"]*break-inside-avoid/)
    expect(question).toContain(`>${at + 1}.<`)
    expect(question).toContain(`Asked by ${criterionTypes[at]} ${language}`)
    expect(question).toMatch(/wrap-anywhere[^>]*>https:/)
    for (const other of languages.filter((one) => one !== language)) expect(question).not.toContain(`Asked by ${criterionTypes[at]} ${other}`)
    expect(question.match(/class="[^"]*border(?:-b)? border-(?:ink|line-strong)/g)?.length ?? 0).toBeGreaterThan(0)
  }
  expect(html).toMatch(/<h3 class="break-after-avoid/)
  expect(html).toContain(`Pictures ${language}`)
})

const say = {
  en: { most: 'extremely likely', sound: 'sound recorded', place: 'where, in words or coordinates', alone: '(tick nothing else then)', check: 'Could not check, because:', photo: 'A photo, please.' },
  ru: { most: '', sound: 'звук записан', place: 'где именно, словами или координатами', alone: '(тогда больше ничего не отмечайте)', check: 'Не удалось проверить, потому что:', photo: 'Нужно фото.' },
  lt: { most: '', sound: 'garsas įrašytas', place: 'kur tiksliai, žodžiais arba koordinatėmis', alone: '(tada daugiau nieko nežymėkite)', check: 'Nepavyko patikrinti, nes:', photo: 'Reikia nuotraukos.' },
}
test.each(languages)('in %s a recommendation has its eleven boxes and both ends, a sound and a place can be noted or not checked', async (language) => {
  const questions = (await printed(language)).split('<li ').slice(1)
  const of = (type: Criterion['type']) => questions[criterionTypes.indexOf(type as (typeof criterionTypes)[number])]!
  const boxes = [...of('recommendation').matchAll(/min-w-0 wrap-anywhere">(\d+)</g)].map(([, figure]) => Number(figure))
  expect(boxes).toEqual(Array.from({ length: 11 }, (_, at) => at))
  expect(of('recommendation')).toMatch(/0: [^·<]{4,}· 10: [^<]{4,}</)
  expect(of('recommendation')).toContain(say[language].most)
  expect([of('sound').includes(say[language].sound), of('place').includes(say[language].place)]).toEqual([true, true])
  for (const type of ['sound', 'place'] as const) expect(of(type)).toContain(say[language].check)
  expect(of('choice_many')).toContain(say[language].alone)
  expect(of('scale')).toContain(say[language].photo)
})

test.each([['en', 'question 1: Yes'], ['ru', 'вопрос 1: Да'], ['lt', '1 klausimas: Taip']] as const)('in %s a condition names the question by its number on the paper', async (language, condition) => {
  const html = await printed(language)
  expect(html).toContain(condition)
  expect(html.split('<li ').slice(1)[3]).not.toContain('Asked by yes_no')
})

test.each(languages)('in %s whoever could not check has a line to write why on, and a group shows where it ends', async (language) => {
  const questions = (await printed(language)).split('<li ').slice(1)
  for (const question of questions) {
    if (question.includes(say[language].check)) expect(question.split(say[language].check)[1]).toMatch(/^<\/span><\/span><span aria-hidden="true" class="[^"]*flex-1 border-b border-line-strong/)
    expect(question.includes('border-l-2')).toBe(question.includes('Asked by photo'))
  }
  expect(questions.some((question) => question.includes(say[language].check))).toBe(true)
})

const [hall] = content.sections
/** Written in English; its title in Lithuanian too, and one question in Russian alone. */
const partly: StandardContent = {
  ...content, goal: null, scenarios: [],
  sections: [{
    ...hall!, title: { en: 'Hall', lt: 'Salė' }, intro: { en: 'Look around first.' }, groups: [], onlyInScenarios: [],
    criteria: [{ ...newCriterion('a', 'yes_no', null, () => 'k'), prompt: { en: 'Was it warm?' }, name: { lt: 'Šiluma' } }, { ...newCriterion('b', 'text', null, () => 'k'), prompt: { ru: 'Что было не так?' } }],
  }],
}

test('a paper comes in the languages its questions are written in, with how much each lacks and what stands in', () => {
  // Title, words above, two questions, yes and no: a criterion's short name and the scenarios are not on it.
  expect(paperLanguages(partly)).toEqual([
    { language: 'en', missing: 1, inAll: 6, standIns: ['ru'] }, { language: 'ru', missing: 3, inAll: 6, standIns: ['en'] }, { language: 'lt', missing: 3, inAll: 6, standIns: ['en', 'ru'] },
  ])
  const named = { ...partly, sections: partly.sections.map((section) => ({ ...section, title: { en: 'Hall' } })) }
  expect(paperLanguages(named).map(({ language }) => language)).toEqual(['en', 'ru'])
  expect(paperLanguages({ ...blankStandard('lt'), sections: [] })).toEqual([{ language: 'lt', missing: 0, inAll: 0, standIns: [] }])
  expect(paperLanguages(content).map(({ language, missing }) => [language, missing])).toEqual([['en', 0], ['ru', 0], ['lt', 0]])
})

test.each([
  ['en', '1 of 6 texts is not written in this language and stands in another: Русский.'],
  ['ru', 'На этом языке нет 3 текстов из 6; там стоит другой язык: English.'],
  ['lt', 'Šia kalba nėra 3 tekstų iš 6; vietoj trūkstamų – kita kalba: English, Русский.'],
] as const)('a paper in %s says on itself which language stands in', async (language, said) => {
  expect(await printed(language, partly)).toContain(said)
  expect(await printed(language)).not.toContain(said.split(': ')[0]!.slice(-12))
})

const never = { when: 'never' as const }
const onFail = { when: 'on_fail' as const }
/** On fail: a yes/no, one of three, a number, a duration, a text that cannot fail. One in four: a text. */
const asking: StandardContent = {
  ...content,
  scenarios: [{ key: 's', kind: 'routine', name: every('Coffee'), persona: every('A guest'), task: every('Order'), purchase: every('A cup'), purchaseLimitMinor: 500, minimumStayMinutes: 15, forbidden: every('No notes') }],
  sections: [{
    ...hall!, groups: [], onlyInScenarios: [],
    criteria: [
      { ...asked('yes_no'), photo: never, comment: onFail },
      { ...asked('choice_one'), photo: onFail, comment: never },
      { ...(asked('number') as Extract<Criterion, { type: 'number' }>), unit: every('tables'), photo: never, comment: onFail, bands: [
        { key: 'a', from: null, to: 1_000, pointsMilli: 2_000, pass: true }, { key: 'b', from: 1_000, to: 3_000, pointsMilli: 1_000, pass: true }, { key: 'c', from: 3_000, to: null, pointsMilli: 0, pass: false },
      ] },
      { ...asked('text'), photo: never, comment: onFail },
      { ...asked('text'), photo: { when: 'one_in', k: 4 }, comment: never },
      { ...asked('yes_no'), bonus: true, photo: never, comment: onFail },
    ],
  }],
}

test.each([
  ['en', 'No *<', 'A note, if an answer with * is ticked.', 'A note, if the answer is not “tables en: under 3”.', 'One report in 4 is asked for a photo'],
  ['ru', 'Нет *<', 'Если отмечен ответ со звёздочкой (*), нужно пояснение.', 'Если ответ не «tables ru: меньше 3», нужно пояснение.', 'Фото просят в одном отчёте из 4'],
  ['lt', 'Ne *<', 'Jei pažymėtas atsakymas su žvaigždute (*), reikia paaiškinimo.', 'Jei atsakymas ne „tables lt: mažiau kaip 3“, reikia paaiškinimo.', 'Nuotraukos prašoma vienoje ataskaitoje iš 4'],
] as const)('in %s the answers with which more is asked are marked, and figures say within what nothing is', async (language, no, marked, outside, drawn) => {
  const [yesNo, choice, number, text, drawnText, bonus] = (await printed(language, asking)).split('<li ').slice(1)
  expect(yesNo).toContain(no)
  expect(yesNo).toContain(marked)
  expect(choice!.match(/ \*</g)?.length).toBe((asking.sections[0]!.criteria[1] as Extract<Criterion, { options: unknown }>).options.filter(({ pass }) => !pass).length)
  // Both passing bands are one range: where the points change does not show.
  expect(number).toContain(outside)
  expect(number).not.toMatch(/ \*</)
  for (const silent of [text, bonus]) expect(silent).not.toMatch(/\*/)
  expect(drawnText).toContain(drawn)
})

test.each(languages)('in %s the brief of each scenario is on the paper, with what may be spent and how long to stay', async (language) => {
  const html = await printed(language, asking)
  for (const words of ['Coffee', 'A guest', 'Order', 'A cup', 'No notes']) expect(html).toContain(`${words} ${language}`)
  expect(html).toMatch(/5[^<]*€|€5/)
  expect(html).toMatch(/15 (?:minutes|минут|minučių)/)
  expect(await printed(language)).not.toContain('Coffee')
})

test('every sheet carries its standard, its version and which of how many it is, whatever the name holds', () => {
  const rules = footRules('Café "A\\" } @page { · Version 2', `Page ${PAGE} of ${PAGES}`)
  expect(rules).toContain('content: "Page " counter(page) " of " counter(pages)')
  expect(rules).toContain('content: "Café \\22 A\\5c \\22  } @page { · Version 2"')
})
