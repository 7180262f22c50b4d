import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { benjaminiHochberg } from '@/lib/domain/statistics/benjamini-hochberg'
import { groupBranches } from '@/lib/domain/statistics/groups'
import { tTwoSidedP } from '@/lib/domain/statistics/t-distribution'
import { arbitraryScores, named, percent, seededNormal } from './arbitrary-branches'

// Benjamini & Hochberg 1995, §3.2: fifteen comparisons after a heart attack.
const paper = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
]

describe('Benjamini–Hochberg', () => {
  it('finds the first four of the fifteen at 5 %, as the paper does', () => {
    expect(benjaminiHochberg(paper).map((adjusted) => adjusted <= 0.05)).toEqual(paper.map((_, at) => at < 4))
  })

  it('steps up: a p that fails its own line is carried by a later one that holds', () => {
    expect(benjaminiHochberg([0.04, 0.045, 0.05])).toEqual([0.05, 0.05, 0.05])
    expect(benjaminiHochberg([])).toEqual([])
    expect(() => benjaminiHochberg([1.2])).toThrow(RangeError)
  })

  it('keeps the order of p, never helps a p, never leaves 0–1, and does not depend on the order of the list', () => {
    const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 })
    fc.assert(
      fc.property(pValues, (list) => {
        const adjusted = benjaminiHochberg(list)
        list.forEach((p, at) => {
          expect(adjusted[at]).toBeLessThanOrEqual(1)
          expect(adjusted[at]).toBeGreaterThanOrEqual(p)
          list.forEach((other, there) => {
            if (p < other) expect(adjusted[at]).toBeLessThanOrEqual(adjusted[there]!)
          })
        })
        expect(benjaminiHochberg(list.toReversed())).toEqual(adjusted.toReversed())
      }),
      { numRuns: 300 },
    )
  })
})

describe('groups of branches', () => {
  const around = (middle: number) => percent(middle - 2, middle, middle + 2)
  const ordinary = Array.from({ length: 12 }, () => around(80))

  it('tells apart what differs, by name of the group alone', () => {
    const found = groupBranches(named([around(60), ...ordinary, around(95), percent(78, 82)]))
    expect(found.kind).toBe('tested')
    expect(found.branches.map(({ group }) => group)).toEqual([
      'clearly_lower',
      ...ordinary.map(() => 'not_distinguishable'),
      'clearly_higher',
      'too_few_visits',
    ])
    expect(found.branches.at(-1)).toMatchObject({ n: 2, mean: 80, z: null, p: null })
  })

  it('compares with the mean of branch means by z = (ȳ − μ) ÷ (s/√n), t with N − B', () => {
    const scores = [percent(70, 74, 78, 70, 74, 78), ...ordinary]
    const found = groupBranches(named(scores))
    const mean = (74 + 12 * 80) / 13
    const df = 6 + 36 - 13
    const variance = (64 + 12 * 8) / df
    const z = (74 - mean) / Math.sqrt(variance / 6)
    expect(found.mean).toBeCloseTo(mean, 10)
    expect(found.branches[0]!.z).toBeCloseTo(z, 9)
    expect(found.branches[0]!.p).toBeCloseTo(tTwoSidedP(z, df), 12)
  })

  it('tells nothing apart without the data or the spread to do so', () => {
    expect(groupBranches(named([around(10), around(90)]))).toMatchObject({
      kind: 'no_interval',
      branches: [
        { group: 'not_distinguishable', p: null },
        { group: 'not_distinguishable', p: null },
      ],
    })
    const flat = Array.from({ length: 12 }, (_, at) => percent(at, at, at))
    const found = groupBranches(named(flat))
    expect(found.kind).toBe('no_spread')
    expect(found.branches.every(({ group }) => group === 'not_distinguishable')).toBe(true)
  })

  it('puts lower below the mean, higher above it, and the same whatever the order', () => {
    fc.assert(
      fc.property(arbitraryScores({ min: 2, max: 20 }, { min: 0, max: 8 }), (scores) => {
        const branches = named(scores)
        const found = groupBranches(branches)
        for (const { group, mean, n } of found.branches) {
          expect(group === 'too_few_visits').toBe(n < 3)
          if (group === 'clearly_lower') expect(mean!).toBeLessThan(found.mean!)
          if (group === 'clearly_higher') expect(mean!).toBeGreaterThan(found.mean!)
        }
        const turned = groupBranches(branches.toReversed()).branches.toReversed()
        expect(turned.map(({ group }) => group)).toEqual(found.branches.map(({ group }) => group))
      }),
      { numRuns: 200 },
    )
  })

  it('calls out somebody in at most about one list in ten when all branches are alike', () => {
    const normal = seededNormal(7)
    let lists = 0
    for (let list = 0; list < 2_000; list++) {
      const scores = Array.from({ length: 20 }, () => percent(...[0, 1, 2, 3].map(() => 75 + 5 * normal())))
      if (groupBranches(named(scores)).branches.some(({ group }) => group !== 'not_distinguishable')) lists++
    }
    expect(lists / 2_000).toBeLessThan(0.12)
    expect(lists / 2_000).toBeGreaterThan(0.06)
  })
})
