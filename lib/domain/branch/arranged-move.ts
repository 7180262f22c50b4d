import type { Day } from '../visit/days'
import type { Region } from './region-tree'

/** A part of the tree that goes on elsewhere from a day to come: each node with the one it goes on in, `root` and `next` the uppermost. */
export type ArrangedMove<Node extends Region> = { root: Node; next: Node; day: Day; pairs: [before: Node, after: Node][] }

/** The move to come that this node takes part in; null where none is. */
export function arrangedMove<Node extends Region>(regions: readonly Node[], regionId: string, today: Day): ArrangedMove<Node> | null {
  const nodes = new Map(regions.map((region) => [region.id, region]))
  const successors = new Map(regions.flatMap((region) => (region.continuesId ? [[region.continuesId, region] as const] : [])))
  const goesOn = (region: Node | undefined) => (region?.endedOn && region.endedOn > today ? successors.get(region.id) : undefined)
  let root = nodes.get(regionId)
  let next = goesOn(root)
  if (!root || !next) return null
  const day = root.endedOn!
  // Up to the node that goes on under another one than its own: what lies below it moves along.
  for (let above = root.parentId === null ? undefined : nodes.get(root.parentId); above; above = above.parentId === null ? undefined : nodes.get(above.parentId)) {
    const moved = goesOn(above)
    if (!moved || above.endedOn !== day || next.parentId !== moved.id) break
    ;[root, next] = [above, moved]
  }
  const top = root.id
  const pairs = regions.flatMap((region): [Node, Node][] => {
    const after = region.path.includes(top) && region.endedOn === day ? successors.get(region.id) : undefined
    return after ? [[region, after]] : []
  })
  return { root, next, day, pairs }
}
