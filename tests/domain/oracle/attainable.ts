import type { AnswerValue } from '@/lib/domain/report/answer'
import type { Band, Criterion, ManyCriterion } from '@/lib/domain/standard/content'
import { fraction, greatest, least, total, zero, type Fraction } from './fraction'

/** What one possible answer of a criterion gives: points before the weight, and the mark. */
export type Given = { points: Fraction; passes: boolean }

const points = (milli: number) => fraction(milli, 1000)

const subsetsOf = <T>(all: T[]): T[][] =>
  all.reduce<T[][]>((subsets, one) => [...subsets, ...subsets.map((subset) => [...subset, one])], [[]])

/** Every list of ticks the form lets through: any of the ordinary options, or one exclusive option alone. */
const ticksOf = ({ options }: ManyCriterion) => [
  ...subsetsOf(options.filter((option) => !option.exclusive)),
  ...options.filter((option) => option.exclusive).map((option) => [option]),
]

/** The cap holds for what is ticked together; an exclusive option stands alone, outside it. */
function givenByTicks({ capMilli, options }: ManyCriterion, keys: string[]): Given {
  const ticked = options.filter(({ key }) => keys.includes(key))
  const sum = total(ticked.map(({ pointsMilli }) => points(pointsMilli)))
  const isCapped = capMilli !== null && !ticked.some(({ exclusive }) => exclusive)
  return {
    points: isCapped ? least(sum, points(capMilli)) : sum,
    passes: ticked.some(({ pass }) => pass) && ticked.every(({ pass }) => pass),
  }
}

const inNoBand: Given = { points: zero, passes: false }

/** The points and mark of an answer; null where the type earns nothing (readings 2 and 6). */
export function givenBy(criterion: Criterion, value: AnswerValue): Given | null {
  switch (criterion.type) {
    case 'yes_no':
    case 'choice_one':
    case 'scale': {
      const option = criterion.options.find(({ key }) => value.type === 'option' && value.key === key)
      return option ? { points: points(option.pointsMilli), passes: option.pass } : null
    }
    case 'choice_many':
      return value.type === 'options' ? givenByTicks(criterion, value.keys) : null
    case 'number':
    case 'duration':
      return givenByBands(criterion.bands, value.type === 'number' ? value.milli : value.type === 'duration' ? value.seconds : NaN)
    case 'recommendation':
      return criterion.bands.length === 0 ? null : givenByBands(criterion.bands, value.type === 'recommendation' ? value.likelihood * 1_000 : NaN)
    default:
      return null
  }
}

function givenByBands(bands: Band[], at: number): Given {
  const band = bands.find(({ from, to }) => at >= (from ?? -Infinity) && at < (to ?? Infinity))
  return band ? { points: points(band.pointsMilli), passes: band.pass } : inNoBand
}

/** The points of every answer there can be, by enumeration. */
function everyPoints(criterion: Criterion): Fraction[] {
  switch (criterion.type) {
    case 'yes_no':
    case 'choice_one':
    case 'scale':
      return criterion.options.map(({ pointsMilli }) => points(pointsMilli))
    case 'choice_many':
      return ticksOf(criterion).map(
        (ticks) =>
          givenByTicks(
            criterion,
            ticks.map(({ key }) => key),
          ).points,
      )
    case 'number':
    case 'duration':
    case 'recommendation':
      return [inNoBand.points, ...criterion.bands.map(({ pointsMilli }) => points(pointsMilli))]
    default:
      return []
  }
}

/** The best is never under 0 (reading 2); the worst may be above it, when every option earns something. */
export function extremesOf(criterion: Criterion): { best: Fraction; worst: Fraction } {
  const [first, ...rest] = everyPoints(criterion)
  if (!first) return { best: zero, worst: zero }
  return { best: greatest(zero, first, ...rest), worst: least(first, ...rest) }
}

/** Types whose options or bands can earn points, with a weight that lets them (reading 3). */
export const earns = (criterion: Criterion) =>
  !['time', 'text', 'photo', 'sound', 'place'].includes(criterion.type) && criterion.weightMilli > 0 && !(criterion.type === 'recommendation' && criterion.bands.length === 0)
