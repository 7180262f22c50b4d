import type { Language } from '../../language'
import {
  actBefore,
  OWN_CLAUSE,
  ownClause,
  stateBefore,
  twoActs,
  twoStates,
  UNKNOWN,
  wordsOf,
  type Joint,
} from './double-question-judge'
import { grammars, type Grammar } from './grammar'
import { sentencesBefore, sharedBeginning, sharedEnd } from './qualifiers'

export type DoubleQuestion = {
  joined: 'and' | 'or' | 'questions'
  /** The words around the joint, as written. */
  excerpt: string
  /** A draft of each question; null when the words do not show where the second begins. */
  parts: [string, string] | null
}

/** Two questions in one sentence, or two sentences that ask. Null: one question, as far as words can show. */
export function findDoubleQuestion(text: string, language: Language): DoubleQuestion | null {
  const grammar = grammars[language]
  const masked = mask(mask(text, /"[^"]*"|“[^”]*”|„[^“”]*[“”]|«[^»]*»/gu), grammar.fixed)
  const cut = endOfFirstQuestion(masked)
  if (cut !== null) {
    return { joined: 'questions', excerpt: shorten(text), parts: questionsOf(text, cut, language) }
  }
  return (
    joints(masked, grammar.andOr, (joint) =>
      drafts(text, joint, language, 'and', actBefore(joint, grammar) ?? stateBefore(joint, grammar) ?? UNKNOWN),
    ) ??
    joints(masked, grammar.and, (joint) => {
      const from = twoStates(joint, grammar) ?? twoActs(joint, grammar) ?? ownClause(joint, grammar)
      return from === undefined ? null : drafts(text, joint, language, 'and', from)
    }) ??
    joints(masked, grammar.or, (joint) => {
      const from = twoActs(joint, grammar, grammar.eitherOf)
      return from === undefined ? null : drafts(text, joint, language, 'or', from)
    })
  )
}

const mask = (text: string, pattern: RegExp) => text.replace(pattern, (found) => '·'.repeat(found.length))

/** Where the first of two or more sentences that ask ends; null when at most one asks. */
function endOfFirstQuestion(masked: string): number | null {
  let [first, from]: [number | null, number] = [null, 0]
  for (let mark = masked.indexOf('?'); mark !== -1; mark = masked.indexOf('?', from)) {
    if (/\p{L}/u.test(masked.slice(from, mark))) {
      if (first !== null) return first
      first = mark + 1
    }
    from = mark + 1
  }
  return null
}

/** As many conjunctions as a question can hold; behind them stands a pasted page, not a question. */
const MOST_JOINTS = 20

function joints(
  masked: string,
  pattern: RegExp,
  judge: (joint: Joint) => DoubleQuestion | null,
): DoubleQuestion | null {
  const found = [...masked.matchAll(pattern)].slice(0, MOST_JOINTS)
  if (found.length === 0) return null
  const words = wordsOf(masked)
  for (const { 0: word, index } of found) {
    const end = index + word.length
    const left = words.filter((one) => one.end <= index)
    const right = words.filter((one) => one.at >= end)
    const double = judge({ at: index, end, left, right, after: masked.slice(end) })
    if (double) return double
  }
  return null
}

/** Both questions with what stands before the first and behind the last, which is said of either. */
function questionsOf(text: string, cut: number, language: Language): [string, string] {
  const [first, rest] = [text.slice(0, cut).trim(), text.slice(cut).trim()]
  const before = sentencesBefore(first) || sharedBeginning(first, language)
  const behind = rest.slice(rest.lastIndexOf('?') + 1).trim()
  return [behind ? `${first} ${behind}` : first, before + rest]
}

/**
 * Both questions as drafts: the first ends at the joint, the second repeats what stood before the part it replaces; a limit at the
 * beginning or the end that is said of both stays with both.
 */
function drafts(
  text: string,
  joint: Joint,
  language: Language,
  joined: 'and' | 'or',
  from: number,
): DoubleQuestion {
  const { at, end } = joint
  const grammar = grammars[language]
  const excerpt = shorten(text)
  if (from === UNKNOWN) return { joined, excerpt, parts: null }
  const mark = /[?.!]\s*$/.exec(text)?.[0].trim() ?? ''
  const second = text.slice(end).trim()
  const beginning = sharedBeginning(text, language)
  const before = from >= 0 && from < beginning.length ? '' : beginning
  const begins = lastComma(text.slice(0, at).replace(/[\s,;]+$/u, ''), from, grammar)
  const behind = sharedEnd(begins.slice(Math.max(from, before.length)), second, language, from >= 0 && from === stateBefore(joint, grammar))
  const first = begins + (behind || mark)
  if (from === OWN_CLAUSE) {
    const [asks, particle] = wordsOf(text.slice(before.length))
    const next = wordsOf(second)[0]
    const repeats = asks && next && grammar.opening.test(asks.low) && !grammar.opening.test(next.low)
    const opening = asks && (particle?.low === 'ли' ? `${asks.text} ${particle.text}` : asks.text)
    return { joined, excerpt, parts: [first, capital(before + (repeats ? `${opening} ${withBeen(asks.low, begins, second, grammar)}` : second))] }
  }
  const start = text.slice(0, from)
  // "не продали и не советовали": a word both parts begin with is said once.
  const twice = wordsOf(start).at(-1)
  const lead = twice && twice.low === wordsOf(second)[0]?.low ? start.slice(0, twice.at) : start
  const asked = lead.slice(before.length)
  const whole = grammar.ask && !/\p{L}/u.test(asked) ? before + grammar.ask(begins, asked + second) : lead + second
  return { joined, excerpt, parts: [first, capital(whole.trim())] }
}

/** "Has the roster been checked and attendance ensured?": what the first half says of both goes into the second. */
function withBeen(asks: string, first: string, second: string, grammar: Grammar): string {
  const state = /^(?:has|have|had)$/.test(asks) && /\bbeen\b/i.test(first) && !/\bbeen\b/i.test(second) ? wordsOf(second).find(({ low }) => grammar.isState(low)) : undefined
  return state ? `${second.slice(0, state.at)}been ${second.slice(state.at)}` : second
}

/** Of three in a row the first two remain: "clean, dry" reads "clean and dry". */
function lastComma(first: string, from: number, { andWord }: Grammar): string {
  const comma = first.lastIndexOf(', ')
  return comma > from && from > 0 ? `${first.slice(0, comma)} ${andWord} ${first.slice(comma + 2)}` : first
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const shorten = (text: string) => (text.length > 120 ? `${text.slice(0, 119).trimEnd()}…` : text.trim())
