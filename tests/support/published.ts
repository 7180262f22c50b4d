import { newCode, newId } from '@/lib/data/ids'
import { addToRollups } from '@/lib/data/rollups/apply'
import { settleActions } from '@/lib/data/actions/from-reports'
import { insertVersionRows } from '@/lib/data/standards/publish-version'
import { withTenant } from '@/lib/data/tenant'
import { systemActor } from '@/lib/domain/people/actor'
import { emptyAnswer, type Answers } from '@/lib/domain/report/answer'
import { scoreReport } from '@/lib/domain/score/score-report'
import { criteriaOf, type ScenarioKind, type StandardContent } from '@/lib/domain/standard/content'
import type { Channel, Purpose } from '@/lib/domain/visit/state'

/** A version published under a standard; without `standardId` a new standard. */
export async function aVersion(organizationId: string, content: StandardContent, over: { standardId?: string; name?: string; number?: number } = {}) {
  const standardId = over.standardId ?? newId()
  const versionId = newId()
  await withTenant({ organizationId, userId: newId() }, async (tx) => {
    if (!over.standardId) await tx.standard.create({ data: { organizationId, id: standardId, name: over.name ?? 'Café service', createdBy: newId() }, select: { id: true } })
    await tx.standardVersion.updateMany({ where: { organizationId, standardId, state: 'published' }, data: { state: 'retired' } })
    await tx.standardVersion.create({
      data: { organizationId, id: versionId, standardId, number: over.number ?? 1, state: 'published', content, updatedBy: newId(), publishedAt: new Date() },
      select: { id: true },
    })
    await insertVersionRows(tx, organizationId, versionId, content, new Map())
  })
  return { standardId, versionId, content }
}

/** A campaign of one standard with its scenarios and waves. */
export async function aProgramme(
  organizationId: string,
  standardId: string,
  waves: { name: string; startsOn: string; endsOn: string; state?: 'open' | 'provisional' | 'closed' }[],
  over: { minimumVisits?: number; channel?: Channel } = {},
) {
  const campaignId = newId()
  const scenario = Object.fromEntries((['routine', 'complaint', 'return'] as const).map((kind) => [kind, newId()])) as Record<ScenarioKind, string>
  const rows = waves.map((wave) => ({ ...wave, id: newId() }))
  const shopperId = newId()
  await withTenant({ organizationId, userId: newId() }, async (tx) => {
    await tx.campaign.create({ data: { organizationId, id: campaignId, name: 'Service 2026', standardId, state: 'running', createdBy: newId(), ...over }, select: { id: true } })
    await tx.wave.createMany({ data: rows.map(({ startsOn, endsOn, ...wave }) => ({ ...wave, organizationId, campaignId, startsOn: new Date(startsOn), endsOn: new Date(endsOn) })) })
    await tx.scenario.createMany({ data: Object.entries(scenario).map(([kind, id]) => ({ organizationId, id, campaignId, key: kind, kind: kind as ScenarioKind, content: { name: { en: kind } } })) })
    await tx.shopper.create({ data: { organizationId, id: shopperId, alias: `S-${shopperId.slice(-6)}`, name: 'Never Shown', email: `${shopperId}@example.test`, languages: ['en'] }, select: { id: true } })
  })
  return { campaignId, waves: rows, scenario, shopperId, channel: over.channel ?? ('on_site' as const) }
}
export type Programme = Awaited<ReturnType<typeof aProgramme>>

export type MadeVisit = {
  branchId: string
  regionId: string
  waveId: string
  versionId: string
  on: string
  answers: Answers
  scenario?: ScenarioKind
  purpose?: Purpose
  scoring?: 'pending' | 'scored' | 'excluded'
  state?: 'published' | 'approved' | 'assigned' | 'withdrawn'
}

// Slots only have to differ: one live visit each.
let slot = 0

/** Visits with their reports and scores as the engine gives them, written in a few statements; published ones enter rollups and actions. */
export async function makeVisits(organizationId: string, { campaignId, scenario, shopperId, channel }: Programme, contents: Map<string, StandardContent>, visits: MadeVisit[]) {
  const made = visits.map((visit) => {
    const kind = visit.scenario ?? 'routine'
    const result = scoreReport(contents.get(visit.versionId)!, visit.answers, { scenarioKind: kind, branchAttributes: {} }, { completeness: 800 })
    return { visit, kind, result, id: newId(), assignmentId: newId(), reportId: newId(), reportNumber: newCode() }
  })
  const published = made.filter(({ visit }) => (visit.state ?? 'published') === 'published').map(({ id }) => id)
  await withTenant({ organizationId, userId: newId() }, async (tx) => {
    await tx.visit.createMany({
      data: made.map(({ visit, kind, id, result, reportNumber }) => ({
        organizationId, id, campaignId, waveId: visit.waveId, branchId: visit.branchId, standardVersionId: visit.versionId, scenarioId: scenario[kind], channel,
        reportNumber, purpose: visit.purpose ?? 'routine', state: visit.state ?? 'published', slot: ++slot, timeZone: 'Europe/Vilnius',
        windowStart: new Date(`${visit.on}T09:00:00Z`), windowEnd: new Date(`${visit.on}T18:00:00Z`), windowStartAt: new Date(`${visit.on}T07:00:00Z`), windowEndAt: new Date(`${visit.on}T16:00:00Z`),
        feeMinor: 1500, expenseCapMinor: 800, currency: 'EUR', minutes: 30, photosNeeded: 1, regionId: visit.regionId, createdBy: newId(),
        visitedOn: new Date(visit.on), dayPart: 'midday', scoring: visit.scoring ?? (result.incomplete ? 'pending' : 'scored'),
        publishedAt: new Date(`${visit.on}T12:00:00Z`),
      })),
    })
    await tx.assignment.createMany({
      data: made.map(({ visit, id, assignmentId }) => ({
        organizationId, id: assignmentId, visitId: id, shopperId, branchId: visit.branchId, state: 'accepted' as const, holds: false,
        holdsFrom: new Date(visit.on), holdsTo: new Date(visit.on), feeMinor: 1500, expenseCapMinor: 800, currency: 'EUR',
      })),
    })
    await tx.report.createMany({ data: made.map(({ id, assignmentId, reportId }) => ({ organizationId, id: reportId, assignmentId, visitId: id, currentSubmission: 1, currentScore: 1 })) })
    await tx.reportScore.createMany({
      data: made.map(({ reportId, result }) => ({
        organizationId, reportId, revision: 1, rulesVersion: result.rulesVersion, cause: 'submitted' as const, service: result.service, official: result.official,
        outcome: result.outcome, completeness: result.completeness, incomplete: result.incomplete, boundLow: result.bounds?.low ?? null, boundHigh: result.bounds?.high ?? null,
        criticalFailures: result.criticalFailures.length, explanation: result,
      })),
    })
    await tx.reportAnswer.createMany({
      data: made.flatMap(({ visit, reportId, result }) =>
        result.criteria.map(({ criterionKey, sectionKey, status, passed, bonus, earned, possible, loss }) => ({
          organizationId, reportId, criterionKey, sectionKey, status, passed, bonus, earned, possible, loss, answer: visit.answers[criterionKey] ?? emptyAnswer,
        })),
      ),
    })
  })
  await withTenant({ organizationId, userId: newId() }, async (tx) => {
    await addToRollups(tx, published)
    await settleActions(tx, systemActor(organizationId), published)
  })
  return made.map(({ id, reportId, reportNumber, result }) => ({ visitId: id, reportId, reportNumber, result }))
}

/** Answers "yes" to every yes/no criterion but the failed ones; "na" and "unknown" by key. */
export const yesBut = (content: StandardContent, { failed = [], na = [], unknown = [] }: { failed?: string[]; na?: string[]; unknown?: string[] } = {}): Answers =>
  Object.fromEntries(
    criteriaOf(content).map(({ key }) => [
      key,
      na.includes(key)
        ? { ...emptyAnswer, state: 'not_applicable' as const }
        : unknown.includes(key)
          ? { ...emptyAnswer, state: 'could_not_check' as const, reason: 'too crowded' }
          : { ...emptyAnswer, state: 'answered' as const, value: { type: 'option' as const, key: failed.includes(key) ? 'no' : 'yes' } },
    ]),
  )
