import type { Milli } from '../exact'
import type { AnswerValue } from '../report/answer'
import { valueFits } from '../report/answered-value'
import { amountOf } from '../report/recommendation'
import type { Band, Criterion, ManyCriterion } from '../standard/content'
import { isJudged } from '../standard/judged'

/** What one value is worth before the weight; `by` names the options or the band that gave it. */
export type Worth = { pointsMilli: Milli; passed: boolean; by: string[] }

/** Null for what earns nothing by nature (time, text, photo, a recommendation without bands) and for a value that is none of this criterion's. */
export function worthOf(criterion: Criterion, value: AnswerValue): Worth | null {
  if (!valueFits(criterion, value)) return null
  if (value.type === 'option' && 'options' in criterion) {
    const option = criterion.options.find(({ key }) => key === value.key)
    return option ? { pointsMilli: option.pointsMilli, passed: option.pass, by: [option.key] } : null
  }
  if (value.type === 'options' && criterion.type === 'choice_many') return worthOfMany(criterion, value.keys)
  const amount = amountOf(value)
  return amount !== null && 'bands' in criterion && isJudged(criterion) ? worthOfNumber(criterion.bands, amount) : null
}

/** The sum of the ticked, at most the cap; an exclusive option stands alone and outside the cap (readings 2 and 6). */
function worthOfMany(criterion: ManyCriterion, keys: string[]): Worth {
  const ticked = criterion.options.filter(({ key }) => keys.includes(key))
  const sum = ticked.reduce((total, { pointsMilli }) => total + pointsMilli, 0)
  const standsAlone = ticked.some(({ exclusive }) => exclusive)
  return {
    pointsMilli: standsAlone || criterion.capMilli === null ? sum : Math.min(sum, criterion.capMilli),
    passed: ticked.length > 0 && ticked.every(({ pass }) => pass),
    by: ticked.map(({ key }) => key),
  }
}

/** A number that falls in no band earns 0 and fails. */
function worthOfNumber(bands: Band[], number: number): Worth {
  const band = bands.find(({ from, to }) => (from === null || number >= from) && (to === null || number < to))
  return band
    ? { pointsMilli: band.pointsMilli, passed: band.pass, by: [band.key] }
    : { pointsMilli: 0, passed: false, by: [] }
}

/** Pass or fail as gates, evidence rules and actions see it; null: neither. A bonus never fails. */
export function markOf(criterion: Criterion, value: AnswerValue | null): boolean | null {
  const passed = value && worthOf(criterion, value)?.passed
  return passed === true ? true : passed === false && !criterion.bonus ? false : null
}
