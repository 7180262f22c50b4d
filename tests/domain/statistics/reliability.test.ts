import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reliability } from '@/lib/domain/statistics/reliability'
import { arbitraryScores, named, percent } from './arbitrary-branches'

describe('the reliability of a list', () => {
  it('is that of Shrout & Fleiss 1979: ICC(1,1) .17 and ICC(1,4) .44', () => {
    const ratings = [
      [9, 2, 5, 8],
      [6, 1, 3, 2],
      [8, 4, 6, 8],
      [7, 1, 2, 6],
      [10, 5, 6, 9],
      [6, 2, 4, 7],
    ]
    const found = reliability(named(ratings.map((row) => percent(...row))), 1)
    expect(found!.icc).toBeCloseTo(0.17, 2)
    expect(found!.reliability).toBeCloseTo(0.44, 2)
    expect(found).toMatchObject({ meanVisits: 4, mostlyChance: true })
  })

  it('with unequal visits, by hand: n 2, 3, 1 → n0 11/6, MSB 135/4, MSW 4/3', () => {
    // Means 11, 17, 20; grand 93/6 = 15.5; between 2·20.25 + 3·2.25 + 20.25 = 67.5; within 2 + 2 = 4 on 3.
    const found = reliability(named([percent(10, 12), percent(16, 17, 18), percent(20)]), 1)
    const [between, within, n0] = [67.5 / 2, 4 / 3, (6 - 14 / 6) / 2]
    const icc = (between - within) / (between + (n0 - 1) * within)
    expect(found!.icc).toBeCloseTo(icc, 12)
    expect(found!.reliability).toBeCloseTo((2 * icc) / (1 + icc), 12)
    expect(found!.mostlyChance).toBe(false)
  })

  it.each([
    ['one repeated visit', 1, 1, false],
    ['nineteen', 18, 1, false],
    ['twenty', 20, 0, true],
  ])('is claimed from as many repeated visits as an interval: %s', (_, twice, once, told) => {
    const scores = [...Array.from({ length: twice }, (_, at) => percent(60 + at, 70 + at)), ...(once ? [percent(50, 60)] : []), percent(90)]
    expect(reliability(named(scores)) !== null).toBe(told)
  })

  it('is not estimated without repetition, comparison or spread', () => {
    expect(reliability(named([percent(1), percent(2), percent(3)]), 0)).toBeNull()
    expect(reliability(named([percent(1, 2, 3)]), 1)).toBeNull()
    expect(reliability(named([percent(66.6, 66.6, 66.6), percent(66.6, 66.6)]), 1)).toBeNull()
  })

  it('lies in 0–1 and, like a ratio, does not notice a shift', () => {
    fc.assert(
      fc.property(arbitraryScores({ min: 2, max: 15 }, { min: 0, max: 6 }), (scores) => {
        const found = reliability(named(scores.map((visits) => visits.map((score) => Math.floor(score / 2)))), 1)
        const shifted = reliability(named(scores.map((visits) => visits.map((score) => Math.floor(score / 2) + 4e7))), 1)
        expect(shifted === null).toBe(found === null)
        if (!found || !shifted) return
        expect(found.icc >= 0 && found.icc <= 1).toBe(true)
        expect(found.reliability >= found.icc * 0.999 && found.reliability <= 1).toBe(true)
        expect(shifted.reliability).toBeCloseTo(found.reliability, 6)
      }),
      { numRuns: 200 },
    )
  })
})
