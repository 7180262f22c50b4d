/** An address's parts as one value each; the last one wins. */
export type Parts = Record<string, string | string[] | undefined>

export const partOf = (parts: Parts, name: string): string | undefined => {
  const part = parts[name]
  return Array.isArray(part) ? part.at(-1) : part
}

/** The same list with some parts of its address changed; an empty part is left out. */
export function withParts(path: string, parts: Parts, changes: Record<string, string | null>): string {
  const next = new URLSearchParams()
  for (const name of Object.keys(parts)) {
    const value = partOf(parts, name)
    if (value && !(name in changes)) next.set(name, value)
  }
  for (const [name, value] of Object.entries(changes)) if (value) next.set(name, value)
  const query = next.toString()
  return query ? `${path}?${query}` : path
}

/** Heads that sort by address: once up, again down; another order begins at the first page. */
export const sortingOf = <Name extends string>(path: string, parts: Parts, names: readonly Name[], now: { sort: Name; descending: boolean }) =>
  names.map((name) => ({
    name,
    sort: name === now.sort ? (now.descending ? ('descending' as const) : ('ascending' as const)) : null,
    href: withParts(path, parts, { sort: name, order: name === now.sort && !now.descending ? 'down' : null, after: null, before: null }),
  }))
