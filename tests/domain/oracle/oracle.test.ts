import { expect, test } from 'vitest'
import { scoreReport } from '@/lib/domain/score/score-report'
import { firstDifference } from './first-difference'
import { oracleScore } from './oracle'
import { randomCase } from './random-standard'

const cases = 10_000

test(`engine and oracle agree on ${cases} random standards and reports`, () => {
  const differences: string[] = []
  for (let seed = 1; seed <= cases; seed++) {
    const { content, answers, context, completeness } = randomCase(seed)
    const difference = firstDifference(
      oracleScore(content, answers, context, completeness),
      scoreReport(content, answers, context, { completeness }),
    )
    if (difference) differences.push(`seed ${seed}: ${difference}`)
  }
  expect(`${differences.length} differences\n${differences.slice(0, 20).join('\n')}`).toBe('0 differences\n')
})
