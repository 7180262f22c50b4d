import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/data/audit'
import { countDownload } from '@/lib/data/exports/count-download'
import { todayUtc } from '@/lib/data/days'
import { listPublishedVisits } from '@/lib/data/published/branch-visits'
import { listBranchRows, listCriterionRows, listSectionRows, listTodayRows, type Part } from '@/lib/data/published/figures'
import { findPlaces } from '@/lib/data/published/places'
import { findStandardWords } from '@/lib/data/published/standard-words'
import { findTrend } from '@/lib/data/published/version-chain'
import { withTenant, type Tx } from '@/lib/data/tenant'
import type { ScorecardExport } from '@/lib/domain/export/scorecard-export'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { versionsOf } from '@/lib/domain/scorecard/area'
import { areaView } from '@/lib/domain/scorecard/area-view'
import { fixLines } from '@/lib/domain/scorecard/fix-lines'
import { branchView } from '@/lib/domain/scorecard/branch-view'
import { monthsUpTo } from '@/lib/domain/scorecard/period'
import { periodParam, standardParam } from '@/lib/domain/scorecard/subject'
import type { Places } from '@/lib/domain/scorecard/words'
import { choose, wavesTold, withoutFigures, type Chosen } from '../scorecards/choose'
import { Asked, partOf, placeOf } from '../scorecards/part'
import { pastBeside } from '../scorecards/past-beside'
import { withdrawnSince } from '../scorecards/withdrawn-since'

export const ExportScorecard = Asked.extend({ period: z.string().max(100) })

const ALL = 1_000_000
type Reading = { actor: Actor; part: Part; places: Places; chosen: Chosen }

/**
 * A scorecard with every line of it: what its page shows this reader and nothing more, in the units of the page; recorded where it is
 * read. What is planned stays out altogether. @throws Problem 'forbidden' | 'not_found' | 'too_many_downloads'
 */
export async function exportScorecard(actor: Actor, input: z.input<typeof ExportScorecard>): Promise<ScorecardExport> {
  permit(actor, 'export:make')
  permit(actor, 'scorecard:view')
  const asked = ExportScorecard.parse(input)
  const part = partOf(actor, asked)
  await countDownload(actor)
  return withTenant(actor, async (tx) => {
    const places = await findPlaces(tx, actor)
    const place = placeOf(actor, places, part)
    const chosen = await choose(tx, actor, asked, part.kind === 'branch' ? 'branch' : 'area', part.kind === 'branch' ? undefined : { branches: places.branches.length })
    if (!chosen || standardParam(chosen.subject) !== asked.standard || periodParam(chosen.subject) !== asked.period) throw new Problem('not_found')
    const found = { place, subject: withoutFigures(chosen).subject, ...(await (part.kind === 'branch' ? readBranch : readArea)(tx, { actor, part, places, chosen })) }
    const rows = found.kind === 'area' ? found.view.regions.length + found.view.groups.reduce((sum, { branches }) => sum + branches.length, 0) : found.view.visits.length + found.view.past.length + found.withdrawn.length
    await record(tx, actor, 'scorecard.exported', { kind: 'standard', id: found.subject.standardId }, {
      channel: found.subject.channel, period: asked.period, scope: part.kind, rows: rows + found.view.sections.length + found.criteria.length,
      ...(part.kind === 'region' ? { regionId: part.regionId } : part.kind === 'branch' ? { branchId: part.branchId } : {}),
    })
    return found
  })
}

async function readArea(tx: Tx, { actor, part, places, chosen }: Reading) {
  const { subject, waves } = chosen
  const region = part.kind === 'region' ? (places.regions.find(({ id }) => id === part.regionId) ?? null) : null
  const words = await findStandardWords(tx, subject.standardId)
  const branchRows = await listBranchRows(tx, subject, waves.map(({ id }) => id))
  const todayRows = await listTodayRows(tx, subject, wavesTold(chosen))
  const sectionRows = await listSectionRows(tx, subject)
  const criterionRows = await listCriterionRows(tx, subject, part, ALL)
  const { chain, trend } = await findTrend(tx, actor.organizationId, subject.standardId, versionsOf(branchRows))
  const view = areaView({ region, subject, waves, words, places, trend, chain, branchRows, todayRows, sectionRows, criterionRows, branchLimit: ALL, whole: true })
  return { kind: 'area' as const, words, view, criteria: view.fixFirst }
}

async function readBranch(tx: Tx, { actor, part, places, chosen: { subject } }: Reading) {
  const branch = places.branches.find(({ id, visible }) => visible && part.kind === 'branch' && id === part.branchId)
  if (!branch) throw new Problem('not_found')
  const words = await findStandardWords(tx, subject.standardId)
  const branchRows = await listBranchRows(tx, subject, [])
  const todayRows = await listTodayRows(tx, subject, subject.wave ? [subject.wave.id] : [])
  const sectionRows = await listSectionRows(tx, subject)
  const criterionRows = await listCriterionRows(tx, subject, part, ALL)
  const visits = await listPublishedVisits(tx, branch.id, subject, ALL)
  const past = await pastBeside(tx, subject, branch.id, visits, ALL)
  const withdrawn = await withdrawnSince(tx, subject, branch.id)
  const versions = versionsOf(branchRows.filter((row) => row.branchId === branch.id))
  const { chain, trend } = await findTrend(tx, actor.organizationId, subject.standardId, [...versions, ...[...visits, ...past].map(({ version }) => version)])
  const ownBranches = actor.scope.kind === 'all' ? null : places.branches.filter(({ visible }) => visible)
  const { visits: shown, past: pastShown, ...view } = branchView({
    branch, regions: places.regions, subject, words, trend, branchRows, todayRows, sectionRows, visits, past, ownBranches, monthsFrom: monthsUpTo(todayUtc()).from, marked: [], marks: [],
  })
  const criteria = fixLines({ criterionRows, words, chain, whole: true }, view.version, versions)
  return { kind: 'branch' as const, words, withdrawn, view: { ...view, visits: shown.filter(({ inPeriod }) => inPeriod), past: pastShown.filter(({ inPeriod }) => inPeriod) }, criteria }
}
