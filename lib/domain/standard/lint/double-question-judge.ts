import { PLAIN, type Grammar } from './grammar'

type Word = { text: string; low: string; at: number; end: number }
/** A conjunction between two words, with the words on either side of it and the text behind it. Places count in letters. */
export type Joint = { at: number; end: number; left: Word[]; right: Word[]; after: string }

export const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)].map(({ 0: word, index }) => ({
    text: word,
    low: word.toLowerCase(),
    at: index,
    end: index + word.length,
  }))

/** "clean and calibrated", "in place and monitored", "clean and in good order", "clean and the bin empty": where the second begins. */
export function twoStates(joint: Joint, grammar: Grammar): number | undefined {
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
export const OWN_CLAUSE = -1
/** There are two, but the first verb is not on the list, so its subject cannot be told from it. */
export const UNKNOWN = -2

/** Where the row of states that ends at the joint begins ("clean, dry" before "and free of litter"). */
export function stateBefore({ left, at }: Joint, grammar: Grammar): number | undefined {
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
export function twoActs({ left, right }: Joint, grammar: Grammar, auxiliary = grammar.auxiliary): number | undefined {
  const at = right.findIndex(({ low }) => !grammar.filler.test(low))
  const next = right[at]
  if (!next || grammar.noun(next.low, right[at + 1]?.low)) return undefined
  const forms = [...grammar.actForms(next.low)]
  // A verb in its plain form is an act only where something asks for it ("did … and smile").
  const asked = left.some(({ low }) => auxiliary?.test(low))
  const shared = forms.filter((form) => form !== PLAIN || asked)
  if (shared.length === 0) return undefined
  const first = left.find(({ low }) => shared.some((form) => grammar.actForms(low).includes(form)))
  return first?.at ?? (grammar.plainAlone && shared.includes(PLAIN) ? UNKNOWN : undefined)
}

export const actBefore = ({ left }: Joint, grammar: Grammar) => left.find(({ low }) => grammar.actForms(low) !== '')?.at

/** "… and was it hot?", "checks done with a probe and logs updated": the second part asks or states by itself. */
export function ownClause({ left, right, end, after }: Joint, grammar: Grammar): number | undefined {
  const next = right[0]
  if (!next || right.length < 2 || left.length < 2) return undefined
  if (grammar.opening.test(next.low) || right[1]?.low === 'ли') return OWN_CLAUSE
  const state = right.slice(1, 4).find(({ low }) => grammar.isState(low))
  if (!state || grammar.isState(next.low) || grammar.actForms(next.low) || grammar.afterState.test(next.low))
    return undefined
  const ends = /^\s*(?:[?.!;(]|$)/.test(after.slice(state.end - end))
  return ends && left.slice(1).some(({ low }) => grammar.isState(low)) ? OWN_CLAUSE : undefined
}
