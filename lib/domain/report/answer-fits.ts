import { type Criterion, mayNotBeChecked } from '../standard/content'
import type { Answer, AnswerValue } from './answer'
import { valueFits } from './answered-value'

/** Why an answer cannot be the answer to a criterion. */
export type Misfit =
  | 'wrong_type'
  | 'unknown_option'
  | 'exclusive_with_others'
  | 'number_out_of_range'
  | 'too_many_decimals'
  | 'bad_time'
  | 'no_place'
  | 'no_recording'
  | 'not_applicable_not_allowed'
  | 'could_not_check_not_allowed'

/** A thousand million of any unit, and one day on the stopwatch. */
export const NUMBER_LIMIT_MILLI = 1_000_000_000_000
export const DURATION_LIMIT_SECONDS = 86_400

/** Null when the answer fits. Judged on entry; what is merely incomplete is `missing`, not a misfit. */
export function misfitOf(criterion: Criterion, answer: Answer): Misfit | null {
  if (answer.recordings && criterion.type !== 'sound') return 'wrong_type'
  switch (answer.state) {
    case 'open':
      return null
    case 'not_applicable':
      return criterion.notApplicable === 'not_allowed' ? 'not_applicable_not_allowed' : null
    case 'could_not_check':
      return mayNotBeChecked(criterion) ? null : 'could_not_check_not_allowed'
    case 'answered':
      return answer.value.type === 'sound' && !answer.recordings ? 'no_recording' : misfitOfValue(criterion, answer.value)
  }
}

function misfitOfValue(criterion: Criterion, value: AnswerValue): Misfit | null {
  const fits = valueFits(criterion, value)
  switch (value.type) {
    case 'option':
      return fits ? null : isOneOf(criterion) ? 'unknown_option' : 'wrong_type'
    case 'options': {
      if (criterion.type !== 'choice_many') return 'wrong_type'
      const known = value.keys.every((key) => criterion.options.some((option) => option.key === key))
      return fits
        ? null
        : known && new Set(value.keys).size === value.keys.length
          ? 'exclusive_with_others'
          : 'unknown_option'
    }
    case 'number':
      if (criterion.type !== 'number') return 'wrong_type'
      if (!fits || Math.abs(value.milli) > NUMBER_LIMIT_MILLI) return 'number_out_of_range'
      return value.milli % 10 ** (3 - criterion.decimals) === 0 ? null : 'too_many_decimals'
    case 'duration':
      if (criterion.type !== 'duration') return 'wrong_type'
      return fits && value.seconds >= 0 && value.seconds <= DURATION_LIMIT_SECONDS ? null : 'number_out_of_range'
    case 'recommendation':
      return fits ? null : criterion.type === 'recommendation' ? 'number_out_of_range' : 'wrong_type'
    case 'time':
      return !fits ? 'wrong_type' : /^([01]\d|2[0-3]):[0-5]\d$/.test(value.at) ? null : 'bad_time'
    case 'place':
      return !fits ? 'wrong_type' : value.place === null ? 'no_place' : null
    default:
      return fits ? null : 'wrong_type'
  }
}

const isOneOf = ({ type }: Criterion) => type === 'yes_no' || type === 'choice_one' || type === 'scale'
