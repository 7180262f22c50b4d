import type { Region } from '../region-tree'

const same = (name: string) => name.trim().toLowerCase()
const keyOf = (names: readonly string[]) => names.map(same).join('/')

/**
 * Finds regions by the path of their names, case aside. A path counts from below the root, whose own name may lead it; nothing is
 * guessed from a last name alone, or one file would mean different regions before and after it was applied.
 */
export function regionFinder(regions: readonly Region[]) {
  const nodes = new Map(regions.map((region) => [region.id, region]))
  const root = regions.find(({ parentId }) => parentId === null)
  const exact = new Map(regions.map((region) => [keyOf(region.path.slice(1).map((id) => nodes.get(id)?.name ?? '')), region.id]))
  return {
    rootId: root?.id ?? '',
    /** The region meant, or the names below the root under which it is to be made. */
    find(names: readonly string[]): { id: string } | { names: string[] } {
      const led = root !== undefined && names.length > 0 && same(names[0]!) === same(root.name) && !exact.has(same(names[0]!))
      const below = led ? names.slice(1) : names
      const id = exact.get(keyOf(below))
      return id ? { id } : { names: [...below] }
    },
  }
}

/** The paths to make, parents before children, each once; `names` are those rows spell, first spelling first. */
export function pathsToMake(wanted: readonly (readonly string[])[], known: (names: readonly string[]) => boolean): string[][] {
  const paths = new Map<string, string[]>()
  for (const names of wanted)
    for (let depth = 1; depth <= names.length; depth++) {
      const path = names.slice(0, depth)
      if (!known(path) && !paths.has(keyOf(path))) paths.set(keyOf(path), path)
    }
  return [...paths.values()]
}
