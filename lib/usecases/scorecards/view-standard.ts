import 'server-only'
import { z } from 'zod'
import type { Part } from '@/lib/data/published/figures'
import { findPlaces } from '@/lib/data/published/places'
import { sharedFigures } from '@/lib/data/published/shared-figures'
import { findStandardWords } from '@/lib/data/published/standard-words'
import { findTrend } from '@/lib/data/published/version-chain'
import { listVersionFacts, listVersionVisits, standardExists } from '@/lib/data/published/version-facts'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { versionsOf, whenIs, within } from '@/lib/domain/scorecard/area'
import { areaView, type AreaView } from '@/lib/domain/scorecard/area-view'
import { fixLines } from '@/lib/domain/scorecard/fix-lines'
import { seesRegion, topRegions } from '@/lib/domain/scorecard/scope'
import { bySection, versionLines, type SectionLines, type VersionLine } from '@/lib/domain/scorecard/standard-versions'
import { AskedSubject, type ChosenSubject, type StandardChoice } from '@/lib/domain/scorecard/subject'
import type { WavesAround } from '@/lib/domain/scorecard/waves-drawn'
import type { RegionPlace, StandardWords } from '@/lib/domain/scorecard/words'
import { choose, wavesTold, withoutFigures } from './choose'
import { seesNetwork } from './view-area'

export const ViewStandard = AskedSubject.extend({
  standardId: z.uuid(),
  /** A wave up to which the chart of waves goes; left out: the latest. */
  upTo: z.string().max(100).optional(),
  /** Left out: the network, or the first region of whoever is kept to some. */
  regionId: z.uuid().optional(),
})

export type StandardScorecard = {
  subject: ChosenSubject
  choices: StandardChoice[]
  view: AreaView
  wavesAround: WavesAround
  words: StandardWords
  /** Every criterion asked in the period, by the sections of the newest version visited. */
  criteria: SectionLines[]
  versions: VersionLine[]
  /** What else this reader can read it for, in the order of the tree. */
  regions: RegionPlace[]
  wholeNetwork: boolean
}

const ALL = 100_000

/**
 * One standard over its versions and waves, in the network or a region: `empty` while nothing of it is published. Reads sums alone.
 * @throws Problem 'forbidden' for readers of single branches; 'not_found' for a standard or region that is not theirs
 */
export async function viewStandard(actor: Actor, input: z.input<typeof ViewStandard>): Promise<StandardScorecard | 'empty'> {
  permit(actor, 'scorecard:compare')
  const { standardId, regionId, upTo, ...asked } = ViewStandard.parse(input)
  const wholeNetwork = seesNetwork(actor)
  if (actor.scope.kind === 'branches') throw new Problem('forbidden')
  return withTenant(actor, async (tx) => {
    const places = await findPlaces(tx, actor)
    const wanted = regionId ?? (wholeNetwork ? null : topRegions(actor.scope, places.regions)[0]?.id)
    if (wanted === undefined) throw new Problem('forbidden')
    const region = places.regions.find(({ id }) => id === wanted) ?? null
    if (wanted !== null && (!region || !seesRegion(actor.scope, region))) throw new Problem('not_found')
    if (!(await standardExists(tx, actor.organizationId, standardId))) throw new Problem('not_found')
    const chosen = await choose(tx, actor, asked, 'area', { branches: places.branches.length, upTo, only: standardId })
    if (!chosen) return 'empty'
    const { subject, waves } = chosen
    const part: Part = region ? { kind: 'region', regionId: region.id } : { kind: 'network' }
    const words = await findStandardWords(tx, standardId)
    const figures = await sharedFigures(tx, actor)
    const branchRows = await figures.branchRows(subject, waves.map(({ id }) => id))
    const todayRows = await figures.todayRows(subject, wavesTold(chosen))
    const sectionRows = await figures.sectionRows(subject)
    const criterionRows = await figures.criterionRows(subject, part, ALL)
    const facts = await listVersionFacts(tx, standardId)
    const visits = await listVersionVisits(tx, subject, part)
    const { chain, trend } = await findTrend(tx, actor.organizationId, standardId, [...versionsOf(branchRows), ...visits.map(({ number }) => number)])
    const view = areaView({ region, subject, waves, words, places, trend, chain, branchRows, todayRows, sectionRows, criterionRows, branchLimit: 0 })
    const here = within(branchRows, wanted)
    const lines = fixLines({ criterionRows, words, chain, whole: true }, view.version, versionsOf(whenIs(here, 'now')))
    return {
      ...withoutFigures(chosen), view, words, wholeNetwork, wavesAround: chosen.around,
      criteria: bySection(lines, words, view.version),
      versions: versionLines({ facts, visits, branchRows: here, waves: subject.choice.waves, regions: places.regions, region, trend }),
      regions: places.regions.filter((one) => one.parentId !== null && seesRegion(actor.scope, one)),
    }
  })
}
