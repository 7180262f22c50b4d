import { expect, test } from 'vitest'
import { many, no, option, score, section, standard, ticked, yes, yesNo } from './build'

test('a report of 120 criteria is scored, losses and all, in well under 2 ms', () => {
  const sections = Array.from({ length: 12 }, (_, s) =>
    section(
      `s${s}`,
      Array.from({ length: 10 }, (_, c) => yesNo(`s${s}.c${c}`, 1 + c, { weightMilli: 900 + 7 * s })),
      { weightMilli: 100 + s },
    ),
  )
  const answers = Object.fromEntries(
    sections.flatMap(({ criteria }) => criteria.map(({ key }, index) => [key, index % 3 ? yes : no])),
  )
  for (const method of ['pooled', 'weighted_sections'] as const) {
    const content = standard(sections, { method })
    const times = Array.from({ length: 60 }, () => {
      const start = performance.now()
      score(content, answers)
      return performance.now() - start
    }).sort((a, b) => a - b)
    expect(times[10]).toBeLessThan(2)
  }
})

test('the largest standard there can be is still exact', () => {
  const options = Array.from({ length: 20 }, (_, index) => option(`o${index}`, 1000, true))
  const criteria = Array.from({ length: 300 }, (_, index) =>
    many(`c${index}`, options, null, { weightMilli: 1_000_000 }),
  )
  const answers = Object.fromEntries(
    criteria.map(({ key }, index) => [key, index === 0 ? ticked() : ticked(...options.map((one) => one.key))]),
  )
  const result = score(standard([section('s', criteria)]), answers)
  expect(result.sections[0]).toMatchObject({
    earned: 5_980_000_000_000_000,
    possible: 6_000_000_000_000_000,
    service: 99_666_667,
  })
  expect(result.criteria[0]?.loss).toBe(333_333)
})
