import 'server-only'
import { z } from 'zod'
import type { Part } from '@/lib/data/published/figures'
import { findOverdue, type Overdue } from '@/lib/data/published/overdue'
import { findPlaces } from '@/lib/data/published/places'
import { sharedFigures } from '@/lib/data/published/shared-figures'
import { findStandardWords } from '@/lib/data/published/standard-words'
import { findWaveFacts } from '@/lib/data/published/wave-facts'
import { findTrend } from '@/lib/data/published/version-chain'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { may, permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { versionsOf } from '@/lib/domain/scorecard/area'
import { areaView, type AreaView } from '@/lib/domain/scorecard/area-view'
import { lineageOf, type RegionLineage } from '@/lib/domain/scorecard/lineage'
import { plannedTotal } from '@/lib/domain/scorecard/planned'
import type { RestatedPage } from '@/lib/domain/scorecard/restated-groups'
import { seesRegion, topRegions } from '@/lib/domain/scorecard/scope'
import { AskedSubject, type ChosenSubject, type StandardChoice } from '@/lib/domain/scorecard/subject'
import type { WavesAround } from '@/lib/domain/scorecard/waves-drawn'
import type { RegionPlace, StandardWords } from '@/lib/domain/scorecard/words'
import { choose, wavesTold, withoutFigures } from './choose'
import { restatedPage } from './restated'

export const ViewArea = AskedSubject.extend({
  /** A wave up to which the chart of waves goes; left out: the latest. */
  upTo: z.string().max(100).optional(),
  /** Null: the network. */
  regionId: z.uuid().nullable(),
  every: z.object({ criterion: z.boolean(), branch: z.boolean() }).default({ criterion: false, branch: false }),
  restated: z.object({ opened: z.uuid().nullable().catch(null), page: z.int().min(1), linePage: z.int().min(1) }).default({ opened: null, page: 1, linePage: 1 }),
})

export type AreaScorecard = {
  subject: ChosenSubject
  choices: StandardChoice[]
  view: AreaView
  wavesAround: WavesAround
  words: StandardWords
  overdue: Overdue
  /** Visits the wave holds, where that reveals nothing of fewer than ten branches. */
  planned: number | null
  /** Of this part, as far as this reader may see its branches. */
  restatements: RestatedPage
  /** The organisation's: in which moments are told. */
  timeZone: string
  /** From the highest this reader may see down to this one. */
  path: RegionPlace[]
  /** Other regions this reader could have started from. */
  tops: RegionPlace[]
  lineage: RegionLineage
}

const FIX_FIRST = 6
const ALL = 100_000

/**
 * The network's or a region's scorecard; `empty` while nothing is published. Figures of the network are summed once, whoever reads,
 * so that a branch stands in the same group on every page. @throws Problem 'forbidden' | 'not_found'
 */
export async function viewArea(actor: Actor, input: z.input<typeof ViewArea>): Promise<AreaScorecard | 'empty'> {
  permit(actor, 'scorecard:view')
  const { regionId, every, upTo, restated, ...asked } = ViewArea.parse(input)
  if (regionId === null) permit(actor, 'scorecard:view_network')
  // A network page shows every branch: whoever is kept to some regions starts from those.
  if (regionId === null && actor.scope.kind !== 'all') throw new Problem('forbidden')
  return withTenant(actor, async (tx) => {
    const places = await findPlaces(tx, actor)
    const region = places.regions.find(({ id }) => id === regionId) ?? null
    if (regionId !== null && (!region || !seesRegion(actor.scope, region))) throw new Problem('not_found')
    const chosen = await choose(tx, actor, asked, 'area', { branches: places.branches.length, upTo })
    if (!chosen) return 'empty'
    const { subject, waves } = chosen
    const part: Part = region ? { kind: 'region', regionId: region.id } : { kind: 'network' }
    const words = await findStandardWords(tx, subject.standardId)
    const figures = await sharedFigures(tx, actor)
    const branchRows = await figures.branchRows(subject, waves.map(({ id }) => id))
    const todayRows = await figures.todayRows(subject, wavesTold(chosen))
    const sectionRows = await figures.sectionRows(subject)
    const criterionRows = await figures.criterionRows(subject, part, every.criterion ? ALL : FIX_FIRST)
    const overdue = await findOverdue(tx, actor, subject.standardId, part)
    const facts = subject.wave ? await findWaveFacts(tx, subject.wave) : null
    const restatements = await restatedPage(tx, actor, subject.wave, part, restated)
    const { chain, trend } = await findTrend(tx, actor.organizationId, subject.standardId, versionsOf(branchRows))
    const branchLimit = every.branch ? ALL : 'some'
    const view = areaView({ region, subject, waves, words, places, trend, chain, branchRows, todayRows, sectionRows, criterionRows, branchLimit })
    return {
      ...withoutFigures(chosen), view, words, overdue, restatements, wavesAround: chosen.around,
      // A period of past audits holds no planned visit.
      planned: facts && subject.wave && !view.reading.imported ? plannedTotal({ ...places, held: facts.held, wave: { from: subject.wave.startsOn, to: subject.wave.endsOn } }, regionId) : null,
      timeZone: facts?.timeZone ?? 'UTC',
      path: (region?.path ?? []).flatMap((id) => places.regions.filter((one) => one.id === id && one.parentId !== null && seesRegion(actor.scope, one))),
      tops: topRegions(actor.scope, places.regions),
      lineage: lineageOf(places.regions, region, actor.scope),
    }
  })
}

/** Whether this reader has a page of the whole network. */
export const seesNetwork = (actor: Actor): boolean => may(actor, 'scorecard:view_network') && actor.scope.kind === 'all'
