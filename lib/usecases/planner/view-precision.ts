import 'server-only'
import { z } from 'zod'
import { findVisitFee } from '@/lib/data/campaigns/visit-fee'
import { todayUtc } from '@/lib/data/days'
import { listBranchRows } from '@/lib/data/published/figures'
import { findPlaces } from '@/lib/data/published/places'
import { countByShopper } from '@/lib/data/published/shopper-counts'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { greatShares, thinBranches, type ShopperShare, type ThinPage } from '@/lib/domain/planner/coverage'
import { partsOf, plannable, PRECISION, precisionGoals, precisionPlan, type PrecisionGoal, type PrecisionPlan, type VisitFee } from '@/lib/domain/planner/precision-view'
import { Problem } from '@/lib/domain/problem'
import { whenIs } from '@/lib/domain/scorecard/area'
import { momentsOf } from '@/lib/domain/scorecard/reading'
import { seesRegion } from '@/lib/domain/scorecard/scope'
import { AskedSubject, type ChosenSubject, type StandardChoice } from '@/lib/domain/scorecard/subject'
import { isPast, newestWave } from '@/lib/domain/scorecard/wave-before'
import type { RegionPlace } from '@/lib/domain/scorecard/words'
import { chooseOne } from '../scorecards/choose'

export const ViewPrecision = AskedSubject.extend({
  /** ± points at 95 %; what an address says wrongly falls back. */
  plusMinus: z.coerce.number().int().min(PRECISION.least).max(PRECISION.most).catch(PRECISION.usual),
  goal: z.unknown().transform((asked): PrecisionGoal => precisionGoals.find((known) => known === asked) ?? 'branch'),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
  /** Null: all that is the reader's. */
  regionId: z.uuid().nullable().catch(null).default(null),
})

export type PrecisionPage = {
  subject: ChosenSubject
  choices: StandardChoice[]
  plusMinus: number
  goal: PrecisionGoal
  /** The address asked for another precision, or of something else, than can be asked for. */
  unmet: boolean
  plan: PrecisionPlan
  fee: VisitFee | null
  thin: ThinPage
  shares: ShopperShare[]
  /** They are those of the last twelve months, other than all else here. */
  sharesOfMonths: boolean
  /** From the highest this reader may see down to the region that is planned; empty where all is. */
  path: RegionPlace[]
}

/**
 * What a wanted precision takes in further visits and money, where coverage is thin and who stands behind too much of a region; from
 * published visits alone, planned ones are not counted. `empty` while nothing is published. @throws Problem 'forbidden' | 'not_found'
 */
export async function viewPrecision(actor: Actor, input: z.input<typeof ViewPrecision>): Promise<PrecisionPage | 'empty'> {
  permit(actor, 'visit:plan')
  // Regions are what is planned for: whoever is kept to single branches plans none.
  if (actor.scope.kind === 'branches') throw new Problem('forbidden')
  const { plusMinus, goal, page, regionId: wanted, ...asked } = ViewPrecision.parse(input)
  return withTenant(actor, async (tx) => {
    const chosen = await chooseOne(tx, actor, asked, 'area')
    if (!chosen) return 'empty'
    const { subject } = chosen
    const { minimum, span } = subject
    const today = todayUtc()
    const places = await findPlaces(tx, actor)
    const region = places.regions.find(({ id }) => id === wanted) ?? null
    if (wanted !== null && (!region || !seesRegion(actor.scope, region))) throw new Problem('not_found')
    // The root is the network.
    const regionId = region?.parentId == null ? null : region.id
    const moments = momentsOf(whenIs(await listBranchRows(tx, subject, []), 'now'))
    // Periods of past audits are planned in no campaign: visits cost what the last wave of visits settles.
    const wave = [subject.wave, newestWave(subject.choice.waves)].find((one) => one && !isPast(one))
    const fee = wave ? await findVisitFee(tx, actor.organizationId, wave.id) : null
    const counts = await countByShopper(tx, { ...subject, waveIds: subject.choice.waves.map(({ id }) => id) })
    const visits = new Map(moments.map(({ branchId, n }) => [branchId, n]))
    return {
      ...chosen, plusMinus, goal, fee,
      unmet: (input.plusMinus !== undefined && Number(input.plusMinus) !== plusMinus) || (input.goal !== undefined && input.goal !== goal),
      plan: precisionPlan({ scope: actor.scope, places, regionId, moments, span, today, minimum, plusMinus, goal, fee }),
      thin: thinBranches(places, plannable({ places, span, today }, regionId), visits, minimum, page),
      shares: greatShares(partsOf(actor.scope, places, regionId), places.regions, counts, minimum),
      sharesOfMonths: subject.period.kind === 'all',
      path: regionId === null ? [] : (region?.path ?? []).flatMap((id) => places.regions.filter((one) => one.id === id && one.parentId !== null && seesRegion(actor.scope, one))),
    }
  })
}
