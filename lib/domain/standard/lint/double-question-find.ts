import type { Language } from '../../language'
import { grammars, PLAIN, type Grammar } from './grammar'

export type DoubleQuestion = {
  joined: 'and' | 'or' | 'questions'
  /** The words around the joint, as written. */
  excerpt: string
  /** A draft of each question; null when the words do not show where the second begins. */
  parts: [string, string] | null
}

type Word = { text: string; low: string; at: number; end: number }
type Joint = { at: number; end: number; left: Word[]; right: Word[]; after: string }

/** Two questions in one sentence, or two sentences that ask. Null: one question, as far as words can show. */
export function findDoubleQuestion(text: string, language: Language): DoubleQuestion | null {
  const grammar = grammars[language]
  const masked = mask(mask(text, /"[^"]*"|“[^”]*”|„[^“”]*[“”]|«[^»]*»/gu), grammar.fixed)
  const sentences = /^([^?]*\p{L}[^?]*\?)\s*(\P{L}*\p{L}[^?]*\?)/u.exec(masked)
  if (sentences) {
    const cut = sentences[1]?.length ?? 0
    return { joined: 'questions', excerpt: shorten(text), parts: [text.slice(0, cut).trim(), text.slice(cut).trim()] }
  }
  return (
    joints(masked, grammar.andOr, (joint) =>
      drafts(text, joint, grammar, 'and', actBefore(joint, grammar) ?? stateBefore(joint, grammar) ?? null),
    ) ??
    joints(masked, grammar.and, (joint) => {
      const from = twoStates(joint, grammar) ?? twoActs(joint, grammar) ?? ownClause(joint, grammar)
      return from === undefined ? null : drafts(text, joint, grammar, 'and', from)
    }) ??
    joints(masked, grammar.or, (joint) => {
      const from = twoActs(joint, grammar, grammar.eitherOf)
      return from === undefined ? null : drafts(text, joint, grammar, 'or', from)
    })
  )
}

const mask = (text: string, pattern: RegExp) => text.replace(pattern, (found) => '·'.repeat(found.length))

const wordsOf = (text: string, offset = 0): Word[] =>
  [...text.matchAll(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)].map(({ 0: word, index }) => ({
    text: word,
    low: word.toLowerCase(),
    at: offset + index,
    end: offset + index + word.length,
  }))

function joints(
  masked: string,
  pattern: RegExp,
  judge: (joint: Joint) => DoubleQuestion | null,
): DoubleQuestion | null {
  for (const { 0: word, index } of masked.matchAll(pattern)) {
    const end = index + word.length
    const found = judge({
      at: index,
      end,
      left: wordsOf(masked.slice(0, index)),
      right: wordsOf(masked.slice(end), end),
      after: masked.slice(end),
    })
    if (found) return found
  }
  return null
}

/** "clean and calibrated", "in place and monitored", "clean and in good order", "clean and the bin empty": where the second begins. */
function twoStates(joint: Joint, grammar: Grammar): number | undefined {
  const { left, right, after } = joint
  const before = left.at(-1)
  const start = stateBefore(joint, grammar)
  if (!before || start === undefined || left.length < 2) return undefined
  const at = right.findIndex(({ low }) => !grammar.filler.test(low))
  const next = right[at]
  if (!next) return undefined
  const phrase = grammar.statePhrase.exec(after.trimStart())?.[0]
  const same = (word: string) =>
    grammar.sameThing.some((stems) => [before.low, word].every((one) => stems.some((stem) => one.startsWith(stem))))
  if (phrase) return same(after.trimStart().toLowerCase()) ? undefined : start
  const behind = right[at + 1]
  const stops =
    !behind ||
    /[^\s]/.test(after.slice(next.end - joint.end, behind.at - joint.end)) ||
    grammar.afterState.test(behind.low)
  if (grammar.isState(next.low)) {
    if (stops || grammar.filler.test(behind.low)) return same(next.low) ? undefined : start
    return undefined
  }
  const attributive = grammar.article.test(left.at(-2)?.low ?? '')
  if (attributive) return undefined
  if (/ing$/.test(next.low) && grammar.andWord === 'and') return start
  const clause = right.slice(at, at + 5)
  return clause.some(({ low }, index) => index > 0 && grammar.isState(low)) && !grammar.actForms(next.low)
    ? OWN_CLAUSE
    : undefined
}

/** The second part is a sentence of its own: nothing of the first is said before it. */
const OWN_CLAUSE = -1

/** Where the row of states that ends at the joint begins ("clean, dry" before "and free of litter"). */
function stateBefore({ left, at }: Joint, grammar: Grammar): number | undefined {
  const last = left.at(-1)
  if (!last || at - last.end > 2) return undefined
  const phrase = left.slice(-3).find(({ at: from }) =>
    grammar.statePhrase.test(
      left
        .filter((one) => one.at >= from)
        .map(({ low }) => low)
        .join(' '),
    ),
  )
  if (phrase && !grammar.isState(last.low)) return phrase.at
  if (!grammar.isState(last.low)) return undefined
  let start = last
  for (const word of left.slice(0, -1).reverse()) {
    if (
      start.at - word.end > 2 ||
      !(grammar.filler.test(word.low) || (start.at - word.end === 2 && grammar.isState(word.low)))
    )
      break
    start = word
  }
  return start.at
}

/** "greet you and smile", "were greeted and shown": a verb of doing on either side, in the same form. */
function twoActs({ left, right }: Joint, grammar: Grammar, auxiliary = grammar.auxiliary): number | undefined {
  const at = right.findIndex(({ low }) => !grammar.filler.test(low))
  const next = right[at]
  if (!next || grammar.noun(next.low, right[at + 1]?.low)) return undefined
  const forms = [...grammar.actForms(next.low)]
  // A verb in its plain form is an act only where something asks for it ("did … and smile").
  const asked = left.some(({ low }) => auxiliary?.test(low))
  const shared = forms.filter((form) => form !== PLAIN || asked)
  if (shared.length === 0) return undefined
  const first = left.find(({ low }) => shared.some((form) => grammar.actForms(low).includes(form)))
  return first?.at ?? (grammar.plainAlone && shared.includes(PLAIN) ? OWN_CLAUSE : undefined)
}

const actBefore = ({ left }: Joint, grammar: Grammar) => left.find(({ low }) => grammar.actForms(low) !== '')?.at

/** "… and was it hot?", "checks done with a probe and logs updated": the second part asks or states by itself. */
function ownClause({ left, right, end, after }: Joint, grammar: Grammar): number | undefined {
  const next = right[0]
  if (!next || right.length < 2 || left.length < 2) return undefined
  if (grammar.opening.test(next.low) || right[1]?.low === 'ли') return OWN_CLAUSE
  const state = right.slice(1, 4).find(({ low }) => grammar.isState(low))
  if (!state || grammar.isState(next.low) || grammar.actForms(next.low) || grammar.afterState.test(next.low))
    return undefined
  const ends = /^\s*(?:[?.!;(]|$)/.test(after.slice(state.end - end))
  return ends && left.slice(1).some(({ low }) => grammar.isState(low)) ? OWN_CLAUSE : undefined
}

/** Both questions as drafts: the first ends at the joint, the second repeats what stood before the part it replaces. */
function drafts(
  text: string,
  { at, end }: Joint,
  grammar: Grammar,
  joined: 'and' | 'or',
  from: number | null,
): DoubleQuestion {
  const excerpt = shorten(text)
  const mark = /[?.!]\s*$/.exec(text)?.[0].trim() ?? ''
  const second = text.slice(end).trim()
  const first = lastComma(text.slice(0, at).replace(/[\s,;]+$/u, ''), from ?? 0, grammar) + mark
  if (from === null) return { joined, excerpt, parts: null }
  if (from === OWN_CLAUSE) {
    const [asks, begins] = [wordsOf(text)[0], wordsOf(second)[0]]
    const repeats = asks && begins && grammar.opening.test(asks.low) && !grammar.opening.test(begins.low)
    return { joined, excerpt, parts: [first, capital(repeats ? `${asks.text} ${second}` : second)] }
  }
  const start = text.slice(0, from)
  // "не продали и не советовали": a word both parts begin with is said once.
  const twice = wordsOf(start).at(-1)
  const lead = twice && twice.low === wordsOf(second)[0]?.low ? start.slice(0, twice.at) : start
  const whole = grammar.ask && !/\p{L}/u.test(lead) ? grammar.ask(first, lead + second) : lead + second
  return { joined, excerpt, parts: [first, capital(whole.trim())] }
}

/** Of three in a row the first two remain: "clean, dry" reads "clean and dry". */
function lastComma(first: string, from: number, { andWord }: Grammar): string {
  const comma = first.lastIndexOf(', ')
  return comma > from && from > 0 ? `${first.slice(0, comma)} ${andWord} ${first.slice(comma + 2)}` : first
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const shorten = (text: string) => (text.length > 120 ? `${text.slice(0, 119).trimEnd()}…` : text.trim())
