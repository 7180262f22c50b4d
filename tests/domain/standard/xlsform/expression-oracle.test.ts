import fc from 'fast-check'
import { expect, test } from 'vitest'
import { visibleCriteria } from '@/lib/domain/standard/visible'
import type { Answer } from '@/lib/domain/report/answer'
import type { Criterion, StandardContent } from '@/lib/domain/standard/content'
import { blankSection } from '@/lib/domain/standard/blank'
import { newCriterion } from '@/lib/domain/standard/edit/new-criterion'
import { conditionOf } from '@/lib/domain/standard/xlsform/condition-tree'
import { parseExpression } from '@/lib/domain/standard/xlsform/expression'
import type { Known, KnownQuestion } from '@/lib/domain/standard/xlsform/question'
import { translate } from '@/lib/domain/standard/xlsform/translate'

/** What was answered: a choice, ticked choices, a number in thousandths; nothing where a question is open. */
type Given = { seat: string | null; rate: string | null; extras: string[] | null; wait: number | null }
type Said = { source: string; holds: (given: Given) => boolean }

const seats = ['hall', 'yard', 'bar']
const rates = ['1', '2', '3']
const ticks = ['milk', 'ice']
const given: fc.Arbitrary<Given> = fc.record({
  seat: fc.option(fc.constantFrom(...seats)), rate: fc.option(fc.constantFrom(...rates)), extras: fc.option(fc.subarray(ticks, { minLength: 1 })), wait: fc.option(fc.integer({ min: -3, max: 3 }).map((whole) => whole * 1_000)),
})

/** XPath 1.0, section 3.4: nothing is the empty text, and as a number none at all, of which no order holds. */
const orders: [string, (left: number, right: number) => boolean][] = [['<', (a, b) => a < b], ['<=', (a, b) => a <= b], ['>', (a, b) => a > b], ['>=', (a, b) => a >= b]]
const numberOf = (text: string | null) => (text === null ? Number.NaN : Number(text))
const leaf: fc.Arbitrary<Said> = fc.oneof(
  fc.tuple(fc.constantFrom(...seats), fc.boolean()).map(([name, is]) => ({ source: `\${seat} ${is ? '=' : '!='} '${name}'`, holds: ({ seat }: Given) => (seat === name) === is })),
  fc.constantFrom(...ticks).map((name) => ({ source: `selected(\${extras}, "${name}")`, holds: ({ extras }: Given) => extras?.includes(name) ?? false })),
  fc.tuple(fc.constantFrom(...orders), fc.integer({ min: 0, max: 4 })).map(([[sign, order], edge]) => ({ source: `\${rate} ${sign} ${edge}`, holds: ({ rate }: Given) => order(numberOf(rate), edge) })),
  fc.tuple(fc.constantFrom(...orders), fc.integer({ min: -7, max: 7 })).map(([[sign, order], halves]) => ({ source: `${halves / 2} ${sign} \${wait}`, holds: ({ wait }: Given) => order(halves / 2, wait === null ? Number.NaN : wait / 1_000) })),
  fc.constantFrom({ source: "${seat} != ''", holds: ({ seat }: Given) => seat !== null }, { source: 'true()', holds: () => true }, { source: 'false()', holds: () => false }),
)
const { expression } = fc.letrec<{ expression: Said }>((tie) => ({
  expression: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    tie('expression').map(({ source, holds }) => ({ source: `not(${source})`, holds: (answers: Given) => !holds(answers) })),
    fc.tuple(fc.array(tie('expression'), { minLength: 2, maxLength: 3 }), fc.boolean()).map(([parts, both]) => ({
      source: `(${parts.map(({ source }) => source).join(both ? ' and ' : ' or ')})`, holds: (answers: Given) => (both ? parts.every(({ holds }) => holds(answers)) : parts.some(({ holds }) => holds(answers))),
    })),
  ),
}))

const option = (key: string) => ({ key, label: {}, pointsMilli: 0, pass: true })
const criteria: Criterion[] = [
  { ...newCriterion('seat', 'choice_one', null, () => 'x'), options: seats.map(option) } as Criterion,
  { ...newCriterion('rate', 'choice_one', null, () => 'x'), options: rates.map(option) } as Criterion,
  { ...newCriterion('extras', 'choice_many', null, () => 'x'), options: ticks.map(option) } as Criterion,
  newCriterion('wait', 'number', null, () => 'x'),
]
const choices = (names: string[]) => names.map((name) => ({ name, key: name }))
const earlier = new Map<string, KnownQuestion>([
  ['seat', { key: 'seat', mayStayOpen: true, answer: { kind: 'one', choices: choices(seats) } }],
  ['rate', { key: 'rate', mayStayOpen: true, answer: { kind: 'one', choices: choices(rates) } }],
  ['extras', { key: 'extras', mayStayOpen: true, answer: { kind: 'many', choices: choices(ticks) } }],
  ['wait', { key: 'wait', mayStayOpen: true, answer: { kind: 'number', decimals: 0 } }],
])
const known: Known = { earlier, ambiguous: new Set(), named: new Set(), passed: new Set() }

function isAsked(criterion: Criterion, { seat, rate, extras, wait }: Given): boolean {
  const content: StandardContent = { baseLanguage: 'en', method: 'pooled', statedTotalMilli: null, zone: null, goal: null, scenarios: [], sections: [{ ...blankSection('s'), criteria: [...criteria, criterion] }] }
  const rest = { comment: '', evidence: [], noPhotoReason: null }
  const answers = Object.fromEntries(
    Object.entries({
      seat: seat && { type: 'option', key: seat }, rate: rate && { type: 'option', key: rate }, extras: extras && { type: 'options', keys: extras }, wait: wait === null ? null : { type: 'number', milli: wait },
    }).flatMap(([key, value]) => (value ? [[key, { state: 'answered', value, ...rest } as unknown as Answer]] : [])),
  )
  return visibleCriteria(content, answers, { scenarioKind: 'routine', branchAttributes: {} }).some(({ key }) => key === criterion.key)
}

test('what came over asks exactly when the form asked; what differs while a question is open is named', () => {
  let [carried, open] = [0, 0]
  fc.assert(
    fc.property(expression, fc.array(given, { minLength: 5, maxLength: 20 }), ({ source, holds }, visits) => {
      const read = translate(source, known)
      if ('reason' in read) {
        expect(read.reason, source).toBe('open_answer')
        return
      }
      const whole = conditionOf(read.tree)
      if ('reason' in whole && whole.reason !== 'never') return
      carried += 1
      for (const answers of visits) {
        const asked = 'reason' in whole ? false : isAsked({ ...newCriterion('next', 'text', null, () => 'x'), condition: whole.condition }, answers)
        if (asked === holds(answers)) continue
        open += 1
        expect(read.needsAnswer.some((key) => answers[key as keyof Given] === null), `${source} ${JSON.stringify(answers)}`).toBe(true)
      }
    }),
    { numRuns: 2_000 },
  )
  expect(carried).toBeGreaterThan(500)
  expect(open).toBeGreaterThan(0)
})

test('no expression breaks the reader', () => {
  const bits = fc.constantFrom('${seat}', "'hall'", '1', '=', '!=', '<', '(', ')', ' and ', ' or ', 'not(', 'selected(', ',', '.', '..', '/', '[', ']', '*', '-', 'x', '‘', '${', '\n', '🙂')
  fc.assert(fc.property(fc.oneof(fc.string(), fc.array(bits, { maxLength: 30 }).map((all) => all.join(''))), (source) => {
    const read = translate(source, known)
    expect('reason' in read || parseExpression(source) !== null).toBe(true)
  }), { numRuns: 2_000 })
})
