export type Token =
  | { kind: 'text'; value: string }
  | { kind: 'number'; text: string }
  | { kind: 'ref'; name: string }
  | { kind: 'name'; text: string }
  | { kind: 'sign'; text: string }

/** Far above any condition a person wrote; a longer one is not read. */
export const MAX_EXPRESSION = 5_000

/** Every part can match in one way only, so that a text that is no expression is known for it in one walk. */
const pattern =
  /\s+|'(?<single>[^']*)'|"(?<double>[^"]*)"|(?<number>\d+(?:\.\d*)?|\.\d+)|\$\{(?<ref>[^{}]*)\}|(?<name>[\p{L}_][\p{L}\p{N}_.:-]*)|(?<sign>!=|<=|>=|\.\.|\/\/|[=<>()+\-*/,|.[\]@])/uy

/** The words of an expression (XPath 1.0, section 3.7, with ${…} for a question); null when there is something else among them. */
export function tokensOf(source: string): Token[] | null {
  if (source.length > MAX_EXPRESSION) return null
  // Word processors bend quotation marks; what is meant is the straight ones.
  const straight = source.replace(/[‘’]/g, "'").replace(/[“”]/g, '"')
  const tokens: Token[] = []
  let at = 0
  while (at < straight.length) {
    pattern.lastIndex = at
    const match = pattern.exec(straight)
    if (!match) return null
    at = pattern.lastIndex
    const { single, double, number, ref, name, sign } = match.groups ?? {}
    if (single !== undefined || double !== undefined) tokens.push({ kind: 'text', value: single ?? double ?? '' })
    else if (number !== undefined) tokens.push({ kind: 'number', text: number })
    else if (ref !== undefined) tokens.push({ kind: 'ref', name: ref.trim() })
    else if (name !== undefined) tokens.push({ kind: 'name', text: name })
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign })
  }
  return tokens
}
