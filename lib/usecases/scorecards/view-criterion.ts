import 'server-only'
import { z } from 'zod'
import { listMarks, listPublishedVisits } from '@/lib/data/published/branch-visits'
import { listChoices } from '@/lib/data/published/choices'
import { listFailures, listWordings } from '@/lib/data/published/criterion-trend'
import { listPeriodFailures, listPeriodLosses } from '@/lib/data/published/period-losses'
import { findPlaces } from '@/lib/data/published/places'
import { sharedFigures } from '@/lib/data/published/shared-figures'
import { findStandardWords } from '@/lib/data/published/standard-words'
import { findTrend } from '@/lib/data/published/version-chain'
import { withTenant, type Tx } from '@/lib/data/tenant'
import type { Tenths } from '@/lib/domain/exact'
import type { Language } from '@/lib/domain/language'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { lostInAll, markedOf, VISITS_SHOWN } from '@/lib/domain/scorecard/last-visits'
import { readPeriod, type Period } from '@/lib/domain/scorecard/period'
import { keptOf, standardParam, type StandardChoice } from '@/lib/domain/scorecard/subject'
import { wavesAtOnce } from '@/lib/domain/scorecard/waves-drawn'
import { Key } from '@/lib/domain/standard/criterion.schema'
import type { CommonPart } from '@/lib/domain/trend/common-score'
import { lossPage, type CriterionLoss, type CriterionOfPeriod, type LossPage, type LossPlace } from '@/lib/domain/trend/criterion-losses'
import { criterionView, type CriterionView, type CriterionWording } from '@/lib/domain/trend/criterion-view'
import { Asked, partOf, placeOf } from './part'

const Place = z.object({ on: z.iso.date(), reportNumber: z.string().max(100) }).nullable()

export const ViewCriterion = Asked.extend({
  key: Key,
  /** A wave up to which it is told; twelve months or all time, told beside the waves up to the latest; anything else: up to the latest. */
  period: z.string().max(100).optional(),
  /** Reports behind these, of the last wave told and of the period. */
  after: Place.default(null),
  afterOfPeriod: Place.default(null),
  /** How many at once. */
  reports: z.int().min(1).max(200).default(20),
})

export type CriterionScorecard = {
  choice: StandardChoice
  part: CommonPart
  /** Of the region or branch; empty for the network. */
  place: string
  base: Language
  view: CriterionView
  /** The versions that changed its words or its meaning, the newest first. */
  wordings: CriterionWording[]
  /** Of the last wave told: reports in which it failed or lost points, the latest first. */
  failures: LossPage
  /** What it cost in each wave told. */
  lost: { waveId: string; points: Tenths }[]
  /** Of a branch: its last visits, whose loss its page tells, and their reports that lost points; null elsewhere. */
  lastVisits: { visits: number; lost: Tenths; reports: CriterionLoss[] } | null
  /** Null where a wave was asked for, or nothing. */
  ofPeriod: CriterionOfPeriod | null
}

/** One criterion through the last waves, in the network or the part of it this reader asks about. @throws Problem 'forbidden' | 'not_found' */
export async function viewCriterion(actor: Actor, input: z.input<typeof ViewCriterion>): Promise<CriterionScorecard> {
  permit(actor, 'scorecard:view')
  const { key, period, after, afterOfPeriod, reports: limit, ...asked } = ViewCriterion.parse(input)
  const part = partOf(actor, asked)
  return withTenant(actor, async (tx) => {
    const places = await findPlaces(tx, actor)
    const place = placeOf(actor, places, part)
    const choice = (await listChoices(tx)).find((one) => standardParam(one) === asked.standard)
    if (!choice) throw new Problem('not_found')
    const upTo = choice.waves.findIndex(({ id }) => id === period) + 1
    const waves = (upTo > 0 ? choice.waves.slice(0, upTo) : choice.waves).slice(-wavesAtOnce(places.branches.length))
    const subject = { ...choice, key }
    // Which questions other branches were asked says nothing of them, but an unknown one is no page.
    const wordings = await listWordings(tx, choice.standardId, key)
    if (wordings.length === 0) throw new Problem('not_found')
    const figures = await sharedFigures(tx, actor)
    const rows = await figures.criterionWaves(subject, part, waves.map(({ id }) => id), keptOf(choice))
    const words = await findStandardWords(tx, choice.standardId)
    const { chain } = await findTrend(tx, actor.organizationId, choice.standardId, rows.flatMap(({ versions }) => versions))
    const visible = places.branches.filter((branch) => branch.visible)
    const view = criterionView({ key, waves, rows, chain, words, visible, single: part.kind === 'branch' })
    const last = view.waves.at(-1)
    const seen = new Set(visible.map(({ id }) => id))
    const losing = rows.filter((row) => row.waveId === last?.id && (row.failed > 0 || row.loss > 0) && seen.has(row.branchId)).map(({ branchId }) => branchId)
    const failures = last ? await listFailures(tx, actor, { ...subject, kept: keptOf(choice) }, part, { waveId: last.id, branchIds: [...new Set(losing)], after, limit: limit + 1 }) : []
    const inAll = rows.reduce((sum, { waveId, loss }) => sum + (waveId === last?.id ? loss : 0), 0)
    const lost = view.waves.map(({ id }) => ({ waveId: id, points: lostInAll(rows.filter(({ waveId }) => waveId === id)) }))
    const lastVisits = part.kind === 'branch' ? await lossOfLastVisits(tx, { id: part.branchId, name: place }, subject) : null
    const ofPeriod = await lossOfPeriod(tx, actor, { subject, part, key }, readPeriod(period, [], upToLatest), afterOfPeriod, limit)
    return { choice, part, place, base: wordings[0]!.base, view, lost, lastVisits, ofPeriod, failures: lossPage(failures, { limit, after, total: inAll }), wordings: wordings.filter(({ kind }, at) => kind !== 'same' || at === wordings.length - 1) }
  })
}

const upToLatest: Period = { kind: 'wave', waveId: '' }

async function lossOfPeriod(tx: Tx, actor: Actor, { subject, ...asked }: { subject: StandardChoice; part: CommonPart; key: string }, period: Period, after: LossPlace | null, limit: number): Promise<CriterionOfPeriod | null> {
  if (period.kind === 'wave') return null
  const wanted = { ...asked, subject: { ...subject, period, beforeWaveId: null, kept: [] } }
  const rows = await listPeriodLosses(tx, wanted)
  const failures = await listPeriodFailures(tx, actor, wanted, after, limit + 1)
  const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + of(row), 0)
  return {
    kind: period.kind, lost: lostInAll(rows), passed: sum(({ passed }) => passed), n: sum(({ passed, failed }) => passed + failed), affected: rows.filter(({ failed }) => failed > 0).length,
    branches: rows.filter(({ passed, failed }) => passed + failed > 0).length, failures: lossPage(failures, { limit, after, total: sum(({ loss }) => loss) }),
  }
}

/** The visits a branch's page marks, and what this criterion cost in them. */
async function lossOfLastVisits(tx: Tx, branch: { id: string; name: string }, subject: StandardChoice & { key: string }): Promise<CriterionScorecard['lastVisits']> {
  const marked = markedOf(await listPublishedVisits(tx, branch.id, subject, VISITS_SHOWN))
  const marks = (await listMarks(tx, marked.map(({ id }) => id))).filter(({ criterionKey }) => criterionKey === subject.key)
  const reports = marked.flatMap(({ id, reportNumber, on }) => {
    const loss = lostInAll(marks.filter(({ visitId }) => visitId === id))
    return loss > 0 ? [{ reportNumber, on, branchId: branch.id, branch: branch.name, lost: loss }] : []
  })
  return { visits: marked.length, lost: lostInAll(marks), reports }
}
