import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Answer, type Answers, emptyAnswer } from '@/lib/domain/report/answer'
import { answeredValue, answerTo } from '@/lib/domain/report/answered-value'
import { worthOf } from '@/lib/domain/score/earned'
import { fewestFixes } from '@/lib/domain/score/fewest-fixes'
import type { Criterion, StandardContent } from '@/lib/domain/standard/content'
import { visibleSections } from '@/lib/domain/standard/visible'
import { arbitraryVisit } from './arbitrary-standard'
import { many, no, notApplicable, notChecked, number, band, one, option, counted, routine, score, section, standard, steps, ticked, yes, yesNo, zone } from './build'

const answered = (value: Extract<Answer, { state: 'answered' }>['value']): Answer => ({ ...emptyAnswer, state: 'answered', value })

/** Every answer there is, tried one by one: the oracle knows nothing of the rule under test. */
function bestByTrying(criterion: Criterion): Answer | null {
  const tries: Answer[] =
    criterion.type === 'choice_many'
      ? Array.from({ length: 2 ** criterion.options.length }, (_, bits) =>
          ticked(...criterion.options.filter((_, index) => bits & (1 << index)).map(({ key }) => key)),
        )
      : 'options' in criterion
        ? criterion.options.map(({ key }) => one(key))
        : 'bands' in criterion
          ? Array.from({ length: 80 }, (_, index) =>
              answered(
                criterion.type === 'number' ? { type: 'number', milli: index - 10 } : criterion.type === 'duration' ? { type: 'duration', seconds: index } : { type: 'recommendation', likelihood: index },
              ),
            )
          : []
  let best: { answer: Answer; points: number } | null = null
  for (const answer of tries) {
    const value = answeredValue(criterion, answer)
    const worth = value && worthOf(criterion, value)
    if (!worth || (criterion.gate && !criterion.bonus && !worth.passed)) continue
    if (!best || worth.pointsMilli > best.points) best = { answer, points: worth.pointsMilli }
  }
  return best?.answer ?? null
}

/** The same visit with its conditions settled as answered, so that no fix opens or hides a criterion. */
const settled = (content: StandardContent, answers: Answers, context: typeof routine): StandardContent => ({
  ...content,
  sections: visibleSections(content, answers, context).map(({ section: part, criteria }) => ({
    ...part,
    onlyInScenarios: [],
    criteria: criteria.map((criterion) => ({ ...criterion, condition: null })),
  })),
})

/** All sets of fixes, the small ones first. Null: too many to try. */
function fewestByTrying(content: StandardContent, answers: Answers) {
  const better = content.sections.flatMap(({ criteria }) =>
    criteria.flatMap((criterion) => {
      if (criterion.bonus || !answeredValue(criterion, answerTo(answers, criterion.key))) return []
      const best = bestByTrying(criterion)
      return best ? [{ key: criterion.key, best }] : []
    }),
  )
  if (better.length > 9) return null
  const reached: string[][] = []
  for (let bits = 0; bits < 2 ** better.length; bits++) {
    const mended = better.filter((_, index) => bits & (1 << index))
    const result = score(content, { ...answers, ...Object.fromEntries(mended.map(({ key, best }) => [key, best])) })
    if (result.criticalFailures.length > 0 || (result.officialTenths ?? -1) < (content.zone?.acceptable ?? 0)) continue
    reached.push(mended.map(({ key }) => key))
  }
  const size = Math.min(...reached.map(({ length }) => length))
  return reached.filter(({ length }) => length === size)
}

describe('against every set of fixes there is', () => {
  test('as few, in reach exactly when one is, and others named exactly when there are', () => {
    const seen = { inside: 0, fixes: 0, out_of_reach: 0, tied: 0, several: 0, none: 0 }
    fc.assert(
      fc.property(arbitraryVisit, fc.integer({ min: 0, max: 1000 }), ({ content: any, answers, context }, acceptable) => {
        const content = settled({ ...any, zone: zone(acceptable, 1000) }, answers, context)
        const sets = fewestByTrying(content, answers)
        fc.pre(sets !== null)
        const result = score(content, answers)
        const found = fewestFixes(content, result)
        // Conditions as answered: the visit itself says the same as the settled one.
        expect(fewestFixes({ ...any, zone: content.zone }, score({ ...any, zone: content.zone }, answers, context))).toEqual(found)
        seen[found?.kind ?? 'none']++
        if (found === null) expect(result.service).toBeNull()
        else if (found.kind === 'out_of_reach') expect(sets).toEqual([])
        else if (found.kind === 'inside') expect(sets).toEqual([[]])
        if (found?.kind !== 'fixes') return
        expect(sets.map((set) => [...set].sort())).toContainEqual([...found.criterionKeys].sort())
        expect(found.others).toBe((sets?.length ?? 0) > 1)
        const mended = found.criterionKeys.map((key) => {
          const criterion = content.sections.flatMap(({ criteria }) => criteria).find((each) => each.key === key)
          return [key, criterion && bestByTrying(criterion)]
        })
        expect(score(content, { ...answers, ...Object.fromEntries(mended) }).officialTenths).toBe(found.reaches)
        if (found.others) seen.tied++
        if (found.criterionKeys.length > 1) seen.several++
      }),
      { numRuns: 1500 },
    )
    // The property is worth nothing where it never meets the hard cases.
    for (const [kind, least] of Object.entries({ inside: 30, fixes: 200, out_of_reach: 30, tied: 50, several: 50 }))
      expect([kind, seen[kind as keyof typeof seen]]).toEqual([kind, expect.toSatisfy((count: number) => count >= least)])
  }, 60_000)
})

const weighted = { method: 'weighted_sections' as const, zone: zone(800, 900) }
const fixes = (content: StandardContent, answers: Answers) => fewestFixes(content, score(content, answers))

test('by single losses the zone looks out of reach; two fixes in one section reach it', () => {
  // Section a stands at −10: its first fix alone brings nothing, both bring all.
  const content = standard(
    [
      section('a', [steps('a1', [-5, 5]), steps('a2', [-5, 5])], { weightMilli: 6000 }),
      section('b', [yesNo('b1'), yesNo('b2'), yesNo('b3'), yesNo('b4'), yesNo('b5')], { weightMilli: 4000 }),
    ],
    { ...weighted, zone: zone(600, 900) },
  )
  const answers = { a1: one('p-5'), a2: one('p-5'), b1: no, b2: no, b3: no, b4: no, b5: no }
  expect(fixes(content, answers)).toEqual({ kind: 'fixes', criterionKeys: ['a1', 'a2'], reaches: 600, others: false })
})

test('a failed gate must be mended even where it brings nothing, and comes first', () => {
  const content = standard([section('s', [yesNo('big', 6), yesNo('gate', 1, { weightMilli: 0, gate: 'fails_visit' }), yesNo('ok', 4)])], { zone: zone(800, 900) })
  expect(fixes(content, { big: no, gate: no, ok: yes })).toEqual({ kind: 'fixes', criterionKeys: ['gate', 'big'], reaches: 1000, others: false })
  expect(fixes(content, { big: yes, gate: no, ok: yes })).toEqual({ kind: 'fixes', criterionKeys: ['gate'], reaches: 1000, others: false })
})

test('a gate no answer passes leaves the zone out of reach', () => {
  const gate = { ...yesNo('gate', 1, { gate: 'zeroes_visit' as const }), options: [option('yes', 1, false), option('no', 0, false)] }
  expect(fixes(standard([section('s', [gate])], { zone: zone(800, 900) }), { gate: no })).toEqual({ kind: 'out_of_reach', most: 0, failureStays: true })
})

test('a pass mark that fails the visit is reached in its own section', () => {
  const content = standard(
    [section('a', [yesNo('a1'), yesNo('a2')], { passMark: { level: 1000, effect: 'fails_visit' } }), section('b', [yesNo('b1', 20), yesNo('b2', 3)])],
    { zone: zone(800, 900) },
  )
  expect(fixes(content, { a1: no, a2: no, b1: yes, b2: no })).toEqual({ kind: 'fixes', criterionKeys: ['a1', 'a2'], reaches: 880, others: false })
})

test('bonus, not applicable and could not check are no fixes', () => {
  const content = standard([section('s', [yesNo('bonus', 9, { bonus: true }), yesNo('zero', 5, { notApplicable: 'zero' }), yesNo('open', 9), yesNo('a'), yesNo('b', 4)])], {
    zone: zone(800, 900),
  })
  expect(fixes(content, { bonus: no, zero: notApplicable, open: notChecked, a: no, b: no })).toEqual({ kind: 'out_of_reach', most: 500, failureStays: false })
})

test('the displayed 0.1 decides: 79.95 is 80.0', () => {
  const content = standard([section('s', [steps('a', [0, 79.95, 100])])], { zone: zone(800, 900) })
  expect(fixes(content, { a: one('p79.95') })).toEqual({ kind: 'inside' })
})

test('equal answers are a tie, said as such; ticks and numbers are mended too', () => {
  const content = standard(
    [section('s', [many('m', [option('x', 3, true), option('y', 2, true), option('z', -1, false)], 4), number('n', [band('few', 0, 5, 4, true), band('lots', 5, null, 0, false)]), yesNo('k', 2)])],
    { zone: zone(600, 900) },
  )
  expect(fixes(content, { m: ticked('z'), n: counted(9), k: yes })).toEqual({ kind: 'fixes', criterionKeys: ['m'], reaches: 600, others: false })
  expect(fixes(content, { m: ticked(), n: counted(9), k: yes })).toEqual({ kind: 'fixes', criterionKeys: ['m'], reaches: 600, others: true })
})

test('no zone or no score: nothing to say', () => {
  expect(fixes(standard([section('s', [yesNo('a')])]), { a: no })).toBeNull()
  expect(fixes(standard([section('s', [yesNo('a')])], { zone: zone(800, 900) }), {})).toBeNull()
})

test('120 criteria in a few milliseconds', () => {
  const sections = Array.from({ length: 12 }, (_, s) =>
    section(`s${s}`, Array.from({ length: 10 }, (_, c) => steps(`s${s}.c${c}`, [-1 - (c % 3), 0, 1 + c], { weightMilli: 900 + 7 * s })), { weightMilli: 100 + s }),
  )
  const answers = Object.fromEntries(sections.flatMap(({ criteria }) => criteria.map(({ key }, c) => [key, one(`p${-1 - (c % 3)}`)])))
  for (const method of ['pooled', 'weighted_sections'] as const) {
    const content = standard(sections, { method, zone: zone(800, 900) })
    const result = score(content, answers)
    const times = Array.from({ length: 20 }, () => {
      const start = performance.now()
      fewestFixes(content, result)
      return performance.now() - start
    }).sort((a, b) => a - b)
    expect(times[4]).toBeLessThan(8)
  }
})
