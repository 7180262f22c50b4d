import 'server-only'
import { z } from 'zod'
import { todayUtc } from '@/lib/data/days'
import { listMonthRows } from '@/lib/data/published/month-rows'
import { findPlaces } from '@/lib/data/published/places'
import { findTrend } from '@/lib/data/published/version-chain'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { AskedSteps, rolloutView, spanOf, type Reached, type RolloutView } from '@/lib/domain/scorecard/rollout'
import { branchesIn, seesRegion, topRegions } from '@/lib/domain/scorecard/scope'
import { AskedSubject, type ChosenSubject, type StandardChoice } from '@/lib/domain/scorecard/subject'
import type { RegionPlace } from '@/lib/domain/scorecard/words'
import { chooseOne } from './choose'
import { seesNetwork } from './view-area'

export const ViewRollout = AskedSubject.extend({
  /** Left out: the network, or the first region of whoever is kept to some. */
  regionId: z.uuid().optional(),
  steps: AskedSteps.default([]),
  /** Compared on each side of a measure. */
  months: z.literal([3, 6, 12]).default(6),
})

export type RolloutScorecard = {
  subject: ChosenSubject
  choices: StandardChoice[]
  region: RegionPlace | null
  regions: RegionPlace[]
  wholeNetwork: boolean
  steps: Reached[]
  /** Branches of the part by name: what can be chosen, and what those chosen are called. */
  branches: { id: string; name: string }[]
  today: string
  /** Null while no branch is said to be reached. */
  view: RolloutView | null
}

/**
 * Before and after a measure that reached branches on days the reader names: only ever as the difference to branches not yet reached,
 * of those this reader may see. Reads sums by month alone.
 * @throws Problem 'forbidden' for readers of single branches; 'not_found' for a region or branch that is not theirs
 */
export async function viewRollout(actor: Actor, input: z.input<typeof ViewRollout>): Promise<RolloutScorecard | 'empty' | 'no_scope'> {
  permit(actor, 'scorecard:compare')
  if (actor.scope.kind === 'branches') throw new Problem('forbidden')
  const { regionId, steps, months, ...asked } = ViewRollout.parse(input)
  const wholeNetwork = seesNetwork(actor)
  return withTenant(actor, async (tx) => {
    const places = await findPlaces(tx, actor)
    const wanted = regionId ?? (wholeNetwork ? null : topRegions(actor.scope, places.regions)[0]?.id)
    if (wanted === undefined) return 'no_scope'
    const region = places.regions.find(({ id }) => id === wanted) ?? null
    if (wanted !== null && (!region || !seesRegion(actor.scope, region))) throw new Problem('not_found')
    const inside = branchesIn(places.branches, places.regions, wanted, null)
    const branches = places.branches.filter(({ id, visible }) => visible && inside.has(id)).map(({ id, name }) => ({ id, name }))
    const known = new Set(branches.map(({ id }) => id))
    if (steps.some(({ branchIds }) => branchIds.some((id) => !known.has(id)))) throw new Problem('not_found')
    const chosen = await chooseOne(tx, actor, asked, 'area')
    if (!chosen) return 'empty'
    const today = todayUtc()
    const found = {
      ...chosen, region, wholeNetwork, steps, branches, today,
      regions: places.regions.filter((one) => one.parentId !== null && seesRegion(actor.scope, one)),
    }
    if (steps.length === 0) return { ...found, view: null }
    const { subject } = chosen
    const rows = await listMonthRows(tx, subject, [...known], spanOf(steps, months, today))
    const { trend } = await findTrend(tx, actor.organizationId, subject.standardId, rows.flatMap(({ versions }) => versions))
    return { ...found, view: rolloutView({ steps, rows, branchIds: [...known], months, today, minimum: subject.minimum, trend }) }
  })
}
