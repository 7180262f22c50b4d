import type { Milli } from '../exact'
import type { Criterion, ManyCriterion } from '../standard/content'

const sum = (points: Milli[]): Milli => points.reduce((total, one) => total + one, 0)
const pointsIn = (scored: { pointsMilli: Milli }[]): Milli[] => scored.map(({ pointsMilli }) => pointsMilli)

/** The most points any answer can earn, never under 0 (decision 2, reading 2). Before the weight; no figure is 0. */
export function bestPoints(criterion: Criterion): Milli {
  switch (criterion.type) {
    case 'yes_no':
    case 'choice_one':
    case 'scale':
      return Math.max(0, ...pointsIn(criterion.options))
    case 'choice_many': {
      const { together, alone } = ticks(criterion)
      const most = sum(together.filter((points) => points > 0))
      return Math.max(Math.min(criterion.capMilli ?? most, most), ...alone)
    }
    case 'number':
    case 'duration':
    case 'recommendation':
      return Math.max(0, ...pointsIn(criterion.bands))
    default:
      return 0
  }
}

/** The fewest points any answer can earn (decision 2, reading 8). A number may fall in no band and earn 0. */
export function worstPoints(criterion: Criterion): Milli {
  switch (criterion.type) {
    case 'yes_no':
    case 'choice_one':
    case 'scale':
      return criterion.options.length === 0 ? 0 : Math.min(...pointsIn(criterion.options))
    case 'choice_many': {
      const { together, alone } = ticks(criterion)
      return Math.min(sum(together.filter((points) => points < 0)), ...alone)
    }
    case 'number':
    case 'duration':
    case 'recommendation':
      return Math.min(0, ...pointsIn(criterion.bands))
    default:
      return 0
  }
}

const ticks = ({ options }: ManyCriterion) => ({
  together: pointsIn(options.filter(({ exclusive }) => !exclusive)),
  alone: pointsIn(options.filter(({ exclusive }) => exclusive)),
})
