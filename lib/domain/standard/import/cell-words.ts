import type { CriterionType, Gate, NotApplicableRule } from '../content'

const lookup = <Value>(words: readonly (readonly [Value, readonly string[]])[]) => {
  const known = new Map(words.flatMap(([value, list]) => list.map((word) => [word, value] as const)))
  return (cell: string): Value | undefined => known.get(cell.toLowerCase().replaceAll('ё', 'е').replace(/[\s_/-]+/g, ' ').trim())
}

/** What a cell of the gate column may say; null: no gate. */
export const gateIn = lookup<Gate | null>([
  ['zeroes_visit', ['zero visit', 'zeroes visit', 'zeroes the visit', 'zero tolerance', 'zero', 'обнуляет визит', 'обнуление визита', 'нулевая терпимость', 'panaikina vizita', 'nulinis vizitas', 'nuline tolerancija', 'nulinė tolerancija', 'panaikina vizitą']],
  ['zeroes_section', ['zero section', 'zeroes section', 'zeroes the section', 'zeroes its section', 'обнуляет раздел', 'обнуление раздела', 'panaikina skyrių', 'panaikina skyriu']],
  ['fails_visit', ['fail visit', 'fails visit', 'fails the visit', 'fail', 'critical', 'gate', 'yes', 'y', 'x', '1', 'true', 'критично', 'критический', 'визит не засчитан', 'да', 'kritinis', 'neišlaikytas vizitas', 'taip']],
  [null, ['', 'no', 'none', 'n', '0', 'false', 'нет', 'ne', 'nėra', '–']],
])

export const typeIn = lookup<CriterionType>([
  ['yes_no', ['yes no', 'yesno', 'yn', 'boolean', 'да нет', 'taip ne']],
  ['choice_one', ['choice', 'choice one', 'one', 'single choice', 'single', 'выбор', 'один вариант', 'pasirinkimas', 'vienas variantas']],
  ['choice_many', ['choice many', 'many', 'multiple choice', 'multiple', 'checkboxes', 'несколько вариантов', 'множественный выбор', 'keli variantai']],
  ['scale', ['scale', 'rating', 'шкала', 'оценка', 'skalė', 'vertinimas']],
  ['number', ['number', 'count', 'число', 'количество', 'skaičius', 'kiekis']],
  ['duration', ['duration', 'stopwatch', 'seconds', 'длительность', 'секундомер', 'trukmė', 'laikmatis']],
  ['time', ['time', 'time of day', 'время', 'laikas']],
  ['text', ['text', 'comment', 'open', 'текст', 'комментарий', 'tekstas', 'komentaras']],
  ['recommendation', ['recommendation', 'recommend', 'likelihood to recommend', 'рекомендация', 'готовность рекомендовать', 'rekomendacija', 'rekomendavimas']],
  ['photo', ['photo', 'picture', 'фото', 'снимок', 'nuotrauka', 'foto']],
  ['sound', ['sound', 'audio', 'recording', 'звук', 'аудио', 'запись', 'garsas', 'garso įrašas', 'įrašas']],
  ['place', ['place', 'location', 'gps', 'geopoint', 'место', 'координаты', 'геопозиция', 'vieta', 'koordinatės']],
])

export const notApplicableIn = lookup<NotApplicableRule>([
  ['exclude', ['exclude', 'excluded', 'leaves the score', 'yes', 'allowed', 'x', '1', 'да', 'исключить', 'можно', 'taip', 'leidžiama', 'neskaičiuoti']],
  ['zero', ['zero', 'counts as zero', 'ноль', 'нуль', 'считается нулем', 'nulis']],
  ['not_allowed', ['not allowed', 'no', 'never', '0', 'нет', 'нельзя', 'ne', 'neleidžiama']],
])

export const bonusIn = lookup<boolean>([
  [true, ['yes', 'y', 'x', '1', 'true', 'bonus', 'да', 'бонус', 'taip', 'papildomi']],
  [false, ['', 'no', 'n', '0', 'false', 'нет', 'ne']],
])

/** A listed answer that is "yes" or "no" and nothing more. */
export const yesOrNoIn = lookup<'yes' | 'no'>([
  ['yes', ['yes', 'y', 'да', 'taip']],
  ['no', ['no', 'n', 'нет', 'ne']],
])
