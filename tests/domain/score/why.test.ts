import fc from 'fast-check'
import { expect, test } from 'vitest'
import { explainScore } from '@/lib/domain/score/explain'
import { visitSums, type WhySum } from '@/lib/domain/score/why'
import { arbitraryVisit } from './arbitrary-standard'
import { no, score, section, standard, steps, one, yes, yesNo } from './build'

const explained = (content: Parameters<typeof explainScore>[0], result: ReturnType<typeof score>) => {
  const { sections, gates } = explainScore(content, result)
  return { sections, sums: visitSums({ method: result.method, sections, gates }) }
}

/** What somebody with pencil and paper gets out of the printed terms, rounded once to millionths and once to 0.1. */
function workedOut({ method, terms, weightSum }: WhySum) {
  const sum = (figures: bigint[]) => figures.reduce((all, figure) => all + figure, 0n)
  const parts = terms.map(({ earned, possible, weightMilli }) => ({ e: BigInt(earned), p: BigInt(possible), w: BigInt(weightMilli ?? 0) }))
  let [over, under] = [sum(parts.map(({ e }) => e)), sum(parts.map(({ p }) => p))]
  if (method === 'pooled') over = over < 0n ? 0n : over > under ? under : over
  else {
    const common = parts.reduce((all, { p }) => all * p, 1n)
    over = sum(parts.map(({ e, p, w }) => w * e * (common / p)))
    under = common * BigInt(weightSum ?? 0)
  }
  if (under <= 0n) return null
  const exact = (2n * 100_000_000n * over + under) / (2n * under)
  return { exact: Number(exact), shown: Number((exact + 50_000n) / 100_000n) }
}

test('what is written down works out to what is shown: lines to sections, sections to the score, before and after gates', () => {
  const seen = { pooled: 0, weighted_sections: 0, gated: 0, zeroed: 0, none: 0, cut: 0 }
  fc.assert(
    fc.property(arbitraryVisit, ({ content, answers, context }) => {
      const result = score(content, answers, context)
      const { sections, sums } = explained(content, result)
      for (const { score: mine, lines } of sections) {
        const inSum = lines.filter(({ pointsMilli }) => pointsMilli !== null)
        expect(inSum.reduce((all, { pointsMilli, weightMilli }) => all + (pointsMilli ?? 0) * weightMilli, 0)).toBe(mine.earned)
        expect(inSum.reduce((all, { bestMilli, weightMilli }) => all + (bestMilli ?? 0) * weightMilli, 0)).toBe(mine.possible)
      }
      expect(sums.service).toMatchObject({ exact: result.service, shown: result.serviceTenths })
      expect(workedOut(sums.service)).toEqual(result.service === null ? null : { exact: result.service, shown: result.serviceTenths })
      if (sums.official === 'zeroed') expect(result.official).toBe(0)
      else if (sums.official === null) expect(result.official).toBe(result.service)
      else expect(workedOut(sums.official)).toEqual(result.official === null ? null : { exact: result.official, shown: result.officialTenths })
      seen[result.method]++
      if (sums.official === 'zeroed') seen.zeroed++
      else if (sums.official) seen.gated++
      if (result.service === null) seen.none++
      if (sums.service.bounding) seen.cut++
    }),
    { numRuns: 10_000 },
  )
  // Each kind of sum has really been worked out.
  for (const [kind, count] of Object.entries(seen)) expect(count, kind).toBeGreaterThan(20)
})

test('a section zeroed by a gate stands with 0 of what was possible after it (worked example j)', () => {
  const content = standard([section('A', [steps('a', [8, 10]), yesNo('gate', 0, { gate: 'zeroes_section' })]), section('B', [steps('b', [0, 10])])])
  const { sums } = explained(content, score(content, { a: one('p8'), gate: no, b: one('p10') }))
  expect(sums.service).toMatchObject({ earned: 18_000_000, possible: 20_000_000, shown: 900 })
  expect(sums.official).toMatchObject({ earned: 10_000_000, possible: 20_000_000, shown: 500 })
})

test('without a failed gate there is one sum', () => {
  const content = standard([section('A', [yesNo('a'), yesNo('b')])])
  expect(explained(content, score(content, { a: yes, b: no })).sums).toMatchObject({ service: { shown: 500, exact: 50_000_000 }, official: null })
})
