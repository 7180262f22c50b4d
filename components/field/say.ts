import { localeOf } from '@/lib/domain/language'

export type Messages = { [key: string]: string | Messages }
export type Say = (key: string, values?: Record<string, string | number>) => string

/**
 * Fills the blanks of a page's own small table of words: {name} and {count, plural, one {…} other {… # …}}. The same sentences the
 * server renders, without its library.
 */
export function sayFrom(messages: Messages, language: string): Say {
  const numbers = new Intl.NumberFormat(localeOf(language))
  const plurals = new Intl.PluralRules(localeOf(language))
  const show = (value: string | number | undefined) => (typeof value === 'number' ? numbers.format(value) : (value ?? ''))

  function fill(message: string, values: Record<string, string | number>, hash?: string): string {
    let said = ''
    for (let at = 0; at < message.length; at += 1) {
      const letter = message[at]!
      if (letter === '#' && hash !== undefined) said += hash
      else if (letter !== '{') said += letter
      else {
        const end = closing(message, at)
        said += blank(message.slice(at + 1, end), values)
        at = end
      }
    }
    return said
  }

  function blank(inside: string, values: Record<string, string | number>): string {
    const [, name = '', choices] = /^\s*(\w+)\s*(?:,\s*plural\s*,([^]*))?$/.exec(inside) ?? []
    if (choices === undefined) return show(values[name])
    const count = Number(values[name])
    const cases = casesOf(choices)
    return fill(cases[`=${count}`] ?? cases[plurals.select(count)] ?? cases.other ?? '', values, show(count))
  }

  return (key, values = {}) => {
    const found = key.split('.').reduce<string | Messages | undefined>((at, part) => (typeof at === 'object' ? at[part] : undefined), messages)
    return typeof found === 'string' ? fill(found, values) : key
  }
}

/** Where the brace opened at `from` closes. */
function closing(message: string, from: number): number {
  let depth = 0
  for (let at = from; at < message.length; at += 1) {
    if (message[at] === '{') depth += 1
    if (message[at] === '}' && --depth === 0) return at
  }
  return message.length
}

function casesOf(choices: string): Record<string, string> {
  const cases: Record<string, string> = {}
  for (let at = choices.indexOf('{'), from = 0; at >= 0; at = choices.indexOf('{', from)) {
    const end = closing(choices, at)
    cases[choices.slice(from, at).trim()] = choices.slice(at + 1, end)
    from = end + 1
  }
  return cases
}
