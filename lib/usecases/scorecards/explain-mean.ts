import 'server-only'
import { z } from 'zod'
import { findPlaces } from '@/lib/data/published/places'
import { sharedFigures } from '@/lib/data/published/shared-figures'
import { findStandardWords } from '@/lib/data/published/standard-words'
import { listWhyVisits } from '@/lib/data/published/why-visits'
import { withTenant } from '@/lib/data/tenant'
import { textIn, type Language } from '@/lib/domain/language'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { whenIs } from '@/lib/domain/scorecard/area'
import { countedUnder, ownCounted } from '@/lib/domain/scorecard/counted-under'
import { explainArea, tellArea, type ExplainArea } from '@/lib/domain/scorecard/explain-area'
import { explainBranch } from '@/lib/domain/scorecard/explain-branch'
import { meansTold } from '@/lib/domain/scorecard/means-told'
import { noneRestated } from '@/lib/domain/scorecard/restated-groups'
import { seesRegion } from '@/lib/domain/scorecard/scope'
import { AskedSubject } from '@/lib/domain/scorecard/subject'
import { WHY_PAGE, type WhyMean } from '@/lib/domain/scorecard/why-mean'
import { RESTATED_OF_BRANCH, RESTATED_SHOWN } from '@/lib/domain/scorecard/why-subject'
import { choose } from './choose'
import { restatedSince } from './restated'
import { seesNetwork } from './view-area'

export const ExplainMean = AskedSubject.extend({
  of: z.enum(['network', 'region', 'branch']),
  id: z.uuid().nullable().default(null),
  section: z.string().max(100).nullable().default(null),
  within: z.uuid().nullable().default(null),
  page: z.int().min(1).max(10_000).default(1),
})

/**
 * How a mean came about: a branch's visits, a region's or the network's branches, a page of them at a time, with the sum they add up
 * to. Whoever sees a mean beside their own branch but none of its parts is told in words. @throws Problem 'forbidden' | 'not_found'
 */
export async function explainMean(actor: Actor, input: z.input<typeof ExplainMean>, language: Language): Promise<WhyMean> {
  permit(actor, 'scorecard:view')
  const { of, id, section, within, page, ...asked } = ExplainMean.parse(input)
  return withTenant(actor, async (tx) => {
    const places = await findPlaces(tx, actor)
    const region = places.regions.find((one) => one.id === (of === 'branch' ? within : id)) ?? null
    const branch = of === 'branch' ? places.branches.find((one) => one.visible && one.id === id) : undefined
    if ((of === 'branch' && (!branch || (within !== null && !region))) || (of === 'region' && !region)) throw new Problem('not_found')
    const chosen = await choose(tx, actor, asked, of === 'branch' ? 'branch' : 'area')
    // An explanation is of the figure it was asked for, or of none.
    if (!chosen || chosen.subject.unmet) throw new Problem('not_found')
    const { subject } = chosen
    const words = await findStandardWords(tx, subject.standardId)
    const figures = await sharedFigures(tx, actor)
    const branchRows = await figures.branchRows(subject, [])
    const todayRows = await figures.todayRows(subject, subject.wave ? [subject.wave.id] : [])
    const sectionRows = section === null ? null : (await figures.sectionRows(subject)).filter(({ sectionKey }) => sectionKey === section)
    const own = actor.scope.kind === 'all' ? null : places.branches.filter(({ visible }) => visible)
    const base = words.versions.at(-1)?.base ?? 'en'
    const frame = { subject, words, branchRows, todayRows, sectionRows, section, page, own, say: (text: Parameters<typeof textIn>[0]) => textIn(text, language, base) }
    // What was restated are figures of whole visits; of a section nobody kept what it had been.
    const ofWhole = section === null ? subject.wave : null
    if (branch) {
      const { visits, inAll } = await listWhyVisits(tx, subject, { branchId: branch.id, regionId: within, section, from: (page - 1) * WHY_PAGE, limit: WHY_PAGE })
      const restated = await restatedSince(tx, actor, ofWhole, { kind: 'branch', branchId: branch.id }, RESTATED_OF_BRANCH)
      return there(explainBranch({ ...frame, branch, inside: region, visits, visitsInAll: inAll, restated }))
    }
    const all: ExplainArea = { ...frame, region, name: region?.name ?? '', places, restated: noneRestated }
    if (region ? seesRegion(actor.scope, region) : seesNetwork(actor)) {
      const part = region ? { kind: 'region' as const, regionId: region.id } : { kind: 'network' as const }
      return there(explainArea({ ...all, restated: await restatedSince(tx, actor, ofWhole, part, RESTATED_SHOWN) }))
    }
    // Beside their own branch this reader sees the mean where it gives nobody else away; its parts are not theirs.
    const now = whenIs(branchRows, 'now')
    const counted = ownCounted(own, now, countedUnder(places.regions, subject))
    const told = meansTold(sectionRows ?? now, counted)
    const ownPlaces = (own ?? []).map((one) => ({ id: one.id, name: one.name })).slice(0, WHY_PAGE)
    const stands = counted === null || counted.some(({ regionId }) => regionId === region?.id)
    if (region ? section !== null || !stands || !told.region(region.id) : !told.network) throw new Problem('not_found')
    return there(tellArea({ ...all, of: region ? 'region' : 'network', ownPlaces }))
  })
}

function there<Found>(found: Found | null): Found {
  if (found === null) throw new Problem('not_found')
  return found
}
