import { expect, test } from 'vitest'
import type { Clause } from '@/lib/domain/standard/condition'
import { brokenConditions, conditionUses } from '@/lib/domain/standard/condition-uses'
import { criteriaOf, type StandardContent } from '@/lib/domain/standard/content'
import { removeClause } from '@/lib/domain/standard/edit/conditions'
import { removeCriterion, updateCriterion } from '@/lib/domain/standard/edit/criteria'
import { stepCriterion } from '@/lib/domain/standard/edit/move-criterion'
import { newCriterion, withType } from '@/lib/domain/standard/edit/new-criterion'
import { removeSection } from '@/lib/domain/standard/edit/sections'
import { conditionFix } from '@/lib/domain/standard/publish-fix-condition'
import { publishProblems } from '@/lib/domain/standard/publish-check'
import { plain, section, standard, yesNo } from '../score/build'

const said = (criterionKey: string, value: string | number = 'yes'): Clause => ({ about: 'answer', criterionKey, is: 'equal', value })
const asked = (key: string, ...clauses: Clause[]) => yesNo(key, 1, { condition: clauses.length > 0 ? { match: 'all', clauses } : null })
const conditionsIn = (content: StandardContent) => criteriaOf(content).map(({ key, condition }) => [key, condition?.clauses.length ?? 0])

const mended = (content: StandardContent) => {
  const [problem, ...more] = publishProblems(content)
  expect(more).toEqual([])
  const fix = conditionFix(problem!, content)
  return { name: fix?.name, content: fix!.edit(content, () => 'fresh') }
}

test.each<[string, StandardContent, string]>([
  ['a condition on a later question of its section', standard([section('s', [asked('a', said('b')), asked('b')])]), 'move_below'],
  ['a condition on a question of a later section', standard([section('s', [asked('a', said('b'))]), section('t', [asked('b')])]), 'remove_clause'],
  ['a condition on a later question, where moving breaks another', standard([section('s', [asked('a', said('c')), asked('b', said('a')), asked('c')])]), 'remove_clause'],
  ['a circle', standard([section('s', [asked('a', said('b')), asked('b', said('a'))])]), 'remove_clause'],
  ['a condition on nothing', standard([section('s', [asked('a', said('gone'))])]), 'remove_clause'],
  ['a condition on a text', standard([section('s', [plain('t', 'text'), asked('a', said('t'))])]), 'remove_clause'],
  ['a condition on an option that is gone', standard([section('s', [asked('b'), asked('a', said('b', 'perhaps'), said('b'))])]), 'remove_clause'],
  ['an empty condition', standard([section('s', [yesNo('a', 1, { condition: { match: 'any', clauses: [] } })])]), 'drop_condition'],
])('%s is mended', (_, content, name) => {
  const fixed = mended(content)
  expect(fixed.name).toBe(name)
  expect(publishProblems(fixed.content)).toEqual([])
})

test('what moves below keeps its condition, what has one clause left keeps that', () => {
  const moved = mended(standard([section('s', [asked('a', said('b')), asked('x'), asked('b'), asked('c')])]))
  expect(conditionsIn(moved.content)).toEqual([['x', 0], ['b', 0], ['a', 1], ['c', 0]])
  const content = standard([section('s', [asked('b'), asked('a', said('gone'), said('b'))])])
  expect(conditionsIn(mended(content).content)).toEqual([['b', 0], ['a', 1]])
  expect(removeClause(content, 'a', said('b', 'no'))).toEqual(content)
})

const house = standard([
  section('s', [asked('a'), asked('b', said('a'))]),
  section('t', [asked('c', said('a', 'no'), said('b')), asked('d', { about: 'branch', attribute: 'a', is: 'equal', value: 'yes' })]),
])
const usedBy = (uses: { criterion: { key: string }; at: number }[]) => uses.map(({ criterion, at }) => [criterion.key, at])

test('who asks for an answer, whole or one option of it', () => {
  expect(usedBy(conditionUses(house, 'a'))).toEqual([['b', 0], ['c', 0]])
  expect(usedBy(conditionUses(house, 'a', 'no'))).toEqual([['c', 0]])
  expect(conditionUses(house, 'd')).toEqual([])
})

test.each<[string, (content: StandardContent) => StandardContent, [string, number][]]>([
  ['a question deleted', (now) => removeCriterion(now, 'a'), [['b', 0], ['c', 0]]],
  ['its section deleted, with what stands in it', (now) => removeSection(now, 's'), [['c', 0], ['c', 1]]],
  ['an option deleted', (now) => updateCriterion(now, 'a', (one) => ('options' in one ? { ...one, options: one.options.slice(0, 1) } : one)), [['c', 0]]],
  ['asked in another way', (now) => updateCriterion(now, 'a', (one) => withType(one, 'duration', () => 'k')), [['b', 0], ['c', 0]]],
  ['moved below', (now) => stepCriterion(now, 'a', 1), [['b', 0]]],
  ['reworded', (now) => updateCriterion(now, 'a', (one) => ({ ...one, prompt: { en: 'Otherwise?' } })), []],
  ['a new one with a condition on nothing', (now) => ({ ...now, sections: [section('n', [{ ...newCriterion('n', 'text', null, () => 'k'), condition: { match: 'all' as const, clauses: [said('gone')] } }]), ...now.sections] }), []],
])('%s: which conditions break', (_, change, broken) => expect(usedBy(brokenConditions(house, change(house)))).toEqual(broken))
