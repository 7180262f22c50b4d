import type { Clause, Condition } from '../condition'

/** A condition on its way from the form: `set` is "one of these options", which can be said both as any of them and as none of the others. */
export type Tree =
  | { kind: 'constant'; value: boolean }
  | { kind: 'set'; criterionKey: string; keys: readonly string[]; all: readonly string[] }
  | { kind: 'clause'; clause: Clause }
  | { kind: 'and' | 'or'; parts: Tree[] }

/** As many as a condition holds. */
export const MAX_CLAUSES = 20

const constant = (value: boolean): Tree => ({ kind: 'constant', value })

/** Both or either, without what adds nothing: constants fall out, like joins like, options of one question are one set. */
export function join(kind: 'and' | 'or', given: readonly Tree[]): Tree {
  const ends = kind === 'or'
  const parts: Tree[] = []
  const places = new Map<string, number>()
  for (const one of given.flatMap((part) => (part.kind === kind ? part.parts : [part]))) {
    if (one.kind === 'constant') {
      if (one.value === ends) return constant(ends)
      continue
    }
    const sign = one.kind === 'set' ? `set ${one.criterionKey}` : JSON.stringify(one)
    const same = places.get(sign)
    const other = same === undefined ? undefined : parts[same]
    if (same === undefined || !other) places.set(sign, parts.push(one) - 1)
    else if (one.kind === 'set' && other.kind === 'set') {
      const keys = one.all.filter((key) => (kind === 'and' ? one.keys.includes(key) && other.keys.includes(key) : one.keys.includes(key) || other.keys.includes(key)))
      if (keys.length === 0) return constant(false)
      parts[same] = { ...one, keys }
    }
  }
  return parts.length === 0 ? constant(!ends) : parts.length === 1 ? parts[0]! : { kind, parts }
}

/**
 * The condition a tree says, exactly; null: always. A condition holds all of its clauses or any of them, so what mixes both has none
 * unless sets turn the mixture into one kind.
 */
export function conditionOf(tree: Tree): { condition: Condition | null } | { reason: 'mixed' | 'too_many' | 'never' } {
  if (tree.kind === 'constant') return tree.value ? { condition: null } : { reason: 'never' }
  const both = tree.kind === 'and' || tree.kind === 'or' ? [tree.kind] : (['and', 'or'] as const)
  const parts = tree.kind === 'and' || tree.kind === 'or' ? tree.parts : [tree]
  const ways = both.flatMap((kind) => {
    const clauses = parts.map((part) => clausesOf(part, kind))
    return clauses.some((one) => one === null) ? [] : [{ match: kind === 'and' ? ('all' as const) : ('any' as const), clauses: clauses.flatMap((one) => one ?? []) }]
  })
  const [shortest] = ways.sort((one, other) => one.clauses.length - other.clauses.length)
  if (!shortest) return { reason: 'mixed' }
  return shortest.clauses.length > MAX_CLAUSES ? { reason: 'too_many' } : { condition: shortest }
}

/** One part as clauses that are all to hold, or of which any is to; null when it cannot be said so. */
function clausesOf(part: Tree, kind: 'and' | 'or'): Clause[] | null {
  if (part.kind === 'clause') return [part.clause]
  if (part.kind !== 'set') return null
  const { criterionKey, keys, all } = part
  const rest = all.filter((key) => !keys.includes(key))
  const saying = (is: 'equal' | 'not_equal', values: readonly string[]): Clause[] => values.map((value) => ({ about: 'answer', criterionKey, is, value }))
  if (keys.length === 1) return saying('equal', keys)
  if (rest.length === 1) return saying('not_equal', rest)
  if (kind === 'or') return saying('equal', keys)
  return rest.length === 0 ? null : saying('not_equal', rest)
}
