import { unitsFromText } from '../../decimal-text'
import { join, type Tree } from './condition-tree'
import { type Comparison, type Expression, parseExpression } from './expression'
import type { Known, KnownQuestion } from './question'

export const untranslatable = [
  'syntax', 'calculation', 'function', 'path', 'unknown_question', 'ambiguous_question', 'later_question', 'question_left_out', 'words',
  'unknown_choice', 'not_applicable_choice', 'whole_answer', 'open_answer', 'fine_number', 'not_a_number', 'mixed', 'mixed_own', 'too_many',
] as const
export type Untranslatable = (typeof untranslatable)[number]

/** `needsAnswer`: keys of questions of which "is not" holds here only once they are answered, in the form also before. */
export type Translation = { tree: Tree; needsAnswer: string[] } | { reason: Untranslatable; what: string }

class Stop extends Error {
  constructor(readonly reason: Untranslatable, readonly what = '') {
    super(reason)
  }
}

const opposite: Record<Comparison, Comparison> = { '=': '!=', '!=': '=', '<': '>=', '>=': '<', '>': '<=', '<=': '>' }
const turned: Record<Comparison, Comparison> = { '=': '=', '!=': '!=', '<': '>', '>': '<', '<=': '>=', '>=': '<=' }

/** Far above what a condition holds, so that sets still may shrink what is written out to what fits. */
const MAX_PARTS = 300

/** How many things are said, however they are joined. */
function partsIn(expression: Expression): number {
  const parts = expression.kind === 'and' || expression.kind === 'or' ? expression.parts : expression.kind === 'call' ? expression.args : []
  return Math.max(1, parts.reduce((sum, part) => sum + partsIn(part), 0))
}

/** What a form's `relevant` says, where it can be said exactly; otherwise the first thing in it that cannot. */
export function translate(source: string, known: Known): Translation {
  const expression = parseExpression(source)
  if (!expression) return { reason: 'syntax', what: '' }
  if (partsIn(expression) > MAX_PARTS) return { reason: 'too_many', what: '' }
  const needsAnswer = new Set<string>()
  try {
    return { tree: truthOf(expression, false, known, needsAnswer), needsAnswer: [...needsAnswer] }
  } catch (error) {
    if (error instanceof Stop) return { reason: error.reason, what: error.what }
    throw error
  }
}

/** `denied`: inside an odd number of not(). */
function truthOf(expression: Expression, denied: boolean, known: Known, needsAnswer: Set<string>): Tree {
  const inside = (part: Expression, not = denied) => truthOf(part, not, known, needsAnswer)
  switch (expression.kind) {
    case 'and':
    case 'or':
      return join((expression.kind === 'and') === denied ? 'or' : 'and', expression.parts.map((part) => inside(part)))
    case 'compare':
      return compared(expression.left, expression.op, expression.right)
    case 'call':
      return called(expression.name, expression.args)
    case 'ref':
      return answered(expression.name, true)
    case 'path':
      throw new Stop('path')
    default:
      throw new Stop('calculation')
  }

  function called(name: string, args: readonly Expression[]): Tree {
    const [first, second] = args
    if ((name === 'true' || name === 'false') && args.length === 0) return { kind: 'constant', value: (name === 'true') !== denied }
    if (name === 'not' && first && args.length === 1) return inside(first, !denied)
    if (name === 'boolean' && first && args.length === 1) return inside(first)
    if (name === 'selected' && first?.kind === 'ref' && second && args.length === 2) {
      const question = questionOf(first.name, known)
      if (question.answer.kind !== 'one' && question.answer.kind !== 'many') throw new Stop('words', first.name)
      return chosen(question, literalOf(second), false)
    }
    throw new Stop('function', name)
  }

  function compared(left: Expression, op: Comparison, right: Expression): Tree {
    if (isConstant(left) && !isConstant(right)) return compared(right, turned[op], left)
    if (!isConstant(right)) throw new Stop(right.kind === 'path' || left.kind === 'path' ? 'path' : 'calculation')
    const length = left.kind === 'call' && ['string-length', 'count-selected'].includes(left.name) && left.args[0]?.kind === 'ref' ? left.args[0].name : null
    if (length !== null && literalOf(right) === '0' && (op === '>' || op === '!=' || op === '=')) return answered(length, op !== '=')
    if (left.kind === 'call') throw new Stop('function', left.name)
    if (left.kind !== 'ref') throw new Stop(left.kind === 'path' ? 'path' : 'calculation')
    const value = literalOf(right)
    if (value === '') {
      if (op !== '=' && op !== '!=') throw new Stop('calculation')
      return answered(left.name, op === '!=')
    }
    const question = questionOf(left.name, known)
    if (question.answer.kind === 'words') throw new Stop('words', left.name)
    if (question.answer.kind === 'number') return measured(question, op, value, question.answer.decimals)
    if (op === '=' || op === '!=') {
      if (question.answer.kind === 'many') throw new Stop('whole_answer', left.name)
      return chosen(question, value, op === '!=')
    }
    if (question.answer.kind === 'many') throw new Stop('whole_answer', left.name)
    return ordered(question, op, value)
  }

  /** Holds in the form while nothing is answered, and here only afterwards. */
  function noted(question: KnownQuestion, holdsWhileOpen: boolean) {
    if (holdsWhileOpen && question.mayStayOpen) needsAnswer.add(question.key)
  }

  function setOf(question: KnownQuestion, isIn: (name: string) => boolean): Tree {
    if (question.answer.kind !== 'one') throw new Stop('words')
    const all = question.answer.choices.flatMap(({ key }) => (key === null ? [] : [key]))
    const keys = question.answer.choices.flatMap(({ name, key }) => (key !== null && isIn(name) ? [key] : []))
    return keys.length === 0 ? { kind: 'constant', value: false } : { kind: 'set', criterionKey: question.key, keys, all }
  }

  function chosen(question: KnownQuestion, value: string, negative: boolean): Tree {
    if (question.answer.kind !== 'one' && question.answer.kind !== 'many') throw new Stop('words')
    const meant = question.answer.choices.filter(({ name }) => isAlike(name, value))
    const [choice, another] = meant
    if (!choice || another) throw new Stop('unknown_choice', value)
    const isNot = negative !== denied
    if (choice.key === null && !isNot) throw new Stop('not_applicable_choice', value)
    noted(question, isNot)
    if (question.answer.kind === 'one') return setOf(question, (name) => (name === choice.name) !== isNot)
    if (choice.key === null) throw new Stop('not_applicable_choice', value)
    return { kind: 'clause', clause: { about: 'answer', criterionKey: question.key, is: isNot ? 'not_equal' : 'equal', value: choice.key } }
  }

  /** Choices named by figures compare as figures; one that is no figure compares false (XPath 1.0, section 3.4). */
  function ordered(question: KnownQuestion, op: Comparison, value: string): Tree {
    const edge = unitsFromText(value, 3)
    if (question.answer.kind !== 'one' || edge === null) throw new Stop('calculation')
    if (question.answer.choices.some(({ key, name }) => key === null && unitsFromText(name, 3) !== null)) throw new Stop('not_applicable_choice', value)
    noted(question, denied)
    return setOf(question, (name) => {
      const units = unitsFromText(name, 3)
      return (units !== null && holds(units, op, edge)) !== denied
    })
  }

  function measured(question: KnownQuestion, op: Comparison, value: string, decimals: number): Tree {
    const said = denied ? opposite[op] : op
    if (!/^-?(\d+(\.\d*)?|\.\d+)$/.test(value)) throw new Stop('not_a_number', value)
    const milli = unitsFromText(value, 3)
    if (milli === null || Math.abs(milli) >= 1_000_000_000_000) throw new Stop('fine_number', value)
    noted(question, denied ? op !== '!=' : op === '!=')
    const step = 10 ** (3 - decimals)
    const is = { '=': 'equal', '!=': 'not_equal', '>=': 'at_least', '>': 'at_least', '<=': 'at_most', '<': 'at_most' } as const
    // Answers stand on a grid, so "more than 5" is at least the next step after it.
    const moved = said === '>' ? (Math.floor(milli / step) + 1) * step : said === '<' ? (Math.ceil(milli / step) - 1) * step : milli
    return { kind: 'clause', clause: { about: 'answer', criterionKey: question.key, is: is[said], value: moved } }
  }

  /** "Is answered" can be said of one choice: it is any of them. "Is not answered" cannot. */
  function answered(name: string, positive: boolean): Tree {
    const question = questionOf(name, known)
    if (positive === denied || question.answer.kind !== 'one') throw new Stop('open_answer', name)
    if (question.answer.choices.some(({ key }) => key === null)) throw new Stop('not_applicable_choice', name)
    return setOf(question, () => true)
  }
}

const isConstant = ({ kind }: Expression) => kind === 'text' || kind === 'number'

function literalOf(expression: Expression): string {
  if (expression.kind === 'text') return expression.value
  if (expression.kind === 'number') return expression.text
  throw new Stop(expression.kind === 'path' ? 'path' : expression.kind === 'call' ? 'function' : 'calculation', expression.kind === 'call' ? expression.name : '')
}

/** A choice named 1 is meant by 1, '1' and 1.0. */
const isAlike = (name: string, value: string) => name === value || (figure.test(name) && figure.test(value) && unitsFromText(name, 3) === unitsFromText(value, 3))
const figure = /^-?\d{1,9}(\.\d{1,3})?$/

const holds = (left: number, op: Comparison, right: number) => (op === '<' ? left < right : op === '<=' ? left <= right : op === '>' ? left > right : left >= right)

function questionOf(name: string, { earlier, ambiguous, named, passed }: Known): KnownQuestion {
  if (ambiguous.has(name)) throw new Stop('ambiguous_question', name)
  const question = earlier.get(name)
  if (question) return question
  throw new Stop(!named.has(name) ? 'unknown_question' : passed.has(name) ? 'question_left_out' : 'later_question', name)
}
