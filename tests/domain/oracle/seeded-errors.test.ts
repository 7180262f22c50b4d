import { expect, test } from 'vitest'
import { firstDifference } from './first-difference'
import { loadEngine, type SeededError } from './mutated-engine'
import { oracleScore } from './oracle'
import { randomCase } from './random-standard'
import { seededErrors } from './seeded-errors'

const cases = 4_000

const judged = Array.from({ length: cases }, (_, index) => {
  const drawn = randomCase(index + 1)
  return { ...drawn, expected: oracleScore(drawn.content, drawn.answers, drawn.context, drawn.completeness) }
})

/** What the comparison says of an engine with this error; null when it sees none. */
async function seenIn(error: SeededError | null): Promise<string | null> {
  const { engine, remove } = await loadEngine(error)
  try {
    for (const [index, { content, answers, context, completeness, expected }] of judged.entries()) {
      const difference = firstDifference(expected, engine(content, answers, context, { completeness }))
      if (difference) return `seed ${index + 1}: ${difference}`
    }
    return null
  } finally {
    remove()
  }
}

test('the engine without an error is not accused', async () => {
  expect(await seenIn(null)).toBeNull()
})

test.each(seededErrors)('an engine that $name is caught', async (error) => {
  expect(await seenIn(error)).toMatch(/^seed \d+: score\./)
})

test('an error whose place is not found exactly once is refused', async () => {
  const nowhere = { file: 'lib/domain/score/earned.ts', from: 'no such text', to: '' }
  const everywhere = { file: 'lib/domain/score/earned.ts', from: 'return', to: '' }
  await expect(loadEngine(nowhere)).rejects.toThrow('0 places')
  await expect(loadEngine(everywhere)).rejects.toThrow(/\d\d? places/)
})
