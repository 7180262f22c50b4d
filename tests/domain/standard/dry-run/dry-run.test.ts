import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answers } from '@/lib/domain/report/answer'
import { dryRunner, figuresOf } from '@/lib/domain/standard/dry-run/dry-run'
import { type DryRun, joined, type PastVisit } from '@/lib/domain/standard/dry-run/run'
import { changedParts, partsAsBefore } from '@/lib/domain/standard/dry-run/changed-parts'
import { effectOf } from '@/lib/domain/standard/dry-run/effect'
import { distributionOf, rescoredOf, summarize } from '@/lib/domain/standard/dry-run/summary'
import { type Criterion, criteriaOf, type StandardContent } from '@/lib/domain/standard/content'
import { rescore } from '@/lib/domain/score/rescore'
import { visibleCriteria } from '@/lib/domain/standard/visible'
import { arbitraryVisit, type Visit } from '../../score/arbitrary-standard'
import { no, routine, score, section, standard, yes, yesNo, zone } from '../../score/build'

let number = 0
function published({ content, answers, context }: Visit, versionId = 'v1'): PastVisit {
  return {
    content, scoredBy: content, answers, context, versionId, version: 1, completeness: 800,
    reportNumber: `R${number++}`, branch: 'Old Town', visitedOn: '2026-03-02',
    asked: new Set(visibleCriteria(content, answers, context).map(({ key }) => key)),
    figures: figuresOf(score(content, answers, context)),
  }
}
const dryRun = (visits: PastVisit[], draft: StandardContent) => joined(visits.map(dryRunner(draft)))
const report = (content: StandardContent, answers: Answers) => published({ content, answers, context: routine })
const of = (criteria: Criterion[], more: Partial<StandardContent> = {}) => standard([section('s', criteria)], { zone: zone(600, 900), ...more })
const effectsOf = (run: DryRun) => summarize(run).effects.map(({ part, edits: _, ...one }) => ({ ...one, part: `${part.kind} ${part.key}` }))

test('a dry run of the unchanged version gives exactly the published figures', () =>
  fc.assert(
    fc.property(arbitraryVisit, (visit) => {
      const run = dryRun([published(visit)], structuredClone(visit.content))
      for (const { before, after } of run.visits) expect(after).toEqual(before)
      expect([run.effects, run.notKnown, summarize(run).changed]).toEqual([[], [], []])
    }),
    { numRuns: 200 },
  ))

test('one changed part alone accounts for the whole difference', () =>
  fc.assert(
    fc.property(arbitraryVisit, fc.nat(), fc.integer({ min: 0, max: 5000 }), (visit, place, weightMilli) => {
      const keys = criteriaOf(visit.content).map(({ key }) => key)
      const chosen = keys[place % keys.length]
      const change = (one: Criterion) => (one.key === chosen ? { ...one, weightMilli } : one)
      const draft = { ...visit.content, sections: visit.content.sections.map((part) => ({ ...part, criteria: part.criteria.map(change) })) }
      const { visits, effects } = dryRun([published(visit)], draft)
      const difference = (visits[0]?.after?.service ?? 0) - (visits[0]?.before.service ?? 0)
      const known = visits[0]?.before.service !== null && visits[0]?.after?.service !== null
      expect(effects.reduce((sum, one) => sum + one.sum, 0)).toBe(known ? difference : 0)
    }),
    { numRuns: 200 },
  ))

test('whatever is changed, a part does what the engine says with that part put back', () =>
  fc.assert(
    fc.property(arbitraryVisit, fc.array(fc.record({ weightMilli: fc.nat(3000), bonus: fc.boolean(), gate: fc.constantFrom(null, 'fails_visit' as const) }), { minLength: 1 }), (made, edits) => {
      const visit = published(made)
      const edited = (one: Criterion, at: number): Criterion => ({ ...one, ...edits[at % edits.length] })
      const draft = { ...visit.content, sections: visit.content.sections.map((part) => ({ ...part, criteria: part.criteria.map(edited) })) }
      const { result } = rescore(visit, draft, { completeness: 800 })
      const parts = partsAsBefore(visit.content, draft)
      for (const part of parts.flatMap(({ edits: each, ...whole }) => [whole, ...each.map((one) => ({ ...whole, ...one }))])) {
        const without = rescore(visit, part.content, { completeness: 800 }).result
        const { outcome } = visit.figures
        expect(effectOf(visit, result, part)).toEqual({
          effect: result.service === null || without.service === null ? 0 : result.service - without.service,
          decides: result.outcome !== outcome && without.outcome === outcome,
        })
      }
    }),
    { numRuns: 150 },
  ))

test('slices join into what one run gives', () => {
  const before = of([yesNo('a'), yesNo('b'), yesNo('c')])
  const draft = of([yesNo('a', 1, { weightMilli: 2000 }), yesNo('c'), yesNo('d')])
  const all = [report(before, { a: yes, b: no, c: no }), report(before, { a: no, b: yes, c: no }), report(before, { a: no, b: no, c: yes })]
  const slices = [dryRun(all.slice(0, 1), draft), dryRun(all.slice(1), draft)]
  expect(joined(slices)).toEqual(dryRun(all, draft))
  expect(joined(slices).notKnown).toEqual([{ criterionKey: 'd', reason: 'added', visits: 3 }])
})

test('a weight, a removed criterion, a section, the method and the zone are parts; words, order and evidence are none', () => {
  const before = standard([section('s', [yesNo('a'), yesNo('b'), yesNo('c')]), section('t', [yesNo('d')])], { zone: zone(600, 900) })
  const draft = standard(
    [section('t', [yesNo('d'), yesNo('new')], { weightMilli: 300 }), section('s', [yesNo('c', 1, { prompt: { en: 'Otherwise?' }, photo: { when: 'always' } }), yesNo('a', 1, { weightMilli: 2000 })])],
    { zone: zone(650, 900), method: 'weighted_sections' },
  )
  const named = (one: StandardContent, other: StandardContent) => changedParts(one, other).map(({ kind, key }) => `${kind} ${key}`)
  expect(named(before, draft)).toEqual(['criterion a', 'criterion b', 'section s', 'section t', 'setting method', 'setting zone', 'criterion new'])
  const weighted = { ...before, method: 'weighted_sections' as const }
  expect(named(weighted, draft)).toEqual(['criterion a', 'criterion b', 'section t', 'setting zone', 'criterion new'])
})

test('who changes zone, and which criterion decides', () => {
  const before = of([yesNo('a'), yesNo('b'), yesNo('c')])
  const draft = of([yesNo('a', 1, { weightMilli: 3000 }), yesNo('b', 1, { weightMilli: 1100 }), yesNo('c')])
  const run = dryRun([report(before, { a: no, b: yes, c: yes }), report(before, { a: yes, b: yes, c: no })], draft)
  const { changed, flow, moved } = summarize(run)
  expect(changed.map(({ before: was, after }) => [was.service, was.outcome, after.service, after.outcome])).toEqual([[66_666_667, 'inside', 41_176_471, 'below']])
  expect(flow).toEqual([{ before: 'inside', after: 'below', visits: 1 }, { before: 'inside', after: 'inside', visits: 1 }])
  expect(moved).toBe(2)
  expect(effectsOf(run)).toEqual([
    // 2.1/5.1 − 2.1/3.1, and 4.1/5.1 − 2.1/3.1
    { part: 'criterion a', moved: 2, sum: 12_650_222 - 26_565_464, total: 39_215_686, decides: 1 },
    // 2.1/5.1 − 2/5, and 4.1/5.1 − 4/5
    { part: 'criterion b', moved: 2, sum: 1_176_471 + 392_157, total: 1_568_628, decides: 0 },
  ])
})

test('a gate moves no service score, and decides all the same; so does a zone', () => {
  const before = of([yesNo('a'), yesNo('b'), yesNo('c')])
  const gated = dryRun([report(before, { a: no, b: yes, c: yes })], of([yesNo('a', 1, { gate: 'fails_visit' }), yesNo('b'), yesNo('c')]))
  expect(gated.visits[0]).toMatchObject({ before: { outcome: 'inside', criticalFailures: 0 }, after: { outcome: 'gated', criticalFailures: 1 } })
  expect(effectsOf(gated)).toEqual([{ part: 'criterion a', moved: 0, sum: 0, total: 0, decides: 1 }])
  const zoned = dryRun([report(before, { a: no, b: yes, c: yes })], { ...before, zone: zone(700, 900) })
  expect(effectsOf(zoned)).toEqual([{ part: 'setting zone', moved: 0, sum: 0, total: 0, decides: 1 }])
})

/** Each edit of a part with the visits it moves and the zones it decides. */
const editsOf = (run: DryRun) => summarize(run).effects.flatMap(({ part, decides, edits }) => [`${part.key}: ${decides}`, ...edits.map((one) => `${one.edit}: ${one.moved}, ${one.decides}`)])

test('of several edits of one criterion each is told alone: the gate decided the zone, the weight moved the score', () => {
  const before = of([yesNo('a'), yesNo('b'), yesNo('c'), yesNo('d')])
  const draft = of([yesNo('a', 1, { gate: 'fails_visit', weightMilli: 900 }), yesNo('b'), yesNo('c'), yesNo('d')])
  expect(editsOf(dryRun([report(before, { a: no, b: yes, c: yes, d: yes })], draft))).toEqual(['a: 1', 'weight: 1, 0', 'gate: 0, 1'])
  // A single edit is the part itself.
  expect(editsOf(dryRun([report(before, { a: no, b: yes, c: yes, d: yes })], of([yesNo('a', 1, { gate: 'fails_visit' }), yesNo('b'), yesNo('c'), yesNo('d')])))).toEqual(['a: 1', 'gate: 0, 1'])
})

test('edits of which any one would have been enough decide together and none alone', () => {
  const before = of([yesNo('a'), yesNo('b')], { zone: zone(500, 900) })
  const draft = of([yesNo('a', 1, { gate: 'fails_visit', weightMilli: 3000 }), yesNo('b')], { zone: zone(500, 900) })
  const { effects } = summarize(dryRun([report(before, { a: no, b: yes })], draft))
  // Without the gate it falls below by its weight; without the weight it fails by the gate.
  expect(effects.map(({ decides, edits }) => [decides, edits.map((one) => [one.edit, one.decides])])).toEqual([[1, [['weight', 0], ['gate', 0]]]])
})

test('edits of several versions are told together, each once', () => {
  const [first, second] = [of([yesNo('a'), yesNo('b')]), of([yesNo('a', 1, { weightMilli: 2000 }), yesNo('b')])]
  const draft = of([yesNo('a', 1, { weightMilli: 2000, gate: 'fails_visit' }), yesNo('b')])
  const answers = { a: no, b: yes }
  const visits = [first, second].map((content, at) => ({ ...published({ content, answers, context: routine }, `v${at + 1}`), version: at + 1 }))
  expect(summarize(dryRun(visits, draft)).effects.map(({ edits }) => edits.map(({ edit, moved }) => [edit, moved]))).toEqual([[['weight', 1], ['gate', 0]]])
})

test('an edit taken back alone leaves the draft but for it', () => {
  const before = standard([section('s', [yesNo('a', 2), yesNo('b')]), section('t', [yesNo('c')], { passMark: { level: 500, effect: 'fails_visit' } })], { method: 'weighted_sections' })
  const draft = standard(
    [section('s', [yesNo('b')]), section('t', [yesNo('c'), yesNo('a', 3, { weightMilli: 2000, bonus: true, notApplicable: 'zero' })], { weightMilli: 500 })],
    { method: 'weighted_sections' },
  )
  const parts = partsAsBefore(before, draft)
  const now = criteriaOf(draft).find(({ key }) => key === 'a')!
  const taken = parts.find(({ part }) => part.key === 'a')!.edits.map(({ edit, content }) => {
    const home = content.sections.find(({ criteria }) => criteria.some(({ key }) => key === 'a'))!
    const one = home.criteria.find(({ key }) => key === 'a')!
    return [edit, home.key, (Object.keys(now) as (keyof Criterion)[]).filter((field) => JSON.stringify(one[field]) !== JSON.stringify(now[field]))]
  })
  expect(taken).toEqual([['place', 's', []], ['points', 't', ['options']], ['weight', 't', ['weightMilli']], ['bonus', 't', ['bonus']], ['notApplicable', 't', ['notApplicable']]])
  const sections = parts.find(({ part }) => part.key === 't')!.edits.map(({ edit, content }) => {
    const { weightMilli, passMark } = content.sections.find(({ key }) => key === 't')!
    return [edit, weightMilli, passMark]
  })
  expect(sections).toEqual([['sectionWeight', 1000, null], ['passMark', 500, { level: 500, effect: 'fails_visit' }]])
})

test('other answers take their points with them', () => {
  const before = of([yesNo('a', 2)])
  const [part] = partsAsBefore(before, of([{ ...yesNo('a', 3), type: 'choice_one', weightMilli: 5000 }]))
  expect(part!.edits.map(({ edit, content }) => [edit, criteriaOf(content)[0]])).toEqual([
    ['answers', { ...yesNo('a', 2), weightMilli: 5000 }], ['weight', { ...yesNo('a', 3), type: 'choice_one' }],
  ])
})

test('a removed criterion, and one moved to another section, are put back to see what they did', () => {
  const before = standard([section('s', [yesNo('a'), yesNo('b')]), section('t', [yesNo('c')])], { method: 'weighted_sections' })
  const answers = { a: yes, b: no, c: yes }
  const removed = dryRun([report(before, answers)], { ...before, sections: [section('t', [yesNo('c')])] })
  expect(effectsOf(removed)).toEqual([{ part: 'criterion b', moved: 1, sum: 50_000_000, total: 50_000_000, decides: 0 }])
  const moved = dryRun([report(before, answers)], { ...before, sections: [section('s', [yesNo('a')]), section('t', [yesNo('c'), yesNo('b')])] })
  expect(moved.visits[0]?.after?.service).toBe(75_000_000)
  expect(effectsOf(moved)).toEqual([])
})

test('a report that answers too little of the draft is left out and counted, one that answers most says how much', () => {
  const before = of([yesNo('a', 4)])
  const run = (points: number) => dryRun([report(before, { a: no })], of([yesNo('a', 4), yesNo('new', points)]))
  expect(run(1).visits[0]).toMatchObject({ covered: 80_000_000, after: { service: 0 } })
  expect(summarize(run(1))).toMatchObject({ rescored: 1, leftOut: 0, partly: { visits: 1, least: 800 } })
  expect(run(2).visits[0]).toMatchObject({ covered: 66_666_667, after: null })
  expect(summarize(run(2))).toMatchObject({ rescored: 0, leftOut: 1, partly: null, effects: [] })
  expect(run(2).notKnown).toEqual([{ criterionKey: 'new', reason: 'added', visits: 1 }])
})

test('what a recalculation made of a report is what the draft is held against', () => {
  const [first, second] = [of([yesNo('a'), yesNo('b')]), of([yesNo('a', 1, { weightMilli: 3000 }), yesNo('b')])]
  const answers = { a: yes, b: no }
  const recalculated = { ...report(first, answers), scoredBy: second, figures: figuresOf(score(second, answers)) }
  expect(dryRun([recalculated], second)).toMatchObject({ visits: [{ before: { service: 75_000_000 }, after: { service: 75_000_000 } }], effects: [] })
  expect(effectsOf(dryRun([recalculated], first))).toMatchObject([{ part: 'criterion a', sum: -25_000_000, decides: 1 }])
})

test('ten bins of the score people see; no score stands beside', () => {
  const figures = (service: number | null) => ({ service, official: service, outcome: 'unzoned' as const, criticalFailures: 0 })
  const line = (was: number | null, now: number | null) => ({ reportNumber: 'R', branch: 'B', visitedOn: '2026-03-02', version: 1, before: figures(was), after: figures(now), covered: null })
  const { bins, without } = distributionOf(rescoredOf([line(79_960_000, 79_940_000), line(100_000_000, 0), line(null, 9_950_000)]), 'service')
  expect(bins.map(({ before, after }) => [before, after])).toEqual([[0, 1], [0, 1], [0, 0], [0, 0], [0, 0], [0, 0], [0, 0], [0, 1], [1, 0], [1, 0]])
  expect(without).toEqual({ before: 1, after: 0 })
})

test('without a past report there is nothing to say, and no figure is made of it', () => {
  const none = dryRun([], of([yesNo('a')]))
  expect(none).toEqual({ visits: [], effects: [], notKnown: [] })
  expect(summarize(none)).toEqual({ rescored: 0, leftOut: 0, partly: null, moved: 0, changed: [], flow: [], effects: [] })
})

test('reports of several older versions are each held against their own, and judged by the one draft', () => {
  const weight = (a: number, b: number) => of([yesNo('a', 1, { weightMilli: a }), yesNo('b', 1, { weightMilli: b })])
  const [first, second, draft] = [weight(1_000, 1_000), weight(3_000, 1_000), weight(3_000, 3_000)]
  const visits = [first, second].map((content, at) => ({ ...published({ content, answers: { a: yes, b: no }, context: routine }, `v${at + 1}`), version: at + 1 }))
  const run = dryRun(visits, draft)
  expect(run.visits.map(({ version, before, after }) => [version, before.service, after?.service])).toEqual([[1, 50_000_000, 50_000_000], [2, 75_000_000, 50_000_000]])
  // Against the first version two weights moved the score and cancel out; against the second one alone did.
  expect(effectsOf(run)).toEqual([
    { part: 'criterion b', moved: 2, sum: -50_000_000, total: 50_000_000, decides: 1 },
    { part: 'criterion a', moved: 1, sum: 25_000_000, total: 25_000_000, decides: 0 },
  ])
})
