import type { StandardContent } from '../content'
import { pointsPossible } from '../points-possible'
import { lintFinding, type LintFinding } from './finding'

/** Points (pooled) or section weights that do not add up to what the author states. */
export function lintTotals(content: StandardContent): LintFinding[] {
  const { method, statedTotalMilli: stated } = content
  const sum = sumOf(content)
  if (stated === null || stated === sum) return []
  const edit = (now: StandardContent) => ({ ...now, statedTotalMilli: sumOf(now) })
  return [lintFinding('total_differs', { field: 'statedTotal' }, { method, sum, stated }, { name: 'state_sum', edit })]
}

const sumOf = (content: StandardContent) =>
  content.method === 'pooled'
    ? pointsPossible(content)
    : content.sections.reduce((sum, { weightMilli }) => sum + weightMilli, 0)
