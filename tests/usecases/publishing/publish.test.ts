import { describe, expect, it } from 'vitest'
import { atTime } from '@/lib/data/clock'
import { withTenant } from '@/lib/data/tenant'
import { systemActor } from '@/lib/domain/people/actor'
import { AuditQuery, listAudit } from '@/lib/usecases/audit/list-audit'
import { publishDue } from '@/lib/usecases/publishing/publish-due'
import { publishVisit } from '@/lib/usecases/publishing/publish-visit'
import { publishWave } from '@/lib/usecases/publishing/publish-wave'
import { approveReport } from '@/lib/usecases/reviews/approve-report'
import { correctAnswer } from '@/lib/usecases/reviews/correct-answer'
import { excludeVisit } from '@/lib/usecases/reviews/exclude-visit'
import { includeVisit } from '@/lib/usecases/reviews/include-visit'
import { listQueue } from '@/lib/usecases/reviews/list-queue'
import { viewReview } from '@/lib/usecases/reviews/view-review'
import { withdrawVisit } from '@/lib/usecases/reviews/withdraw-visit'
import { asMigrator } from '../../support/migrator'
import { aProgramme, aVisit, visitRow } from '../../support/programme'
import { answered } from '../../support/report-world'
import { aPublishedReport, aTakenReport, mailsOf, stateOf } from '../../support/reviewed'
import { aBranch, anActor, newOrganization } from '../../support/world'

const day = 86_400_000
const smiled = { criterionKey: 'smiled', answer: { ...answered({ type: 'option', key: 'yes' }), comment: '' }, reason: 'The photo shows it' }

describe('the campaign’s policy', () => {
  it('at once: a manager’s approval publishes, with rollups and a mail to who runs the branch', async () => {
    const { manager, visitId, branchManager } = await aPublishedReport()
    const { visit, rollups, rollupDifferences } = await stateOf(manager, visitId)
    expect(visit).toMatchObject({ state: 'published', scoring: 'scored' })
    expect(visit.publishedAt).not.toBeNull()
    expect(rollups[0]).toMatchObject({ visits: 1, scored: 1, sumService: 50_000_000n })
    expect(rollupDifferences).toBe(0)
    expect((await mailsOf('published')).map(({ to }) => to)).toContain(`branch_manager-${branchManager.userId.slice(-12)}@example.test`)
  })

  it('after days: the system publishes when they have passed and not before', async () => {
    const { manager, visitId, organization } = await aTakenReport({ campaign: { publishPolicy: 'after_days', publishAfterDays: 3 } })
    const { publishAt } = await approveReport(manager, { visitId, revision: 1 })
    expect(publishAt!.getTime()).toBeGreaterThan(Date.now() + 3 * day - 60_000)
    const system = systemActor(organization.id)
    expect(await publishDue(system)).toEqual({ published: 0 })
    expect(await atTime(new Date(Date.now() + 3 * day + 1_000), () => publishDue(system))).toEqual({ published: 1 })
    expect(await stateOf(manager, visitId)).toMatchObject({ visit: { state: 'published' }, rollupDifferences: 0 })
  })

  it('one visit that cannot be published does not hold back the others', async () => {
    const programme = await aProgramme()
    const { manager, organization, branch } = programme
    const other = await aBranch(organization.id, organization.rootRegionId, { timeZone: 'UTC' })
    const [bad, good] = [await aVisit(manager, programme, { branchId: branch.id }), await aVisit(manager, programme, { branchId: other.id })]
    await asMigrator(
      'alter table "Visit" disable trigger user',
      [`update "Visit" set state = 'approved', "publishAt" = now() - interval '1 day' where "organizationId" = $1::uuid`, [organization.id]],
      'alter table "Visit" enable trigger user',
    )
    const rule = `refuse_${bad.visitId.slice(-12)}`
    await asMigrator(
      `create function ${rule}() returns trigger language plpgsql as $$ begin raise exception 'broken'; end $$`,
      `create trigger ${rule} before update on "Visit" for each row when (new.id = '${bad.visitId}' and new.state = 'published') execute function ${rule}()`,
    )
    await expect(publishDue(systemActor(organization.id))).rejects.toThrow('1 visits')
    expect([(await visitRow(manager, good.visitId)).state, (await visitRow(manager, bad.visitId)).state]).toEqual(['published', 'approved'])
    await asMigrator(`drop trigger ${rule} on "Visit"`, `drop function ${rule}()`)
    expect(await publishDue(systemActor(organization.id))).toEqual({ published: 1 })
  })

  it('at the wave’s end: before it only by saying so, and the history tells', async () => {
    const { manager, organization, visitId, visit } = await approvedWithWave()
    const owner = await anActor(organization.id, 'owner')
    const endsOn = (await withTenant(manager, (tx) => tx.wave.findFirstOrThrow({ where: { organizationId: organization.id, id: visit.waveId } }))).endsOn
    const day = endsOn.toISOString().slice(0, 10)
    await expect(publishVisit(manager, { visitId })).rejects.toMatchObject({ code: 'publishing_early', details: { day } })
    await expect(publishWave(manager, { waveId: visit.waveId })).rejects.toMatchObject({ code: 'publishing_early' })
    expect((await stateOf(manager, visitId)).visit.state).toBe('approved')
    expect((await viewReview(manager, { visitId }, 'en')).earlyUntil).toBe(day)
    expect((await listQueue(manager, { view: 'approved' })).waves).toMatchObject([{ id: visit.waveId, approved: 1, earlyUntil: day }])
    await publishVisit(manager, { visitId, early: true })
    expect((await stateOf(manager, visitId)).visit.state).toBe('published')
    const early = AuditQuery.parse({ event: 'visit.published_early' })
    expect((await listAudit(owner, early)).entries).toMatchObject([{ subjectId: visitId }])
  })

  it('at the wave’s end: the day after its last nothing is early, and a campaign that does not wait never is', async () => {
    const { manager, organization, visitId } = await approvedWithWave()
    await atTime(new Date(Date.now() + 61 * day), () => publishVisit(manager, { visitId }))
    const other = await aTakenReport({ campaign: { publishPolicy: 'after_days', publishAfterDays: 3 } })
    await approveReport(other.manager, { visitId: other.visitId, revision: 1 })
    expect((await viewReview(other.manager, { visitId: other.visitId }, 'en')).earlyUntil).toBeNull()
    await publishVisit(other.manager, { visitId: other.visitId })
    for (const actor of [await anActor(organization.id, 'owner'), await anActor(other.organization.id, 'owner')])
      expect((await listAudit(actor, AuditQuery.parse({ event: 'visit.published_early' }))).entries).toEqual([])
  })

  it('a wave is published without the branches its publisher works in, and nothing tells of them', async () => {
    const { manager, organization, branch, visitId, visit } = await approvedWithWave()
    const runsIt = await anActor(organization.id, 'manager', { dutyBranchIds: [branch.id] })
    const elsewhere = await anActor(organization.id, 'manager', { scope: { kind: 'regions', regionIds: [] } })
    for (const actor of [runsIt, elsewhere]) expect(await publishWave(actor, { waveId: visit.waveId, early: true })).toEqual({ published: 0 })
    await withTenant(manager, (tx) => tx.visit.updateMany({ where: { organizationId: organization.id, id: visitId }, data: { publishAt: new Date(Date.now() - day) } }))
    for (const actor of [runsIt, elsewhere]) expect(await publishDue(actor)).toEqual({ published: 0 })
    expect(await publishDue(systemActor(organization.id))).toEqual({ published: 1 })
  })

  it('at the wave’s end: together, once, by a manager', async () => {
    const { manager, reviewer, visitId, visit } = await approvedWithWave()
    expect(visit).toMatchObject({ state: 'approved', publishAt: null })
    await expect(publishWave(reviewer, { waveId: visit.waveId })).rejects.toMatchObject({ code: 'forbidden' })
    const stranger = await anActor((await newOrganization()).id, 'manager')
    await expect(publishWave(stranger, { waveId: visit.waveId })).rejects.toMatchObject({ code: 'not_found' })
    const two = await Promise.all([1, 2].map(() => publishWave(manager, { waveId: visit.waveId, early: true })))
    expect(two.map(({ published }) => published).sort()).toEqual([0, 1])
    expect(await stateOf(manager, visitId)).toMatchObject({ visit: { state: 'published' }, rollupDifferences: 0, rollups: [{ visits: 1 }] })
  })

  it('publishing one report twice at once counts it once', async () => {
    const { manager, visitId } = await approvedWithWave()
    const two = await Promise.allSettled([1, 2].map(() => publishVisit(manager, { visitId, early: true })))
    expect(two.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await stateOf(manager, visitId)).toMatchObject({ rollups: [{ visits: 1 }], rollupDifferences: 0 })
  })

  it('is the manager’s: a reviewer and another organisation are refused', async () => {
    const { reviewer, visitId } = await approvedWithWave()
    await expect(publishVisit(reviewer, { visitId })).rejects.toMatchObject({ code: 'forbidden' })
    const stranger = await anActor((await newOrganization()).id, 'owner')
    await expect(publishVisit(stranger, { visitId })).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('after publication', () => {
  it('excluding and including move the figures by the difference', async () => {
    const { manager, reviewer, visitId } = await aPublishedReport()
    await expect(excludeVisit(reviewer, { visitId, reason: 'Construction' })).rejects.toMatchObject({ code: 'forbidden' })
    await excludeVisit(manager, { visitId, reason: 'Construction' })
    expect(await stateOf(manager, visitId)).toMatchObject({
      visit: { scoring: 'excluded', excludedReason: 'Construction' }, rollups: [{ visits: 1, scored: 0, excluded: 1, sumService: 0n }], rollupDifferences: 0,
    })
    await expect(excludeVisit(manager, { visitId, reason: 'Again' })).rejects.toMatchObject({ code: 'not_in_this_state' })
    await includeVisit(manager, { visitId, reason: 'It was open' })
    expect(await stateOf(manager, visitId)).toMatchObject({ rollups: [{ scored: 1, excluded: 0, sumService: 50_000_000n }], rollupDifferences: 0, restatements: [] })
  })

  it('a manager’s correction moves the figures; in a closed wave old and new are listed', async () => {
    const { manager, reviewer, visitId, visit } = await aPublishedReport()
    await expect(correctAnswer(reviewer, { visitId, revision: 1, ...smiled })).rejects.toMatchObject({ code: 'forbidden' })
    await close(manager, visit.waveId)
    const { revision } = await correctAnswer(manager, { visitId, revision: 1, ...smiled })
    expect(revision).toBe(2)
    const after = await stateOf(manager, visitId)
    expect(after).toMatchObject({ rollups: [{ sumService: 100_000_000n }], rollupDifferences: 0 })
    expect(after.restatements).toMatchObject([{ oldService: 50_000_000, newService: 100_000_000, by: manager.userId, reason: smiled.reason }])
    await excludeVisit(manager, { visitId, reason: 'Construction' })
    expect((await stateOf(manager, visitId)).restatements.at(-1)).toMatchObject({ oldService: 100_000_000, newService: null })
  })

  it('withdrawing takes the figures away once and tells the branch', async () => {
    const { manager, visitId } = await aPublishedReport()
    const before = (await mailsOf('withdrawn')).length
    const two = await Promise.allSettled([
      withdrawVisit(manager, { visitId, reason: 'The wrong branch', replace: false }),
      withdrawVisit(manager, { visitId, reason: 'The wrong branch', replace: false }),
    ])
    expect(two.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await stateOf(manager, visitId)).toMatchObject({ visit: { state: 'withdrawn', withdrawnReason: 'The wrong branch' }, rollups: [], rollupDifferences: 0 })
    expect((await mailsOf('withdrawn')).length - before).toBe(1)
  })

  it('a withdrawn visit gives its slot to a replacement unless told not to', async () => {
    const { manager, visitId, visit } = await aPublishedReport()
    await withTenant(manager, (tx) => tx.wave.updateMany({ where: { organizationId: manager.organizationId, id: visit.waveId }, data: { endsOn: new Date(Date.now() + 30 * day) } }))
    const { replacementId } = await withdrawVisit(manager, { visitId, reason: 'The wrong branch' })
    const replacement = await withTenant(manager, (tx) => tx.visit.findFirst({ where: { organizationId: manager.organizationId, replacesVisitId: visitId } }))
    expect(replacement).toMatchObject({ id: replacementId, state: 'draft', slot: visit.slot })
  })
})

async function approvedWithWave() {
  const world = await aTakenReport({ campaign: { publishPolicy: 'wave_end' } })
  await approveReport(world.manager, { visitId: world.visitId, revision: 1 })
  return { ...world, ...(await stateOf(world.manager, world.visitId)) }
}

const close = (manager: { organizationId: string; userId: string }, waveId: string) =>
  withTenant(manager, (tx) => tx.wave.updateMany({ where: { organizationId: manager.organizationId, id: waveId }, data: { state: 'closed' } }))
