import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { seesRegion } from '@/lib/domain/scorecard/scope'
import type { Places } from '@/lib/domain/scorecard/words'
import type { CommonPart } from '@/lib/domain/trend/common-score'

/** Which standard and channel, as in a scorecard's address, and which part of the network; both places left out: all of it. */
export const Asked = z.object({ standard: z.string().max(100), regionId: z.uuid().optional(), branchId: z.uuid().optional() })

/** @throws Problem 'forbidden' where the network is asked about by whoever is kept to a part of it */
export function partOf(actor: Actor, { regionId, branchId }: z.output<typeof Asked>): CommonPart {
  if (branchId) return { kind: 'branch', branchId }
  if (regionId) return { kind: 'region', regionId }
  permit(actor, 'scorecard:view_network')
  if (actor.scope.kind !== 'all') throw new Problem('forbidden')
  return { kind: 'network' }
}

/** The name of what is asked about; empty for the network. @throws Problem 'not_found' for what this reader has no page of */
export function placeOf(actor: Actor, { regions, branches }: Places, part: CommonPart): string {
  if (part.kind === 'network') return ''
  const found = part.kind === 'region' ? regions.find((region) => region.id === part.regionId && seesRegion(actor.scope, region)) : branches.find(({ id, visible }) => visible && id === part.branchId)
  if (!found) throw new Problem('not_found')
  return found.name
}
