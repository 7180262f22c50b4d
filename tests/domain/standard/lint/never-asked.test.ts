import { expect, test } from 'vitest'
import type { Clause, Condition } from '@/lib/domain/standard/condition'
import type { Criterion, Section } from '@/lib/domain/standard/content'
import { findCriterion } from '@/lib/domain/standard/edit/criteria'
import { lintStandard } from '@/lib/domain/standard/lint/lint-standard'
import { duration, many, number, band, option, section, standard, steps, yesNo } from '../../score/build'

const said = (criterionKey: string, value: string | number, is: 'equal' | 'not_equal' | 'at_least' | 'at_most' = 'equal'): Clause =>
  ({ about: 'answer', criterionKey, is, value })
const branch = (value: string, is: 'equal' | 'not_equal' = 'equal'): Clause => ({ about: 'branch', attribute: 'format', is, value })
const scenario = (value: 'routine' | 'complaint' | 'return', is: 'equal' | 'not_equal' = 'equal'): Clause => ({ about: 'scenario', is, value })
const all = (...clauses: Clause[]): Condition => ({ match: 'all', clauses })
const any = (...clauses: Clause[]): Condition => ({ match: 'any', clauses })
const asked = (key: string, condition: Condition | null = null) => yesNo(key, 1, { condition })

const found = (sections: Section[]) => lintStandard(standard(sections)).filter(({ rule }) => rule === 'never_asked')
const last = (condition: Condition, ...before: Criterion[]) => [section('s', [...before, asked('z', condition)])]

const ticks = many('m', [option('x', 1, true), option('y', 1, true), option('none', 0, true, true)], null)
const seconds = duration('w', [band('b', 0, null, 1, true)])
const whole = { ...number('n', [band('b', 0, null, 1, true)]), decimals: 0 as const }
const scale = steps('r', [1, 2, 3])

test.each<[string, Section[], string, Clause[], string]>([
  ['two answers to one question', last(all(said('a', 'yes'), said('a', 'no')), asked('a')), 'contradiction', [said('a', 'yes'), said('a', 'no')], 'match_any'],
  ['every answer but each', last(all(said('a', 'yes', 'not_equal'), said('a', 'no', 'not_equal')), asked('a')), 'contradiction', [said('a', 'yes', 'not_equal'), said('a', 'no', 'not_equal')], 'match_any'],
  ['an option that stands alone beside another', last(all(said('m', 'none'), said('m', 'x')), ticks), 'contradiction', [said('m', 'none'), said('m', 'x')], 'match_any'],
  ['over and under', last(all(said('w', 60, 'at_least'), said('w', 59, 'at_most')), seconds), 'contradiction', [said('w', 60, 'at_least'), said('w', 59, 'at_most')], 'match_any'],
  ['a high and a low step', last(all(said('r', 'p3', 'at_least'), said('r', 'p2', 'at_most')), scale), 'contradiction', [said('r', 'p3', 'at_least'), said('r', 'p2', 'at_most')], 'match_any'],
  ['two kinds of branch', last(all(branch('mall'), branch('street'))), 'contradiction', [branch('mall'), branch('street')], 'match_any'],
  ['two scenarios', last(all(scenario('return'), scenario('complaint'))), 'contradiction', [scenario('return'), scenario('complaint')], 'match_any'],
  ['none of three scenarios', last(all(scenario('return', 'not_equal'), scenario('complaint', 'not_equal'), scenario('routine', 'not_equal'))), 'contradiction', [scenario('return', 'not_equal'), scenario('complaint', 'not_equal'), scenario('routine', 'not_equal')], 'match_any'],
  ['against what an earlier condition asks', last(all(said('b', 'yes'), said('a', 'no')), asked('a'), asked('b', all(said('a', 'yes')))), 'contradiction', [said('b', 'yes'), said('a', 'no')], 'match_any'],
  ['no such number', last(all(said('n', 1_500)), whole), 'no_such_answer', [said('n', 1_500)], 'drop_condition'],
  ['longer than a day', last(all(said('w', 86_401, 'at_least')), seconds), 'no_such_answer', [said('w', 86_401, 'at_least')], 'drop_condition'],
  ['not in the scenario of its section', [section('s', [asked('z', all(scenario('routine')))], { onlyInScenarios: ['complaint'] })], 'other_scenario', [scenario('routine')], 'drop_condition'],
  ['an answer from another scenario', [section('s', [asked('a')], { onlyInScenarios: ['return'] }), section('t', [asked('z', all(said('a', 'yes')))], { onlyInScenarios: ['complaint'] })], 'other_scenario', [said('a', 'yes')], 'drop_condition'],
  ['one enough, yet none possible', last(any(said('n', 1_500), said('w', -1, 'at_most')), whole, seconds), 'none_holds', [said('n', 1_500), said('w', -1, 'at_most')], 'drop_condition'],
])('%s: never asked', (_, sections, reason, clauses, fix) => {
  const [finding, ...more] = found(sections)
  expect(more).toEqual([])
  expect(finding).toMatchObject({ severity: 'warning', place: { criterionKey: 'z', field: 'condition' }, data: { reason, clauses }, fix: { name: fix } })
  // The fix mends it, and nothing else is found then.
  const mended = finding!.fix!.edit(standard(sections), () => 'fresh')
  expect(found(mended.sections)).toEqual([])
  expect(findCriterion(mended, 'z')?.criterion.condition?.match ?? null).toBe(fix === 'match_any' ? 'any' : null)
})

test('of several clauses the one that can never hold goes, and the others stay', () => {
  const sections = last(all(branch('mall'), said('n', 1_500), said('a', 'yes')), whole, asked('a'))
  const [finding] = found(sections)
  expect(finding?.fix?.name).toBe('remove_clause')
  const mended = finding!.fix!.edit(standard(sections), () => 'fresh')
  expect(findCriterion(mended, 'z')?.criterion.condition).toEqual(all(branch('mall'), said('a', 'yes')))
  expect(found(mended.sections)).toEqual([])
})

test('where some clauses exclude each other beside one that stands for itself, only the author can say which goes', () => {
  const [finding] = found(last(all(said('a', 'yes'), branch('mall'), said('a', 'no')), asked('a')))
  expect(finding).toMatchObject({ data: { reason: 'contradiction' } })
  expect(finding?.fix).toBeUndefined()
})

test('what depends on a question never asked is never asked either, and is told so', () => {
  const findings = found([section('s', [asked('a'), asked('b', all(said('a', 'yes'), said('a', 'no'))), asked('z', all(said('b', 'yes')))])])
  expect(findings.map(({ place, data }) => [place.criterionKey, 'reason' in data && data.reason])).toEqual([['b', 'contradiction'], ['z', 'asked_never']])
})

test.each<[string, Section[]]>([
  ['two ticks that go together', last(all(said('m', 'x'), said('m', 'y')), ticks)],
  ['nothing ticked', last(all(said('m', 'x', 'not_equal'), said('m', 'y', 'not_equal'), said('m', 'none', 'not_equal')), ticks)],
  ['a range', last(all(said('w', 60, 'at_least'), said('w', 60, 'at_most')), seconds)],
  ['a range with holes', last(all(said('w', 60, 'at_least'), said('w', 61, 'at_most'), said('w', 60, 'not_equal')), seconds)],
  ['one of two that exclude each other', last(any(said('a', 'yes'), said('a', 'no')), asked('a'))],
  ['neither of two kinds of branch', last(all(branch('mall', 'not_equal'), branch('street', 'not_equal')))],
  ['the scenario of its section', [section('s', [asked('z', all(scenario('return', 'not_equal')))], { onlyInScenarios: ['complaint', 'return'] })]],
  // Those stand in the way of publishing already.
  ['a question that is gone', last(all(said('gone', 'yes'), said('a', 'yes')), asked('a'))],
  ['a circle', [section('s', [asked('y', all(said('z', 'yes'))), asked('z', all(said('y', 'no')))])]],
  ['a condition that asks nothing', last(all())],
])('%s: nothing to warn of', (_, sections) => expect(found(sections)).toEqual([]))
