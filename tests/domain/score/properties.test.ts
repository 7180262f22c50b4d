import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answer, Answers } from '@/lib/domain/report/answer'
import { emptyAnswer } from '@/lib/domain/report/answer'
import type { Criterion, Option, StandardContent } from '@/lib/domain/standard/content'
import { visibleCriteria } from '@/lib/domain/standard/visible'
import { bestPoints } from '@/lib/domain/score/attainable'
import { arbitraryVisit, valueOf, type Visit } from './arbitrary-standard'
import { counted, lasted, notApplicable, no, one, score, ticked, yes } from './build'

const holds = (check: (visit: Visit) => void) => fc.assert(fc.property(arbitraryVisit, check), { numRuns: 1500 })
const scored = ({ content, answers, context }: Visit) => score(content, answers, context)
const mapCriteria = (content: StandardContent, change: (criterion: Criterion) => Criterion): StandardContent => ({
  ...content,
  sections: content.sections.map((section) => ({ ...section, criteria: section.criteria.map(change) })),
})
const inPercent = (figure: number | null) =>
  figure === null || (Number.isInteger(figure) && figure >= 0 && figure <= 100_000_000)

test('every figure lies between 0 and 100', () =>
  holds((visit) => {
    const { service, official, completeness, bounds, sections } = scored(visit)
    const figures = [
      service,
      official,
      completeness,
      bounds?.low ?? null,
      bounds?.high ?? null,
      ...sections.flatMap((one) => [one.service, one.official, one.completeness]),
    ]
    expect(figures.every(inPercent)).toBe(true)
  }))

test('the result is built from its own criteria: section sums add up, and pooled is their quotient', () =>
  holds((visit) => {
    const { service, sections, criteria } = scored(visit)
    for (const { sectionKey, earned, possible } of sections) {
      const own = criteria.filter((one) => one.sectionKey === sectionKey)
      expect(own.reduce((sum, one) => sum + one.earned, 0)).toBe(earned)
      expect(own.reduce((sum, one) => sum + one.possible, 0)).toBe(possible)
    }
    if (visit.content.method !== 'pooled') return
    const earned = sections.reduce((sum, one) => sum + BigInt(one.earned), 0n)
    const possible = sections.reduce((sum, one) => sum + BigInt(one.possible), 0n)
    const cut = earned < 0n ? 0n : earned > possible ? possible : earned
    expect(service).toBe(possible === 0n ? null : Number((cut * 200_000_000n + possible) / (2n * possible)))
  }))

test('the order of sections and of unconditional criteria does not matter', () =>
  holds(({ content: given, answers, context }) => {
    const content = mapCriteria(given, (criterion) => ({ ...criterion, condition: null }))
    const sections = content.sections
      .map((section) => ({ ...section, criteria: section.criteria.toReversed() }))
      .toReversed()
    const [before, after] = [score(content, answers, context), score({ ...content, sections }, answers, context)]
    expect({ ...after, sections: [], criteria: [], criticalFailures: [] }).toEqual({
      ...before,
      sections: [],
      criteria: [],
      criticalFailures: [],
    })
    expect(after.criteria.toReversed()).toEqual(before.criteria)
  }))

test('not applicable under "exclude" is as if the criterion were not there', () =>
  holds(({ content: given, answers, context }) => {
    const content = mapCriteria(given, (criterion) => ({ ...criterion, condition: null, notApplicable: 'exclude' }))
    const key = content.sections[0]?.criteria[0]?.key
    if (!key) return
    const without = {
      ...content,
      sections: content.sections.map((section) => ({
        ...section,
        criteria: section.criteria.filter((criterion) => criterion.key !== key),
      })),
    }
    const set = score(content, { ...answers, [key]: notApplicable }, context)
    expect({ ...set, criteria: set.criteria.filter(({ criterionKey }) => criterionKey !== key) }).toEqual(
      score(without, answers, context),
    )
  }))

test('hidden criteria do not matter, whatever was answered there', () =>
  holds((visit) => {
    const seen = new Set(visibleCriteria(visit.content, visit.answers, visit.context).map(({ key }) => key))
    const answers: Answers = Object.fromEntries(Object.entries(visit.answers).filter(([key]) => seen.has(key)))
    for (const { key } of visit.content.sections.flatMap(({ criteria }) => criteria))
      if (!seen.has(key)) answers[key] = no
    expect(scored({ ...visit, answers })).toEqual(scored(visit))
    expect(scored(visit).criteria.map(({ criterionKey }) => criterionKey)).toEqual([...seen])
  }))

test('turning a criterion into a bonus takes its possible away and leaves what it earned', () =>
  holds((visit) => {
    const before = scored(visit)
    const target = before.criteria.find(({ status, bonus, possible }) => status === 'scored' && !bonus && possible > 0)
    if (!target) return
    const asBonus = mapCriteria(visit.content, (criterion) =>
      criterion.key === target.criterionKey ? { ...criterion, bonus: true } : criterion,
    )
    const after = scored({ ...visit, content: asBonus }).criteria.find(
      ({ criterionKey }) => criterionKey === target.criterionKey,
    )
    expect(after).toMatchObject({ earned: target.earned, possible: 0, loss: 0 })
    expect(after?.passed).not.toBe(false)
  }))

test('answering a bonus never lowers what is possible nor the completeness', () =>
  holds((visit) => {
    const bonus = visibleCriteria(visit.content, visit.answers, visit.context).find(
      (criterion) => criterion.bonus && criterion.type === 'yes_no',
    )
    if (!bonus || visit.content.sections.some(({ criteria }) => criteria.some(({ condition }) => condition))) return
    const [open, given] = [emptyAnswer, yes].map((answer) =>
      scored({ ...visit, answers: { ...visit.answers, [bonus.key]: answer } }),
    )
    expect(given?.sections.map(({ possible }) => possible)).toEqual(open?.sections.map(({ possible }) => possible))
    expect(given?.completeness).toBe(open?.completeness)
  }))

test('the loss is what scoring again with the best answer would add, and never negative', () =>
  holds((visit) => {
    const { criteria, service } = scored(visit)
    // Conditions stay as answered, so the comparison is made over what is visible now.
    const content = {
      ...visit.content,
      sections: visit.content.sections.map((section) => ({
        ...section,
        criteria: section.criteria.flatMap((criterion) =>
          criteria.some(({ criterionKey }) => criterionKey === criterion.key)
            ? [{ ...criterion, condition: null }]
            : [],
        ),
      })),
    }
    for (const { criterionKey, loss, status, bonus } of criteria) {
      expect(loss).toBeGreaterThanOrEqual(0)
      const criterion = content.sections.flatMap((section) => section.criteria).find(({ key }) => key === criterionKey)
      const best = criterion && bestAnswer(criterion)
      if (status !== 'scored' || bonus || !best) continue
      const again = score(content, { ...visit.answers, [criterionKey]: best }, visit.context)
      expect(loss).toBe(service === null ? 0 : (again.service ?? 0) - service)
    }
  }))

/** An answer that earns the best points; none where only 0 by convention is "best". */
function bestAnswer(criterion: Criterion): Answer | null {
  const best = bestPoints(criterion)
  if (criterion.type === 'number' || criterion.type === 'duration') {
    const top = criterion.bands.find(({ pointsMilli }) => pointsMilli === best)
    return !top ? null : criterion.type === 'number' ? counted(top.from ?? 0) : lasted(top.from ?? 0)
  }
  if (!('options' in criterion)) return null
  const top = (one: Option) => one.pointsMilli === best
  if (criterion.type !== 'choice_many')
    return criterion.options.some(top) ? one(criterion.options.find(top)?.key ?? '') : null
  const alone = criterion.options.find((option) => option.exclusive && top(option))
  return alone
    ? ticked(alone.key)
    : ticked(
        ...criterion.options
          .filter(({ exclusive, pointsMilli }) => !exclusive && pointsMilli > 0)
          .map(({ key }) => key),
      )
}

test('the bounds hold every way the open criteria could still be answered', () => {
  const completed = arbitraryVisit.chain((visit) => {
    const content = mapCriteria(visit.content, (criterion) => ({ ...criterion, condition: null }))
    const before = score(content, visit.answers, visit.context)
    const open = before.criteria.filter(({ status }) => status === 'could_not_check' || status === 'unanswered')
    const all = content.sections.flatMap(({ criteria }) => criteria)
    const ways = open
      .flatMap(({ criterionKey }) => all.filter(({ key }) => key === criterionKey))
      .map((criterion) => valueOf(criterion).map((answer) => [criterion.key, answer] as const))
    return fc.tuple(...ways).map((given) => ({
      before,
      after: score(content, { ...visit.answers, ...Object.fromEntries(given) }, visit.context),
    }))
  })
  fc.assert(
    fc.property(completed, ({ before, after }) => {
      if (after.service === null || after.completeness !== 100_000_000) return
      expect(before.bounds?.low).toBeLessThanOrEqual(after.service)
      expect(before.bounds?.high).toBeGreaterThanOrEqual(after.service)
      expect(after.bounds).toEqual({ low: after.service, high: after.service })
    }),
    { numRuns: 1500 },
  )
})

test('pooled without points for failing, the service score itself lies within the bounds', () =>
  holds((visit) => {
    const content = mapCriteria({ ...visit.content, method: 'pooled' }, (criterion) =>
      'options' in criterion && criterion.type !== 'choice_many'
        ? { ...criterion, options: [...criterion.options, { key: 'none', label: {}, pointsMilli: 0, pass: false }] }
        : criterion,
    )
    const { service, bounds } = scored({ ...visit, content })
    if (service === null) return
    expect(bounds?.low).toBeLessThanOrEqual(service)
    expect(bounds?.high).toBeGreaterThanOrEqual(service)
  }))

test('gates touch the official figure alone', () =>
  holds((visit) => {
    const sections = visit.content.sections.map((section) => ({ ...section, passMark: null }))
    const content = mapCriteria({ ...visit.content, sections }, (criterion) => ({ ...criterion, gate: null }))
    const [free, gated] = [scored({ ...visit, content }), scored(visit)]
    // A gate of weight 0 shows its mark; nothing else of a criterion moves.
    const marksOfScored = ({ criteria }: typeof free) =>
      criteria.map((one) => (one.status === 'unscored' ? { ...one, passed: null } : one))
    expect(marksOfScored(gated)).toEqual(marksOfScored(free))
    expect([gated.service, gated.completeness, gated.bounds]).toEqual([free.service, free.completeness, free.bounds])
    expect([free.official, free.criticalFailures]).toEqual([free.service, []])
    expect(gated.outcome === 'gated').toBe(gated.criticalFailures.length > 0)
    if (gated.criticalFailures.every(({ effect }) => effect === 'fails_visit'))
      expect(gated.official).toBe(gated.service)
  }))

test('where nothing earns less than 0, the official score is never above the service score', () =>
  holds((visit) => {
    const positive = <T extends { pointsMilli: number }>(all: T[]) =>
      all.map((one) => ({ ...one, pointsMilli: Math.abs(one.pointsMilli) }))
    const content = mapCriteria(visit.content, (criterion) => {
      if ('options' in criterion) return { ...criterion, options: positive(criterion.options) }
      return 'bands' in criterion ? { ...criterion, bands: positive(criterion.bands) } : criterion
    })
    const { service, official } = scored({ ...visit, content })
    expect(official === null).toBe(service === null)
    if (service !== null && official !== null) expect(official).toBeLessThanOrEqual(service)
  }))

test('when nothing is open, nothing is incomplete and the bounds are the score', () =>
  holds((visit) => {
    const { criteria, incomplete, completeness, bounds, service } = scored(visit)
    if (criteria.some(({ status }) => status === 'could_not_check' || status === 'unanswered' || status === 'unscored'))
      return
    expect(incomplete).toBe(false)
    expect([null, 100_000_000]).toContain(completeness)
    expect(bounds).toEqual(service === null ? null : { low: service, high: service })
  }))
