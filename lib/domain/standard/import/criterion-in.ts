import { unitsFromText } from '../../decimal-text'
import type { Criterion, Option } from '../content'
import { fitted, newCriterion, scoredRecommendation } from '../edit/new-criterion'
import { bonusIn, gateIn, notApplicableIn, typeIn } from './cell-words'
import type { QuestionnaireField } from './columns'
import { type OptionFault, optionsIn, typeOfListed } from './options-in'
import type { QuestionnaireSettings } from './questionnaire'

export type RowFault = {
  field: QuestionnaireField
  code: 'missing' | 'too_long' | 'bad_key' | 'key_twice' | 'not_a_number' | 'out_of_range' | 'unknown_word' | 'too_many' | 'gate_on_bonus' | OptionFault
  value: string
  /** Of a figure out of range, where it does not begin with 0. */
  least?: number
  limit?: number
}

const limits = { prompt: 2_000, name: 200, guidance: 5_000, owner: 200 } as const

/** One row as a criterion, with all that is wrong in it. */
export function criterionIn(cell: (field: QuestionnaireField) => string, settings: QuestionnaireSettings, fallbackKey: string) {
  const faults: RowFault[] = []
  const fault = (field: QuestionnaireField, code: RowFault['code'], limit?: number) => faults.push({ field, code, value: cell(field).slice(0, 60), limit })
  const word = <Value>(field: QuestionnaireField, find: (cell: string) => Value | undefined, otherwise: Value): Value => {
    const found = cell(field) === '' ? otherwise : find(cell(field))
    if (found === undefined) fault(field, 'unknown_word')
    return found ?? otherwise
  }
  const figure = (field: 'points' | 'weight', max: number): number => {
    if (cell(field) === '') return 1_000
    const units = unitsFromText(cell(field), 3)
    if (units === null) fault(field, 'not_a_number')
    else if (units < 0 || units > max) fault(field, 'out_of_range', max / 1_000)
    return units ?? 1_000
  }
  const prompt = cell('prompt') || cell('name')
  if (!prompt) fault('prompt', 'missing')
  for (const field of ['prompt', 'name', 'guidance', 'owner'] as const) if (cell(field).length > limits[field]) fault(field, 'too_long', limits[field])
  const key = cell('key') || fallbackKey
  if (!/^[A-Za-z0-9_.-]{1,40}$/.test(key) || key === '__proto__') fault('key', 'bad_key')
  const type = cell('type') === '' ? typeOfListed(cell('options'), settings.type) : word('type', typeIn, settings.type)
  const points = figure('points', 1_000_000)
  const weightMilli = figure('weight', 1_000_000)
  const gate = word('gate', gateIn, null)
  const bonus = word('bonus', bonusIn, false)
  if (gate && bonus) fault('gate', 'gate_on_bonus')

  let fresh = 0
  const { language } = settings
  const freshKey = () => `o${(fresh += 1)}`
  const blank = newCriterion(key, type, null, freshKey)
  // A recommendation counts only where the row itself says what it is worth.
  const counts = type !== 'recommendation' || (cell('points') !== '' && points > 0)
  const base: Criterion = {
    ...(blank.type === 'recommendation' && counts ? scoredRecommendation(blank, freshKey) : blank),
    name: cell('name') ? { [language]: cell('name') } : {},
    prompt: { [language]: prompt },
    guidance: cell('guidance') ? { [language]: cell('guidance') } : {},
    weightMilli: counts ? weightMilli : 0,
    gate,
    bonus,
    notApplicable: word('notApplicable', notApplicableIn, settings.notApplicable),
    couldNotCheck: settings.couldNotCheck,
    comment: { when: 'on_fail' },
    chainOwner: cell('owner'),
  }
  const options = optionsIn(cell('options'), { type, points, stated: cell('points') !== '', language }, (code, { value = cell('options'), ...more } = {}) =>
    void faults.push({ field: 'options', code, value: value.slice(0, 60), ...more }))
  return { criterion: fitted(withPoints(base, points, options)), faults }
}

/** The row's points are those of the best answer. */
function withPoints(criterion: Criterion, points: number, options: Option[] | null): Criterion {
  if ('options' in criterion && options)
    return { ...criterion, options: criterion.type === 'yes_no' ? criterion.options.map((one, at) => ({ ...one, pointsMilli: options[at]?.pointsMilli ?? 0, pass: options[at]?.pass ?? one.pass })) : options }
  if ('options' in criterion) {
    const best = Math.max(...criterion.options.map(({ pointsMilli }) => pointsMilli))
    return { ...criterion, options: criterion.options.map((one) => ({ ...one, pointsMilli: best === 0 ? 0 : Math.round((one.pointsMilli * points) / best) })) }
  }
  if (criterion.type === 'recommendation') return { ...criterion, bands: criterion.bands.map((band) => ({ ...band, pointsMilli: Math.round((band.pointsMilli * points) / 1_000) })) }
  if ('bands' in criterion) return { ...criterion, bands: criterion.bands.map((band) => ({ ...band, pointsMilli: band.pass ? points : 0 })) }
  return criterion
}
