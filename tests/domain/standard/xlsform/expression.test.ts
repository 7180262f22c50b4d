import { describe, expect, test } from 'vitest'
import { conditionOf } from '@/lib/domain/standard/xlsform/condition-tree'
import { parseExpression } from '@/lib/domain/standard/xlsform/expression'
import type { Known, KnownQuestion } from '@/lib/domain/standard/xlsform/question'
import { translate } from '@/lib/domain/standard/xlsform/translate'

const one = (key: string, ...names: string[]): KnownQuestion => ({ key, mayStayOpen: true, answer: { kind: 'one', choices: names.map((name) => ({ name, key: name })) } })
const known: Known = {
  earlier: new Map<string, KnownQuestion>([
    ['seat', one('seat', 'hall', 'yard', 'bar')],
    ['rate', one('rate', '1', '2', '3', '4', '5')],
    ['seen', { key: 'seen', mayStayOpen: true, answer: { kind: 'one', choices: [{ name: 'y', key: 'yes' }, { name: 'n', key: 'no' }, { name: 'na', key: null }] } }],
    ['sure', { ...one('sure', 'yes', 'no'), mayStayOpen: false }],
    ['extras', { key: 'extras', mayStayOpen: true, answer: { kind: 'many', choices: [{ name: 'milk', key: 'milk' }, { name: 'ice', key: 'ice' }] } }],
    ['wait', { key: 'wait', mayStayOpen: true, answer: { kind: 'number', decimals: 0 } }],
    ['bill', { key: 'bill', mayStayOpen: true, answer: { kind: 'number', decimals: 3 } }],
    ['story', { key: 'story', mayStayOpen: true, answer: { kind: 'words' } }],
  ]),
  ambiguous: new Set(['twice']),
  named: new Set(['later', 'gone', 'twice']),
  passed: new Set(['gone']),
}
const answer = (criterionKey: string, is: string, value: string | number) => ({ about: 'answer', criterionKey, is, value })
const said = (source: string) => {
  const read = translate(source, known)
  if ('reason' in read) return read.what ? `${read.reason} ${read.what}` : read.reason
  const { tree, needsAnswer } = read
  const whole = conditionOf(tree)
  return 'reason' in whole ? whole.reason : { ...(whole.condition ?? {}), ...(needsAnswer.length > 0 ? { needsAnswer } : {}) }
}

describe('carried over exactly', () => {
  test.each([
    ["${seat} = 'yard'", { match: 'all', clauses: [answer('seat', 'equal', 'yard')] }],
    ['${ seat }="yard"', { match: 'all', clauses: [answer('seat', 'equal', 'yard')] }],
    ["'yard' = ${seat}", { match: 'all', clauses: [answer('seat', 'equal', 'yard')] }],
    ['${seat} = ‘yard’', { match: 'all', clauses: [answer('seat', 'equal', 'yard')] }],
    ["selected(${extras}, 'ice')", { match: 'all', clauses: [answer('extras', 'equal', 'ice')] }],
    ["selected(${seat}, 'bar')", { match: 'all', clauses: [answer('seat', 'equal', 'bar')] }],
    ['${wait} > 5', { match: 'all', clauses: [answer('wait', 'at_least', 6_000)] }],
    ['5 < ${wait}', { match: 'all', clauses: [answer('wait', 'at_least', 6_000)] }],
    ['${wait} < -2', { match: 'all', clauses: [answer('wait', 'at_most', -3_000)] }],
    ['${wait} > 2.5', { match: 'all', clauses: [answer('wait', 'at_least', 3_000)] }],
    ['${bill} < 2.5', { match: 'all', clauses: [answer('bill', 'at_most', 2_499)] }],
    ["${bill} >= '2.5'", { match: 'all', clauses: [answer('bill', 'at_least', 2_500)] }],
    ["${seat}='hall' or ${seat}='bar'", { match: 'all', clauses: [answer('seat', 'not_equal', 'yard')] }],
    ["${wait} >= 2 and (${seat}='hall' or ${seat}='bar')", { match: 'all', clauses: [answer('wait', 'at_least', 2_000), answer('seat', 'not_equal', 'yard')] }],
    ["${wait} = 2 or (${seat}!='hall' and ${seat}!='bar')", { match: 'any', clauses: [answer('wait', 'equal', 2_000), answer('seat', 'equal', 'yard')], needsAnswer: ['seat'] }],
    ["selected(${extras},'ice') or selected(${extras},'milk')", { match: 'any', clauses: [answer('extras', 'equal', 'ice'), answer('extras', 'equal', 'milk')] }],
    ['${rate} < 3', { match: 'any', clauses: [answer('rate', 'equal', '1'), answer('rate', 'equal', '2')] }],
    ['${rate} = 4.0', { match: 'all', clauses: [answer('rate', 'equal', '4')] }],
    ['${rate} < 3 and ${wait} = 1', { match: 'all', clauses: [answer('rate', 'not_equal', '3'), answer('rate', 'not_equal', '4'), answer('rate', 'not_equal', '5'), answer('wait', 'equal', 1_000)] }],
    ["${seat} != ''", { match: 'any', clauses: ['hall', 'yard', 'bar'].map((key) => answer('seat', 'equal', key)) }],
    ['string-length(${seat}) > 0', { match: 'any', clauses: ['hall', 'yard', 'bar'].map((key) => answer('seat', 'equal', key)) }],
    ["not(${seat} != 'hall')", { match: 'all', clauses: [answer('seat', 'equal', 'hall')] }],
    ["not(not(${seat} = 'hall'))", { match: 'all', clauses: [answer('seat', 'equal', 'hall')] }],
    ["${sure} != 'no'", { match: 'all', clauses: [answer('sure', 'equal', 'yes')] }],
    ["${seen} = 'y' and true()", { match: 'all', clauses: [answer('seen', 'equal', 'yes')] }],
    ["${seat} = 'hall' and ${seat} = 'hall'", { match: 'all', clauses: [answer('seat', 'equal', 'hall')] }],
    ['true()', {}],
    ['not(false())', {}],
  ])('%s', (source, condition) => expect(said(source)).toEqual(condition))
})

describe('carried over, though here only once there is an answer', () => {
  test.each([
    ["${seat} != 'hall'", { match: 'any', clauses: [answer('seat', 'equal', 'yard'), answer('seat', 'equal', 'bar')], needsAnswer: ['seat'] }, { match: 'all', clauses: [answer('seat', 'not_equal', 'hall')], needsAnswer: ['seat'] }],
    ["not(selected(${extras}, 'ice'))", { match: 'all', clauses: [answer('extras', 'not_equal', 'ice')], needsAnswer: ['extras'] }],
    ['not(${wait} > 5)', { match: 'all', clauses: [answer('wait', 'at_most', 5_000)], needsAnswer: ['wait'] }],
    ["not(${seat} = 'hall' or ${wait} = 1)", { match: 'all', clauses: [answer('seat', 'not_equal', 'hall'), answer('wait', 'not_equal', 1_000)], needsAnswer: ['seat', 'wait'] }],
  ])('%s', (source, ...either) => expect(either).toContainEqual(said(source)))
})

describe('not carried over, and why', () => {
  test.each([
    ["${seat} = 'hall' and", 'syntax'],
    ['', 'syntax'],
    ["${seat} = 'hall", 'syntax'],
    ['((((', 'syntax'],
    [`${'('.repeat(100)}true()${')'.repeat(100)}`, 'syntax'],
    ['${seat} == 1', 'syntax'],
    ['${wait} + 1 > 3', 'calculation'],
    ['${wait} div 2 = 1', 'calculation'],
    ['-${wait} > 3', 'calculation'],
    ['1 = 1', 'calculation'],
    ['${wait} > ${bill}', 'calculation'],
    ['if(${wait} > 1, 1, 0) = 1', 'function if'],
    ['count-selected(${extras}) > 1', 'function count-selected'],
    ["selected(${extras}, concat('i', 'ce'))", 'function concat'],
    ["jr:choice-name(${seat}, '${seat}') = 'Hall'", 'function jr:choice-name'],
    ['today() > 3', 'function today'],
    ['. > 3', 'path'],
    ['../seat = 1', 'path'],
    ['/data/group/seat = 1', 'path'],
    ["instance('x')/root/item[name = 1]/label = 2", 'path'],
    ['${seat}/x = 1', 'path'],
    ["${nobody} = 'x'", 'unknown_question nobody'],
    ["${twice} = 'x'", 'ambiguous_question twice'],
    ["${later} = 'x'", 'later_question later'],
    ["${gone} = 'x'", 'question_left_out gone'],
    ["${story} = 'x'", 'words story'],
    ["selected(${story}, 'x')", 'words story'],
    ["${seat} = 'roof'", 'unknown_choice roof'],
    ["${seen} = 'na'", 'not_applicable_choice na'],
    ["${seen} != ''", 'not_applicable_choice seen'],
    ["${extras} = 'ice'", 'whole_answer extras'],
    ["${seat} = ''", 'open_answer seat'],
    ["${story} != ''", 'open_answer story'],
    ['not(${seat})', 'open_answer seat'],
    ["${wait} = 'soon'", 'not_a_number soon'],
    ['${bill} > 0.0001', 'fine_number 0.0001'],
    ["${wait} = 1 or (${bill} = 2 and selected(${extras}, 'ice'))", 'mixed'],
    ["${seat} = 'hall' and ${seat} = 'bar'", 'never'],
    ['false()', 'never'],
    [Array.from({ length: 21 }, (_, at) => `\${wait} = ${at}`).join(' or '), 'too_many'],
  ])('%s', (source, reason) => expect(said(source)).toEqual(reason))
})

test.each([
  ['1 < 2 = 3 < 4', 'compare'],
  ['a * b', 'arithmetic'],
  ['*', 'path'],
  ['and', 'path'],
  ['or or or', 'or'],
  ['current()/../x', 'path'],
  ['@x', 'path'],
])('what %s is', (source, kind) => expect(parseExpression(source)).toMatchObject({ kind }))
