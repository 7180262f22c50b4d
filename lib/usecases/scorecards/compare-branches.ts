import 'server-only'
import { z } from 'zod'
import { listWaveFigures } from '@/lib/data/published/choices'
import type { Part } from '@/lib/data/published/figures'
import { findPlaces } from '@/lib/data/published/places'
import { sharedFigures } from '@/lib/data/published/shared-figures'
import { findStandardWords } from '@/lib/data/published/standard-words'
import { findTrend } from '@/lib/data/published/version-chain'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { versionsOf } from '@/lib/domain/scorecard/area'
import { orders, pageOf, wholeList, type Order } from '@/lib/domain/scorecard/compare-rows'
import { compareView, listBranches, type CompareView } from '@/lib/domain/scorecard/compare-view'
import { minimumOf, type FrozenWave } from '@/lib/domain/scorecard/frozen'
import { seesRegion, topRegions } from '@/lib/domain/scorecard/scope'
import { AskedSubject, type ChosenSubject, type StandardChoice, type WaveChoice } from '@/lib/domain/scorecard/subject'
import type { RegionPlace, StandardWords } from '@/lib/domain/scorecard/words'
import { chooseOne, withoutFigures } from './choose'
import { seesNetwork } from './view-area'

export const CompareBranches = AskedSubject.extend({
  /** Left out: the network, or the first region of whoever is kept to some. */
  regionId: z.uuid().optional(),
  order: z.enum(orders).default('name'),
  page: z.int().min(1).max(100_000).default(1),
  /** Every branch at once and all of one moment, for paper: put together from pages, it would repeat or skip whoever moved in the list meanwhile. */
  whole: z.boolean().default(false),
})

export type BranchComparison = {
  subject: ChosenSubject
  choices: StandardChoice[]
  before: WaveChoice | null
  order: Order
  view: CompareView
  words: StandardWords
  /** What else this reader can compare within: regions in the order of the tree. */
  regions: RegionPlace[]
  wholeNetwork: boolean
}

/**
 * Branches side by side: their sections, their funnel, this period and the one before. `empty` while nothing is published, `no_scope`
 * for whoever has no region. Reads sums alone: those of all branches by wave, sections only of the branches on the page, or of all where
 * the whole list is asked for.
 * @throws Problem 'forbidden' for readers of single branches; 'not_found' for a region that is not theirs
 */
export async function compareBranches(actor: Actor, input: z.input<typeof CompareBranches>): Promise<BranchComparison | 'empty' | 'no_scope'> {
  permit(actor, 'scorecard:compare')
  if (actor.scope.kind === 'branches') throw new Problem('forbidden')
  const { regionId, order, page: asked, whole, ...what } = CompareBranches.parse(input)
  const wholeNetwork = seesNetwork(actor)
  return withTenant(actor, async (tx) => {
    const places = await findPlaces(tx, actor)
    const wanted = regionId ?? (wholeNetwork ? null : topRegions(actor.scope, places.regions)[0]?.id)
    if (wanted === undefined) return 'no_scope'
    const region = places.regions.find(({ id }) => id === wanted) ?? null
    if (wanted !== null && (!region || !seesRegion(actor.scope, region))) throw new Problem('not_found')
    const chosen = await chooseOne(tx, actor, what, 'area')
    if (!chosen) return 'empty'
    const { subject: bare, choices } = chosen
    const before = bare.choice.waves.find(({ id }) => id === bare.beforeWaveId) ?? null
    const closed = [bare.wave, before].flatMap((wave) => (wave?.state === 'closed' ? [wave.id] : []))
    const asClosed = await listWaveFigures(tx, closed, closed)
    const frozen = (wave: WaveChoice | null): FrozenWave | null => wave && { ...wave, figures: asClosed.get(wave.id) ?? null }
    const wave = frozen(bare.wave)
    const subject = { ...bare, wave, minimum: wave ? minimumOf(wave) : bare.minimum }
    const words = await findStandardWords(tx, subject.standardId)
    const figures = await sharedFigures(tx, actor)
    const branchRows = await figures.branchRows(subject, [])
    const todayRows = await figures.todayRows(subject, [wave, before].flatMap((one) => (one ? [one.id] : [])))
    const { trend } = await findTrend(tx, actor.organizationId, subject.standardId, versionsOf(branchRows))
    const all = { region, seesAll: actor.scope.kind === 'all', subject, before: frozen(before), words, places, trend, branchRows, todayRows }
    const listed = listBranches(all, order)
    const page = whole ? wholeList(listed.length) : pageOf(listed.length, asked)
    const part: Part = region ? { kind: 'region', regionId: region.id } : { kind: 'network' }
    const cells = await figures.sectionCells(subject, part, listed.slice(page.from - 1, page.to).map(({ id }) => id))
    return {
      ...withoutFigures({ subject, choices }), before, order, words, wholeNetwork,
      view: compareView(all, listed, page, cells),
      regions: places.regions.filter((one) => one.parentId !== null && seesRegion(actor.scope, one)),
    }
  }, { oneMoment: whole })
}
