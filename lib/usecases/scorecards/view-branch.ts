import 'server-only'
import { z } from 'zod'
import { todayUtc } from '@/lib/data/days'
import { listBranchActions, type BranchAction } from '@/lib/data/published/branch-actions'
import { listMarks, listPublishedVisits } from '@/lib/data/published/branch-visits'
import { findPlaces } from '@/lib/data/published/places'
import { sharedFigures } from '@/lib/data/published/shared-figures'
import { findStandardWords } from '@/lib/data/published/standard-words'
import { findTrend } from '@/lib/data/published/version-chain'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { versionsOf } from '@/lib/domain/scorecard/area'
import { branchView, type BranchView, type WithdrawnVisit } from '@/lib/domain/scorecard/branch-view'
import { markedOf, VISITS_SHOWN } from '@/lib/domain/scorecard/last-visits'
import { monthsUpTo } from '@/lib/domain/scorecard/period'
import { seesRegion } from '@/lib/domain/scorecard/scope'
import { AskedSubject, type ChosenSubject, type StandardChoice } from '@/lib/domain/scorecard/subject'
import type { BranchPlace, RegionPlace, StandardWords } from '@/lib/domain/scorecard/words'
import { choose, withoutFigures } from './choose'
import { pastBeside } from './past-beside'
import { withdrawnSince } from './withdrawn-since'

export const ViewBranch = AskedSubject.extend({ branchId: z.uuid() })

export type BranchScorecard = {
  branch: BranchPlace
  /** Regions above it that this reader has pages of: above the one it counts under in the period, else above the one it stands in. */
  path: RegionPlace[]
  /** This reader's own branches, where they have few. */
  own: BranchPlace[]
  found: { subject: ChosenSubject; choices: StandardChoice[]; view: BranchView; words: StandardWords; actions: BranchAction[]; withdrawn: WithdrawnVisit[] } | null
}

/** One branch against itself, its region and the network; `found` is null while nothing is published. @throws Problem 'forbidden' | 'not_found' */
export async function viewBranch(actor: Actor, input: z.input<typeof ViewBranch>): Promise<BranchScorecard> {
  permit(actor, 'scorecard:view')
  const { branchId, ...asked } = ViewBranch.parse(input)
  return withTenant(actor, async (tx) => {
    const places = await findPlaces(tx, actor)
    const branch = places.branches.find(({ id, visible }) => visible && id === branchId)
    if (!branch) throw new Problem('not_found')
    const above = (region: RegionPlace | null | undefined) => (region?.path ?? []).flatMap((id) => places.regions.filter((one) => one.id === id && one.parentId !== null && seesRegion(actor.scope, one)))
    const standing = above(places.regions.find(({ id }) => id === branch.regionId))
    const own = actor.scope.kind === 'branches' ? places.branches.filter(({ visible }) => visible) : []
    const chosen = await choose(tx, actor, asked, 'branch')
    if (!chosen) return { branch, path: standing, own, found: null }
    const { subject } = chosen
    const words = await findStandardWords(tx, subject.standardId)
    const figures = await sharedFigures(tx, actor)
    const branchRows = await figures.branchRows(subject, [])
    const todayRows = await figures.todayRows(subject, subject.wave ? [subject.wave.id] : [])
    const sectionRows = await figures.sectionRows(subject)
    const visits = await listPublishedVisits(tx, branch.id, subject, VISITS_SHOWN)
    const past = await pastBeside(tx, subject, branch.id, visits, VISITS_SHOWN)
    const marked = markedOf(visits)
    const marks = await listMarks(tx, marked.map(({ id }) => id))
    const actions = await listBranchActions(tx, branch.id, subject.standardId)
    const withdrawn = await withdrawnSince(tx, subject, branch.id)
    const { trend } = await findTrend(tx, actor.organizationId, subject.standardId, [...versionsOf(branchRows.filter((row) => row.branchId === branch.id)), ...[...visits, ...past].map(({ version }) => version)])
    const monthsFrom = monthsUpTo(todayUtc()).from
    const view = branchView({
      branch, regions: places.regions, subject, words, trend, branchRows, todayRows, sectionRows, visits, past, marked, marks, monthsFrom, ownBranches: actor.scope.kind === 'all' ? null : places.branches.filter(({ visible }) => visible),
    })
    return { branch, path: view.region && seesRegion(actor.scope, view.region) ? above(view.region) : standing, own, found: { ...withoutFigures(chosen), view, words, actions, withdrawn } }
  })
}
