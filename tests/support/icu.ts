/** `worded`: its last case says more than the number, so other numbers may need other words. */
export type Plural = { name: string; cases: string[]; worded: boolean }
export type Blanks = { names: Set<string>; tags: Set<string>; plurals: Plural[] }

/** What a sentence in ICU message syntax asks for: its blanks, its tags, its plurals. @throws when it does not parse */
export function blanksOf(message: string): Blanks {
  const found: Blanks = { names: new Set(), tags: new Set(), plurals: [] }
  const rest = text(message, 0, found)
  if (rest !== message.length) throw new Error(`a "}" too many at ${rest}: ${message}`)
  return found
}

/** Reads text up to the "}" that ends it; answers where it stopped. */
function text(message: string, from: number, found: Blanks): number {
  let at = from
  while (at < message.length && message[at] !== '}') {
    if (message[at] === "'" && /[{}#<]/.test(message[at + 1] ?? '')) {
      const end = message.indexOf("'", at + 1)
      at = end < 0 ? message.length : end + 1
    } else if (message[at] === '{') at = blank(message, at + 1, found)
    else {
      const tag = /^<\/?(\w+)>/.exec(message.slice(at))
      if (tag) found.tags.add(tag[1]!)
      at += tag ? tag[0].length : 1
    }
  }
  return at
}

function blank(message: string, from: number, found: Blanks): number {
  const head = /^\s*(\w+)\s*(?:,\s*(\w+)\s*)?/.exec(message.slice(from))
  if (!head) throw new Error(`a blank without a name at ${from}: ${message}`)
  found.names.add(head[1]!)
  let at = from + head[0].length
  if (/^(plural|select|selectordinal)$/.test(head[2] ?? '')) {
    const cases: string[] = []
    let worded = false
    for (;;) {
      const choice = /^,?\s*(=?\w+)\s*\{/.exec(message.slice(at))
      if (!choice) break
      cases.push(choice[1]!)
      const end = text(message, at + choice[0].length, found)
      if (choice[1] === 'other') worded = /\p{L}/u.test(message.slice(at + choice[0].length, end))
      at = end + 1
    }
    if (!cases.includes('other')) throw new Error(`no "other" for ${head[1]}: ${message}`)
    if (head[2] === 'plural') found.plurals.push({ name: head[1]!, cases, worded })
  } else while (at < message.length && message[at] !== '}') at++
  const end = /^\s*\}/.exec(message.slice(at))
  if (!end) throw new Error(`a blank that does not end at ${at}: ${message}`)
  return at + end[0].length
}
