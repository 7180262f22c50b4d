import type { Criterion } from '../content'
import { updateCriterion } from '../edit/criteria'
import { lintFinding, type LintFinding } from './finding'

/** A scale whose neighbouring steps are not equally far apart in points; a thousandth either way is rounding. */
export function lintScaleSteps(criterion: Criterion): LintFinding[] {
  if (criterion.type !== 'scale' || criterion.options.length < 3) return []
  const { key, options } = criterion
  const points = options.map(({ pointsMilli }) => pointsMilli)
  const even = evenly(points)
  if (points.every((one, index) => Math.abs(one - (even[index] ?? one)) <= 1)) return []
  const place = { criterionKey: key, field: 'options' }
  // Without a worst and a best end there is nothing to spread the steps between.
  if (points[0] === points.at(-1)) return [lintFinding('steps_unequal', place, { points })]
  return [
    lintFinding(
      'steps_unequal',
      place,
      { points },
      {
        name: 'even_steps',
        edit: (content) =>
          updateCriterion(content, key, (one) => {
            if (one.type !== 'scale') return one
            const spread = evenly(one.options.map(({ pointsMilli }) => pointsMilli))
            return {
              ...one,
              options: one.options.map((option, index) => ({
                ...option,
                pointsMilli: spread[index] ?? option.pointsMilli,
              })),
            }
          }),
      },
    ),
  ]
}

/** The same ends with equal steps between them, rounded to thousandths of a point. */
function evenly(points: number[]): number[] {
  const [first = 0, last = 0] = [points[0], points.at(-1)]
  return points.map((_, index) => Math.round(first + ((last - first) * index) / (points.length - 1)))
}
