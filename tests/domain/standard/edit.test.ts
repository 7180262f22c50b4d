import { describe, expect, test } from 'vitest'
import { blankSection, blankStandard } from '@/lib/domain/standard/blank'
import { criteriaOf, type StandardContent } from '@/lib/domain/standard/content'
import { duplicateCriterion, findCriterion, removeCriterion, seatAfter, updateCriterion } from '@/lib/domain/standard/edit/criteria'
import { moveCriterion, stepCriterion } from '@/lib/domain/standard/edit/move-criterion'
import { newCriterion, withType } from '@/lib/domain/standard/edit/new-criterion'
import { criterionRowId, dropInGap, dropInOutline, outlineRows, sectionRowId } from '@/lib/domain/standard/edit/outline'
import { putBackCriterion, putBackScenario, putBackSection } from '@/lib/domain/standard/edit/put-back'
import { removeGroup, removeSection, stepSection } from '@/lib/domain/standard/edit/sections'
import { StandardDraft } from '@/lib/domain/standard/content.schema'
import { criterionTypes } from '@/lib/domain/standard/content'

let next = 0
const freshKey = () => `k${(next += 1)}`
const criterion = (key: string, groupKey: string | null = null) => newCriterion(key, 'yes_no', groupKey, freshKey)

/** "one | G: a b | c" and "two | d": a loose criterion, a group of two, a loose one; then a second section. */
const content: StandardContent = {
  ...blankStandard('en'),
  sections: [
    { ...blankSection('one'), groups: [{ key: 'G', title: {} }], criteria: [criterion('x'), criterion('a', 'G'), criterion('b', 'G'), criterion('c')] },
    { ...blankSection('two'), criteria: [criterion('d')] },
  ],
}
const drawn = ({ sections }: StandardContent) =>
  sections.map(({ key, criteria }) => `${key}: ${criteria.map((one) => (one.groupKey ? `${one.groupKey}.${one.key}` : one.key)).join(' ')}`).join(' | ')

const walk = (key: string, step: -1 | 1) => {
  const seen = [drawn(content)]
  for (let at = stepCriterion(content, key, step); seen.at(-1) !== drawn(at); at = stepCriterion(at, key, step)) seen.push(drawn(at))
  return seen.slice(1)
}

test('stepping down goes into the group, through it, out of it and over the border of the section', () => {
  expect(walk('x', 1)).toEqual([
    'one: G.x G.a G.b c | two: d',
    'one: G.a G.x G.b c | two: d',
    'one: G.a G.b G.x c | two: d',
    'one: G.a G.b x c | two: d',
    'one: G.a G.b c x | two: d',
    'one: G.a G.b c | two: x d',
    'one: G.a G.b c | two: d x',
  ])
})

test('stepping up is the same way back', () => {
  expect(walk('d', -1)).toEqual([
    'one: x G.a G.b c d | two: ',
    'one: x G.a G.b d c | two: ',
    'one: x G.a G.b G.d c | two: ',
    'one: x G.a G.d G.b c | two: ',
    'one: x G.d G.a G.b c | two: ',
    'one: x d G.a G.b c | two: ',
    'one: d x G.a G.b c | two: ',
  ])
})

describe('dropping a row on another', () => {
  const rows = outlineRows(content)
  const drop = (active: string, over: string) => drawn(dropInOutline(content, rows, active, over))
  test.each([
    ['down onto a criterion of a group: behind it', 'x', criterionRowId('b'), 'one: G.a G.b G.x c | two: d'],
    ['up onto a criterion: before it', 'c', criterionRowId('x'), 'one: c x G.a G.b | two: d'],
    ['up onto a group: behind what stands above it', 'd', 'group:one:G', 'one: x d G.a G.b c | two: '],
    ['down onto a section: first in it', 'x', sectionRowId('two'), 'one: G.a G.b c | two: x d'],
    ['up onto a section: last in the one before', 'd', sectionRowId('two'), 'one: x G.a G.b c d | two: '],
    ['up onto the first section: first of all', 'd', sectionRowId('one'), 'one: d x G.a G.b c | two: '],
    ['onto itself: nothing', 'x', criterionRowId('x'), 'one: x G.a G.b c | two: d'],
  ])('%s', (_, key, over, expected) => {
    expect(drop(criterionRowId(key), over)).toBe(expected)
  })
  test('a section moves with all it holds', () => {
    expect(drop(sectionRowId('two'), sectionRowId('one'))).toBe('two: d | one: x G.a G.b c')
    expect(drawn(stepSection(content, 'one', 1))).toBe('two: d | one: x G.a G.b c')
    expect(drawn(stepSection(content, 'one', -1))).toBe(drawn(content))
  })
})

test('a move to a section that is gone changes nothing and loses nothing', () => {
  expect(moveCriterion(content, 'x', { sectionKey: 'gone', groupKey: null, index: 0 })).toBe(content)
})

test('a copy stands below its original under its own key; changing it leaves the original', () => {
  const copied = updateCriterion(duplicateCriterion(content, 'a', 'a2'), 'a2', (one) => ({ ...one, weightMilli: 5 }))
  expect(drawn(copied)).toBe('one: x G.a G.a2 G.b c | two: d')
  expect(findCriterion(copied, 'a')?.criterion.weightMilli).toBe(1_000)
})

test('a new criterion is seated below the chosen one, at the end of a group, of a section, of the standard', () => {
  expect(seatAfter(content, { criterionKey: 'a' })).toEqual({ sectionKey: 'one', groupKey: 'G', index: 2 })
  expect(seatAfter(content, { sectionKey: 'one', groupKey: 'G' })).toEqual({ sectionKey: 'one', groupKey: 'G', index: 3 })
  expect(seatAfter(content, { sectionKey: 'one' })).toEqual({ sectionKey: 'one', groupKey: null, index: 4 })
  expect(seatAfter(content, {})).toEqual({ sectionKey: 'two', groupKey: null, index: 1 })
  expect(seatAfter({ ...content, sections: [] }, {})).toBeNull()
})

test('a group that goes leaves its criteria where they are', () => {
  expect(drawn(removeGroup(content, 'one', 'G'))).toBe('one: x a b c | two: d')
})

describe('taking a deletion back', () => {
  const a = findCriterion(content, 'a')!
  const without = removeCriterion(content, 'a')
  test('puts a criterion where it was, and leaves it alone where it stands already', () => {
    expect(drawn(putBackCriterion(without, a))).toBe(drawn(content))
    expect(putBackCriterion(content, a)).toBe(content)
    const moved = moveCriterion(content, 'a', { sectionKey: 'two', groupKey: null, index: 0 })
    expect(putBackCriterion(moved, a)).toBe(moved)
  })
  test('puts it in without its group where that is gone, into the last section where its own is, and into its own again where there is none', () => {
    expect(drawn(putBackCriterion(removeGroup(without, 'one', 'G'), a))).toBe('one: x a b c | two: d')
    expect(drawn(putBackCriterion(removeSection(without, 'one'), a))).toBe('two: d a')
    expect(drawn(putBackCriterion({ ...without, sections: [] }, a))).toBe('one: G.a')
  })
  test('puts a section where it was with what stands nowhere else, and leaves it alone where it stands already', () => {
    const [one] = content.sections
    expect(drawn(putBackSection(removeSection(content, 'one'), one!, 0))).toBe(drawn(content))
    expect(putBackSection(content, one!, 0)).toBe(content)
    const moved = removeSection(moveCriterion(content, 'c', { sectionKey: 'two', groupKey: null, index: 0 }), 'one')
    expect(drawn(putBackSection(moved, one!, 0))).toBe('one: x G.a G.b | two: c d')
  })
  test('puts a scenario where it was, once', () => {
    const scenario = { key: 's', kind: 'routine' as const, name: {}, persona: {}, task: {}, purchase: {}, purchaseLimitMinor: null, minimumStayMinutes: null, forbidden: {} }
    const once = putBackScenario(content, scenario, 0)
    expect(once.scenarios[0]).toBe(scenario)
    expect(putBackScenario(once, scenario, 0)).toBe(once)
  })
})

test('from any type to any other the draft keeps its words and stays well-formed', () => {
  for (const from of criterionTypes) {
    for (const to of criterionTypes) {
      const before = { ...newCriterion('q', from, null, freshKey), prompt: { lt: 'Ar pasisveikino?' }, weightMilli: 3_000 }
      const after = withType(before, to, freshKey)
      const whole = StandardDraft.parse({ ...content, sections: [{ ...blankSection('s'), criteria: [after] }] })
      // A recommendation counts only once its author says so.
      const weightMilli = to === 'recommendation' && from !== to ? 0 : 3_000
      expect(criteriaOf(whole)[0]).toMatchObject({ type: to, prompt: { lt: 'Ar pasisveikino?' }, weightMilli })
    }
  }
})

const judgedTypes = ['yes_no', 'choice_one', 'choice_many', 'scale', 'number', 'duration'] as const
test.each(criterionTypes)('what is asked "when it fails" is asked nowhere that cannot fail: %s', (to) => {
  const fails = judgedTypes.some((one) => one === to)
  expect(newCriterion('q', to, null, freshKey).comment).toEqual({ when: fails ? 'on_fail' : 'never' })
  for (const from of judgedTypes) {
    const before = { ...newCriterion('q', from, null, freshKey), photo: { when: 'on_fail' as const } }
    const after = withType(before, to, freshKey)
    const rule = { when: fails ? ('on_fail' as const) : ('never' as const) }
    expect([after.photo, after.comment]).toEqual([rule, rule])
    const others = withType({ ...before, photo: { when: 'always' }, comment: { when: 'one_in', k: 3 } }, to, freshKey)
    expect([others.photo, others.comment]).toEqual([{ when: 'always' }, { when: 'one_in', k: 3 }])
  }
})

test('a row let go of in any gap comes to stand in that gap, and the line is drawn there', () => {
  const rows = outlineRows(content)
  const order = (from: StandardContent) => criteriaOf(from).map(({ key }) => key)
  const letGo = (id: string, gap: number) => {
    const drop = dropInGap(rows, id, gap)
    return { gap: drop?.gap, after: drop ? dropInOutline(content, rows, id, drop.overId) : content }
  }
  for (const key of order(content)) {
    for (let gap = 0; gap <= rows.length; gap += 1) {
      const above = rows.slice(0, gap).flatMap((row) => (row.kind === 'criterion' ? [row.criterion.key] : []))
      const below = rows.slice(gap).flatMap((row) => (row.kind === 'criterion' ? [row.criterion.key] : []))
      expect(order(letGo(criterionRowId(key), gap).after)).toEqual([...above.filter((one) => one !== key), key, ...below.filter((one) => one !== key)])
    }
  }
  // Rows: one, x, G, a, b, c, two, d.
  expect(letGo(sectionRowId('one'), 5)).toMatchObject({ gap: undefined, after: content })
  expect(letGo(sectionRowId('one'), 7).gap).toBe(8)
  expect(drawn(letGo(sectionRowId('one'), 7).after)).toBe('two: d | one: x G.a G.b c')
  expect(letGo(sectionRowId('two'), 3).gap).toBe(0)
  expect(drawn(letGo(sectionRowId('two'), 3).after)).toBe('two: d | one: x G.a G.b c')
})
