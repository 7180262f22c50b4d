import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answer, Answers } from '@/lib/domain/report/answer'
import { placesOf } from '@/lib/domain/standard/condition-places'
import { canBeAsked, neverAsked } from '@/lib/domain/standard/condition-reach'
import type { Clause, Condition } from '@/lib/domain/standard/condition'
import { criteriaOf, scenarioKinds, type Criterion, type Section, type StandardContent } from '@/lib/domain/standard/content'
import { publishProblems } from '@/lib/domain/standard/publish-check'
import { visibleCriteria } from '@/lib/domain/standard/visible'
import { band, counted, many, number, one, option, section, standard, steps, ticked, yesNo } from '../score/build'

/** Criteria a–e of five kinds; each of few answers, so that every visit there is can be tried. */
const kinds = {
  yes: (key: string) => yesNo(key),
  scale: (key: string) => steps(key, [1, 2, 3]),
  many: (key: string) => many(key, [option('x', 1, true), option('y', 1, true), option('z', 0, true, true)], null),
  number: (key: string) => ({ ...number(key, [band('any', null, null, 1, true)]), decimals: 0 as const }),
} satisfies Record<string, (key: string) => Criterion>
type Kind = keyof typeof kinds

const answersOf: Record<Kind, (Answer | null)[]> = {
  yes: [null, one('yes'), one('no')],
  scale: [null, one('p1'), one('p2'), one('p3')],
  many: [null, ticked(), ticked('x'), ticked('y'), ticked('x', 'y'), ticked('z')],
  number: [null, counted(0), counted(1_000), counted(2_000), counted(3_000)],
}

const equality = fc.constantFrom('equal' as const, 'not_equal' as const)
const order = fc.constantFrom('equal' as const, 'not_equal' as const, 'at_least' as const, 'at_most' as const)
const aboutAnswer = (criterionKey: string, kind: Kind): fc.Arbitrary<Clause> => {
  const clause = (is: fc.Arbitrary<'equal' | 'not_equal' | 'at_least' | 'at_most'>, value: fc.Arbitrary<string | number>) =>
    fc.record({ about: fc.constant('answer' as const), criterionKey: fc.constant(criterionKey), is, value })
  switch (kind) {
    case 'yes':
      return clause(equality, fc.constantFrom('yes', 'no'))
    case 'scale':
      return clause(order, fc.constantFrom('p1', 'p2', 'p3'))
    case 'many':
      return clause(equality, fc.constantFrom('x', 'y', 'z'))
    case 'number':
      // Half a thousand can be no answer without decimals.
      return clause(order, fc.constantFrom(1_000, 1_500, 2_000))
  }
}
const aboutVisit = fc.oneof<fc.Arbitrary<Clause>[]>(
  fc.record({ about: fc.constant('scenario' as const), is: equality, value: fc.constantFrom(...scenarioKinds) }),
  fc.record({ about: fc.constant('branch' as const), attribute: fc.constant('format'), is: equality, value: fc.constantFrom('mall', 'street') }),
)

const conditionOn = (earlier: [string, Kind][]): fc.Arbitrary<Condition | null> => {
  const answers = earlier.map(([key, kind]) => aboutAnswer(key, kind))
  const clause = fc.oneof({ weight: 1, arbitrary: aboutVisit }, ...answers.map((arbitrary) => ({ weight: 2, arbitrary })))
  return fc.option(fc.record({ match: fc.constantFrom('all' as const, 'any' as const), clauses: fc.array(clause, { minLength: 1, maxLength: 4 }) }), { freq: 6 })
}

type Made = { content: StandardContent; kinds: Kind[] }
const aStandard: fc.Arbitrary<Made> = fc.array(fc.constantFrom<Kind>('yes', 'scale', 'many', 'number'), { minLength: 2, maxLength: 4 }).chain((chosen) => {
  const keyed = chosen.map((kind, at): [string, Kind] => [`abcd`[at]!, kind])
  const conditions = fc.tuple(...keyed.map((_, at) => conditionOn(keyed.slice(0, at))))
  const inScenarios = fc.tuple(...[0, 1].map(() => fc.subarray([...scenarioKinds], { maxLength: 2 })))
  return fc.tuple(conditions, inScenarios, fc.integer({ min: 0, max: chosen.length })).map(([all, scenarios, border]) => {
    const criteria = keyed.map(([key, kind], at): Criterion => ({ ...kinds[kind](key), condition: all[at] ?? null }))
    const part = (key: string, from: number, to: number, at: number): Section => section(key, criteria.slice(from, to), { onlyInScenarios: scenarios[at] })
    return { content: standard([part('s', 0, border, 0), part('t', border, criteria.length, 1)]), kinds: chosen }
  })
})

const branches: Record<string, string>[] = [{}, { format: 'mall' }, { format: 'street' }, { format: 'kiosk' }]

/** Every criterion that any visit asks, by trying them all. */
function everAsked({ content, kinds: chosen }: Made): Set<string> {
  const asked = new Set<string>()
  const keys = criteriaOf(content).map(({ key }) => key)
  const fill = (at: number, answers: Answers): void => {
    if (at < keys.length) {
      for (const answer of answersOf[chosen[at]!]) fill(at + 1, answer ? { ...answers, [keys[at]!]: answer } : answers)
      return
    }
    for (const scenarioKind of scenarioKinds)
      for (const branchAttributes of branches)
        for (const { key } of visibleCriteria(content, answers, { scenarioKind, branchAttributes })) asked.add(key)
  }
  fill(0, {})
  return asked
}

test('a criterion can be asked exactly when some visit asks it', { timeout: 60_000 }, () => {
  let never = 0
  fc.assert(
    fc.property(aStandard, (made) => {
      const places = placesOf(made.content)
      const found = [...places.values()].filter((placed) => canBeAsked(placed, places)).map(({ criterion }) => criterion.key)
      never += places.size - found.length
      const asked = everAsked(made)
      expect(found).toEqual([...places.keys()].filter((key) => asked.has(key)))
      expect([...neverAsked(places)].sort()).toEqual([...places.keys()].filter((key) => !asked.has(key)).sort())
    }),
    { numRuns: 250, seed: 6 },
  )
  expect(never).toBeGreaterThan(20)
})

const yes = (criterionKey: string): Clause => ({ about: 'answer', criterionKey, is: 'equal', value: 'yes' })
test('circles are found whatever their length, and only circles', () => {
  const links = fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 2 }), { minLength: 6, maxLength: 6 })
  fc.assert(
    fc.property(links, (asks) => {
      const criteria = asks.map((to, at) => yesNo(`c${at}`, 1, to.length > 0 ? { condition: { match: 'all', clauses: to.map((one) => yes(`c${one}`)) } } : {}))
      const problems = publishProblems(standard([section('s', criteria)]))
      const reaches = (from: number, to: number, seen: number[] = []): boolean =>
        asks[from]!.some((next) => next === to || (!seen.includes(next) && reaches(next, to, [...seen, next])))
      const expected = asks.flatMap((to, at) => to.flatMap((one, place) =>
        one >= at ? [{ code: one === at || reaches(one, at) ? 'condition_circle' : 'condition_later_criterion', field: `c${at}.condition.${place}` }] : [],
      ))
      expect(problems.map(({ code, place }) => ({ code, field: `${place.criterionKey}.${place.field}` }))).toEqual(expected)
      for (const { circle } of problems) {
        if (!circle) continue
        expect(circle[0]).toBe(circle.at(-1))
        // Every step of the way is a clause that is there.
        circle.slice(1).forEach((key, at) => expect(asks[Number(circle[at]!.slice(1))]).toContain(Number(key.slice(1))))
      }
    }),
  )
})

test('a long row of conditions is judged in a moment', () => {
  const criteria = Array.from({ length: 300 }, (_, at) => yesNo(`c${at}`, 1, at > 0 ? { condition: { match: 'all', clauses: [yes(`c${at - 1}`)] } } : {}))
  const places = placesOf(standard([section('s', criteria)]))
  const from = performance.now()
  expect(neverAsked(places).size).toBe(0)
  expect(performance.now() - from).toBeLessThan(1_000)
})
