import type { AnswerValue } from './answer'

/** A recommendation goes from 0 to this. */
export const MOST_LIKELY = 10

/** 0, 1, … 10: everything that can be answered. */
export const likelihoods: readonly number[] = Array.from({ length: MOST_LIKELY + 1 }, (_, likelihood) => likelihood)

/** What bands and conditions compare: thousandths of a number or of a recommendation, seconds of a duration; null: they cannot. */
export function amountOf(value: AnswerValue): number | null {
  switch (value.type) {
    case 'number':
      return value.milli
    case 'duration':
      return value.seconds
    case 'recommendation':
      return value.likelihood * 1_000
    default:
      return null
  }
}
