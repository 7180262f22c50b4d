import { type Token, tokensOf } from './expression-tokens'

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>='

/** An expression as it is written. `arithmetic` and `path` are known for what they are; their parts are of no use here. */
export type Expression =
  | { kind: 'or' | 'and'; parts: Expression[] }
  | { kind: 'compare'; op: Comparison; left: Expression; right: Expression }
  | { kind: 'call'; name: string; args: Expression[] }
  | { kind: 'ref'; name: string }
  | { kind: 'text'; value: string }
  | { kind: 'number'; text: string }
  | { kind: 'arithmetic' }
  | { kind: 'path' }

const MAX_DEPTH = 60

class Unreadable extends Error {}

/** What an expression says (XPath 1.0, section 3: or, and, equality, relation, sum, product, path); null when it cannot be read to its end. */
export function parseExpression(source: string): Expression | null {
  const tokens = tokensOf(source)
  if (!tokens || tokens.length === 0) return null
  const reader = readerOf(tokens)
  try {
    const whole = reader.or(0)
    return reader.isAtEnd() ? whole : null
  } catch (error) {
    if (error instanceof Unreadable) return null
    throw error
  }
}

function readerOf(tokens: readonly Token[]) {
  let at = 0
  const signHere = (...signs: string[]): string | null => {
    const token = tokens[at]
    return token?.kind === 'sign' && signs.includes(token.text) ? token.text : null
  }
  const wordHere = (...words: string[]): string | null => {
    const token = tokens[at]
    return token?.kind === 'name' && words.includes(token.text) ? token.text : null
  }
  const takeSign = (...signs: string[]) => {
    const sign = signHere(...signs)
    if (sign !== null) at += 1
    return sign
  }
  const demand = (sign: string) => {
    if (takeSign(sign) === null) throw new Unreadable()
  }

  const joined = (word: 'or' | 'and', part: (depth: number) => Expression) => (depth: number): Expression => {
    const parts = [part(depth)]
    while (wordHere(word)) {
      at += 1
      parts.push(part(depth))
    }
    return parts.length === 1 ? parts[0]! : { kind: word, parts }
  }
  const compared = (signs: Comparison[], part: (depth: number) => Expression) => (depth: number): Expression => {
    let left = part(depth)
    for (let op = takeSign(...signs); op !== null; op = takeSign(...signs)) left = { kind: 'compare', op: op as Comparison, left, right: part(depth) }
    return left
  }
  const reckoned = (here: () => boolean, part: (depth: number) => Expression) => (depth: number): Expression => {
    let left = part(depth)
    while (here()) {
      at += 1
      part(depth)
      left = { kind: 'arithmetic' }
    }
    return left
  }

  function primary(depth: number): Expression {
    if (depth > MAX_DEPTH) throw new Unreadable()
    if (takeSign('-') !== null) {
      const inner = primary(depth + 1)
      return inner.kind === 'number' && !inner.text.startsWith('-') ? { kind: 'number', text: `-${inner.text}` } : { kind: 'arithmetic' }
    }
    const token = tokens[at]
    if (!token) throw new Unreadable()
    if (takeSign('(') !== null) {
      const inner = or(depth + 1)
      demand(')')
      return steps(inner, depth)
    }
    if (token.kind === 'sign') {
      if (signHere('.', '..', '/', '//', '@', '*') === null) throw new Unreadable()
      if (signHere('/', '//') === null) step()
      return steps({ kind: 'path' }, depth)
    }
    at += 1
    if (token.kind === 'text') return token
    if (token.kind === 'number') return token
    if (token.kind === 'ref') return steps({ kind: 'ref', name: token.name }, depth)
    if (takeSign('(') === null) return steps({ kind: 'path' }, depth)
    const args: Expression[] = []
    if (takeSign(')') === null) {
      do args.push(or(depth + 1))
      while (takeSign(',') !== null)
      demand(')')
    }
    return steps({ kind: 'call', name: token.text, args }, depth)
  }

  /** One step of a path: a name, a star, a dot, an attribute. */
  function step() {
    takeSign('@')
    if (takeSign('.', '..', '*') !== null) return
    if (tokens[at]?.kind !== 'name' && tokens[at]?.kind !== 'ref') throw new Unreadable()
    at += 1
    if (takeSign('(') !== null) demand(')')
  }

  /** Whatever is walked on from by slashes or picked from by brackets is a path. */
  function steps(from: Expression, depth: number): Expression {
    let walked = from
    for (;;) {
      if (takeSign('/', '//') !== null) step()
      else if (takeSign('[') !== null) {
        or(depth + 1)
        demand(']')
      } else return walked
      walked = { kind: 'path' }
    }
  }

  const product = reckoned(() => signHere('*') !== null || wordHere('div', 'mod') !== null, primary)
  const sum = reckoned(() => signHere('+', '-', '|') !== null, product)
  const relation = compared(['<', '<=', '>', '>='], sum)
  const equality = compared(['=', '!='], relation)
  const and = joined('and', equality)
  const or: (depth: number) => Expression = joined('or', and)
  return { or, isAtEnd: () => at === tokens.length }
}
