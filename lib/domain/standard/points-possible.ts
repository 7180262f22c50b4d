import type { Milli } from '../exact'
import { bestPoints } from '../score/attainable'
import { criteriaOf, type Criterion, type StandardContent } from './content'

/** The most one answer brings: its best points × its weight, rounded to thousandths of a point; recorded answers bring none. */
export const mostPoints = (criterion: Criterion): Milli => Math.round((bestPoints(criterion) * criterion.weightMilli) / 1_000)

/** What the points of a standard add up to, bonus apart (decision 2: a bonus adds to earned, never to possible). */
export const pointsPossible = (content: StandardContent): Milli =>
  criteriaOf(content).reduce((sum, criterion) => sum + (criterion.bonus ? 0 : mostPoints(criterion)), 0)
