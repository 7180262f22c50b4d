/** One node of the tree; `path` holds the ids from the root down to this one, itself included. */
export type Region = {
  id: string
  parentId: string | null
  name: string
  path: string[]
  /** The first day nothing stands in it any longer. */
  endedOn?: string | null
  /** The node it was before it moved within the tree. */
  continuesId?: string | null
}
export type RegionInTree = Region & { depth: number }

/** Depth first, sisters by name; regions whose parent is not among those given stand at the top. */
export function inTreeOrder<Node extends Region>(regions: readonly Node[]): (Node & { depth: number })[] {
  const known = new Set(regions.map(({ id }) => id))
  const below = new Map<string | null, Node[]>()
  for (const region of [...regions].sort((one, other) => one.name.localeCompare(other.name) || (one.id < other.id ? -1 : 1))) {
    const parent = region.parentId !== null && known.has(region.parentId) ? region.parentId : null
    below.set(parent, [...(below.get(parent) ?? []), region])
  }
  const walk = (parent: string | null, depth: number): (Node & { depth: number })[] =>
    (below.get(parent) ?? []).flatMap((region) => [{ ...region, depth }, ...walk(region.id, depth + 1)])
  return walk(null, 0)
}

/** Names from below the root down; the root alone is called by its own name. */
export function regionNames(regions: ReadonlyMap<string, Region>, id: string): string[] {
  const region = regions.get(id)
  if (!region) return []
  const below = region.path.slice(1).flatMap((one) => regions.get(one)?.name ?? [])
  return below.length > 0 ? below : [region.name]
}

/** "North / City": how a region is called in lists, files and choices. */
export const regionLabel = (regions: ReadonlyMap<string, Region>, id: string): string => regionNames(regions, id).join(' / ')

export const byId = <Node extends { id: string }>(nodes: readonly Node[]): Map<string, Node> => new Map(nodes.map((node) => [node.id, node]))

/** Whether branches may stand in it on that day. */
export const holdsOn = ({ endedOn }: Pick<Region, 'endedOn'>, day: string): boolean => !endedOn || endedOn > day

/** The day an arranged move takes effect that is still to come, for the node that ends on it and for the one that goes on. */
export function movesOn(region: Region, regions: readonly Region[], today: string): string | null {
  const day = region.endedOn ?? regions.find(({ id }) => id === region.continuesId)?.endedOn
  return day && day > today ? day : null
}

/** Whether a region may stand under that parent: not under itself, nor under anything below it. */
export const mayStandUnder = (region: Region, parent: Region): boolean => region.parentId !== null && !parent.path.includes(region.id)
