import { gaugeOf, type Paper, type PaperBlock, type PaperRow } from '@/lib/domain/export/paper'

const zone = { acceptable: 800, desired: 900 }
const read = (score: number, goal: number | null = null) => gaugeOf({ score, interval: { low: score - 47, high: Math.min(1_000, score + 47) }, zone, goal, state: 'ok' })

/** Sections of a standard with a figure each: so many, in words as long as such names are. */
export const sections = (count: number): Extract<PaperBlock, { kind: 'gauges' }> => ({
  kind: 'gauges', title: 'По разделам', note: 'под названием — визиты, где раздел спрашивали; рядом — сеть',
  rows: Array.from({ length: count }, (_, at) => ({
    name: ['Встреча и приветствие гостя', 'Выявление потребностей', 'Консультация и знание меню', 'Скорость и ожидание', 'Внешний вид персонала и зала'][at % 5]!,
    figure: '91,7 · в зоне, не наверняка', note: '8 визитов · сеть 86,6', gauge: read(880 + at),
  })),
})

/** Waves with a goal; the last is not closed and says so. */
export const waves = (count: number): Extract<PaperBlock, { kind: 'points' }> => ({
  kind: 'points', title: 'По волнам', note: '', goal: 860, goalWords: 'цель 86', notes: ['Версия 2 изменила подсчёт баллов: прежние показатели несопоставимы.'],
  points: Array.from({ length: count }, (_, at) => ({
    name: at === count - 1 ? 'Autumn 2026, предварительно' : 'Summer 2026', note: '91 визит', from: at > 0 ? at - 1 : null, rolling: null, gauge: read(840 + ((at * 7) % 20)),
  })),
})

const table = (title: string, columns: [string, number, boolean?][], rows: PaperRow[]): Extract<PaperBlock, { kind: 'table' }> => ({
  kind: 'table', title, note: '', columns: columns.map(([head, width, numeric = false]) => ({ head, width, numeric })), rows,
})

/** Branches in groups of the given sizes, each under its name. */
export const groups = (...sizes: number[]): Extract<PaperBlock, { kind: 'table' }> =>
  table('Филиалы', [['Филиал', 36], ['Регион', 22], ['от 50 до 100', 22], ['Оценка', 12, true], ['Визиты', 8, true]], sizes.flatMap((size, group): PaperRow[] => [
    { group: `Группа ${group + 1}` }, ...Array.from({ length: size }, (_, at) => [`Antakalnio ${group}-${at}`, 'Vilnius', read(820), '82,0', '3']),
  ]))

export const made = (blocks: PaperBlock[], more: Partial<Paper> = {}): Paper => ({
  language: 'ru', name: 'Barona 40', organization: 'Rasa Coffee', subject: 'Café service · на месте · Последние 12 месяцев', provisional: '', title: 'Barona 40',
  finding: 'Последние 12 месяцев, 8 визитов: 83,7 (79,0–88,4) — в зоне терпимости, но не наверняка, цель 86. Неотличим от сети. Критических нарушений нет, просроченных мер нет.',
  gauge: read(837, 860), levels: { acceptable: 'приемлемо', desired: 'желательно', goal: 'цель' },
  facts: [
    'Rīga · Rīga', 'Регион Rīga — 82,2, сеть — 83,9.', 'От 79,0 до 88,4 с доверием 95 %. Цель к 23 марта 2027 г. — 86. Задача: Гости, вернувшиеся в течение 30 дней, %, с 41 до 46.',
    'Этот показатель опирается на визиты по версиям 1 и 2, несопоставимым между собой: это среднее по двум меркам.', 'Café service, на месте, плановые визиты, версия 2.',
  ],
  foot: { made: 'Подготовлено в Etalon 23 ноября 2026 г.', page: 'Страница {page} из {pages}' }, blocks, ...more,
})

const days = ['14 дек. 2025 г.', '28 янв. 2026 г.', '15 мар. 2026 г.', '27 апр. 2026 г.', '15 июн. 2026 г.', '27 июл. 2026 г.', '13 сент. 2026 г.', '26 окт. 2026 г.']
const asked = [
  ['Сотрудник уточняет заказ, сделанный в общих словах', 'Выявление потребностей'], ['Сотрудник советует конкретную позицию и объясняет почему', 'Консультация и знание меню'],
  ['Гостя приветствуют в течение 30 секунд после входа', 'Встреча и приветствие гостя'], ['Перед оплатой сотрудник повторяет заказ', 'Выявление потребностей'],
  ['Еду без упаковки берут только щипцами, салфеткой или в перчатках', 'Внешний вид персонала и зала'], ['Свободные столы убраны и чисты', 'Внешний вид персонала и зала'],
  ['Сотрудник предлагает одно подходящее дополнение к заказу', 'Консультация и знание меню'], ['Напиток подают в чистой чашке, без потёков', 'Заказ и качество напитка'],
] as const

/** A branch of a café chain after a year: eight visits, eight sections, what to mend, and seventeen actions. */
export const branchOfAYear = (): Paper => made([
  {
    kind: 'points', title: 'Визиты', note: 'точка — один учтённый визит; линия — среднее последних четырёх', goal: null, goalWords: '', notes: ['Начиная с 15 июня 2026 г.: Версия 2 изменила подсчёт баллов: прежние показатели несопоставимы.'],
    points: days.map((name, at) => ({ name, note: '', from: null, rolling: null, gauge: gaugeOf({ score: 798 + at * 12, interval: null, zone, goal: null, state: 'ok', own: true }) })),
  },
  sections(8),
  table('Что исправить сначала', [['Критерий', 42], ['Раздел', 26], ['Потеряно баллов', 12, true], ['последние 6 визитов', 20]], [...asked, ...asked].map(([name, section]) => [name, section, '8,7', '● ● ○ ● ● ○'])),
  table('Опубликованные визиты', [['Дата', 17], ['Отчёт', 13], ['Волна', 17], ['Оценка', 11, true], ['В закрытой волне', 10, true], ['критическое нарушение', 13, true], ['В оценке', 19]],
    days.map((on) => [`${on}, После обеда`, 'CDSQ863N', 'Summer 2026', '84,1', '84,1', '–', 'да'])),
  table('Меры', [['Критерий', 48], ['Мера', 18], ['Ответственный', 18], ['Дата', 16]], [...asked, ...asked, asked[0]].map(([name], at) => [name, at < 4 ? 'подтверждена' : 'держится, 2 из 3', 'Bar and kitchen', at % 2 ? '13 нояб. 2026 г.' : '20 февр. 2026 г.'])),
])
