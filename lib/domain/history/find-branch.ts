export type NamedBranch = { id: string; code: string; name: string }
/** The branch meant; or that several carry this name; or what may have been meant, '' where nothing comes near. */
export type BranchFound = { id: string } | { ambiguous: number } | { suggestion: string }

/** Spelling that does not tell branches apart: case, accents, signs between words. */
const plain = (text: string) => text.toLowerCase().normalize('NFKD').replace(/[\u0300-\u036f]/g, '').replaceAll('ё', 'е').replace(/[^\p{L}\p{N}]+/gu, ' ').trim()

/** Near matches are looked for this many times in one file; each compares with this many spellings, those that share most with it. */
const MOST_SUGGESTIONS = 20
const MOST_COMPARED = 50
/** Spellings looked at for what they share; the rarest triples are asked first, so what half of the branches are called costs nothing. */
const MOST_SHARED = 4_000

/** Finds branches by code, then by name; each text is looked up once, however many lines carry it. */
export function branchFinder(branches: readonly NamedBranch[]): (text: string) => BranchFound {
  const byCode = new Map(branches.map(({ id, code }) => [code, id]))
  const byPlainCode = grouped(branches, ({ code }) => code)
  const byName = grouped(branches, ({ name }) => name)
  const known = new Map<string, BranchFound>()
  let suggested = 0
  let near: ((text: string) => string) | null = null
  return (text) => {
    const before = known.get(text)
    if (before) return before
    const found = find(text)
    known.set(text, found)
    return found
  }

  function find(text: string): BranchFound {
    const exact = byCode.get(text)
    if (exact) return { id: exact }
    for (const index of [byPlainCode, byName]) {
      const ids = index.get(plain(text)) ?? []
      if (ids.length === 1) return { id: ids[0]! }
      if (ids.length > 1) return { ambiguous: ids.length }
    }
    if (suggested >= MOST_SUGGESTIONS) return { suggestion: '' }
    suggested += 1
    near ??= nearestOf(branches)
    return { suggestion: near(plain(text)) }
  }
}

function grouped(branches: readonly NamedBranch[], spelling: (branch: NamedBranch) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const branch of branches) {
    const key = plain(spelling(branch))
    if (key === '') continue
    const ids = groups.get(key)
    if (ids) ids.push(branch.id)
    else groups.set(key, [branch.id])
  }
  return groups
}

type Spelling = { word: string; label: string }
/** Three neighbouring letters each, the edges included: what two spellings of one name share even where a letter differs. */
const triples = (word: string): string[] => [...new Set(Array.from({ length: word.length }, (_, at) => ` ${word} `.slice(at, at + 3)))]

/**
 * Finds the branch whose code or name is the fewest letters away, if that is at most a third of the letters; "Gedimino 9 (V-01)". Only
 * spellings that share triples of letters with the text are compared (E. Ukkonen, Theoretical Computer Science 92, 1992, 191–211).
 */
function nearestOf(branches: readonly NamedBranch[]): (text: string) => string {
  const spellings = branches.flatMap(({ code, name }): Spelling[] => [code, name].map((word) => ({ word: plain(word), label: `${name} (${code})` })))
  const holding = new Map<string, number[]>()
  spellings.forEach(({ word }, at) => {
    for (const triple of word === '' ? [] : triples(word)) {
      const found = holding.get(triple)
      if (found) found.push(at)
      else holding.set(triple, [at])
    }
  })
  return (text) => {
    const shared = new Map<number, number>()
    const holders = (text === '' ? [] : triples(text)).map((triple) => holding.get(triple) ?? []).sort((one, other) => one.length - other.length)
    let looked = 0
    for (const found of holders) {
      looked += found.length
      if (shared.size > 0 && looked > MOST_SHARED) break
      for (const at of found) shared.set(at, (shared.get(at) ?? 0) + 1)
    }
    const likely = [...shared].sort(([one, most], [other, more]) => more - most || one - other).slice(0, MOST_COMPARED).map(([at]) => spellings[at]!)
    let best = { distance: Math.max(1, Math.floor(text.length / 3)) + 1, label: '' }
    for (const { word, label } of likely) {
      if (Math.abs(word.length - text.length) >= best.distance) continue
      const distance = lettersApart(text, word, best.distance)
      if (distance < best.distance) best = { distance, label }
    }
    return best.label
  }
}

/** Levenshtein's distance, given up once it reaches `enough` (V. I. Levenshtein, Soviet Physics Doklady 10, 1966, 707–710). */
function lettersApart(one: string, other: string, enough: number): number {
  let above = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let row = 1; row <= one.length; row++) {
    const line = [row]
    for (let column = 1; column <= other.length; column++)
      line.push(Math.min(above[column]! + 1, line[column - 1]! + 1, above[column - 1]! + (one[row - 1] === other[column - 1] ? 0 : 1)))
    if (Math.min(...line) >= enough) return enough
    above = line
  }
  return above[other.length]!
}
