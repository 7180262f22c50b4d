import { byId, regionLabel } from '../branch/region-tree'
import type { Scope } from '../people/actor'
import type { Day } from '../visit/days'
import { seesRegion } from './scope'
import type { RegionPlace } from './words'

/** Where a region was before it moved within the tree, where it goes on, and since when it has ended. */
export type RegionLineage = { before: { id: string; label: string; until: Day } | null; after: { id: string; label: string } | null; endedOn: Day | null }

/** Only nodes this reader may see are named. */
export function lineageOf(regions: readonly RegionPlace[], region: RegionPlace | null, scope: Scope): RegionLineage {
  const labels = byId(regions)
  const seen = (found: RegionPlace | undefined) => (found && seesRegion(scope, found) ? { id: found.id, label: regionLabel(labels, found.id) } : null)
  const earlier = region?.continuesId ? labels.get(region.continuesId) : undefined
  const before = seen(earlier)
  return {
    before: before && earlier?.endedOn ? { ...before, until: earlier.endedOn } : null,
    after: seen(region ? regions.find(({ continuesId }) => continuesId === region.id) : undefined),
    endedOn: region?.endedOn ?? null,
  }
}
