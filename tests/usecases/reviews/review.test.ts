import { describe, expect, it } from 'vitest'
import { newCode, newId } from '@/lib/data/ids'
import { withTenant } from '@/lib/data/tenant'
import { refusing } from '@/lib/data/violation'
import { approveReport } from '@/lib/usecases/reviews/approve-report'
import { correctAnswer } from '@/lib/usecases/reviews/correct-answer'
import { listQueue } from '@/lib/usecases/reviews/list-queue'
import { putBack } from '@/lib/usecases/reviews/put-back'
import { rejectReport } from '@/lib/usecases/reviews/reject-report'
import { reopenReview } from '@/lib/usecases/reviews/reopen-review'
import { viewReport } from '@/lib/usecases/field/view-report'
import { returnReport } from '@/lib/usecases/reviews/return-report'
import { takeReview } from '@/lib/usecases/reviews/take-review'
import { upholdAppeal } from '@/lib/usecases/reviews/uphold-appeal'
import { viewReview } from '@/lib/usecases/reviews/view-review'
import { answered, no, yes } from '../../support/report-world'
import { aSentReport, aTakenReport, mailsOf, send, stateOf } from '../../support/reviewed'
import { someContent } from '../../support/standard'
import { anActor, newOrganization } from '../../support/world'

const bare = (key: string) => ({ ...answered({ type: 'option', key }), comment: '' })

describe('taking a review', () => {
  it('goes to one of two who take it at once, and the queue says whose it is', async () => {
    const { reviewer, visitId, organization } = await aSentReport()
    const second = await anActor(organization.id, 'reviewer')
    expect((await listQueue(reviewer, { view: 'waiting' })).lines.map((line) => line.visitId)).toEqual([visitId])
    const taken = await Promise.allSettled([takeReview(reviewer, { visitId }), takeReview(second, { visitId })])
    expect(taken.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const winner = taken[0].status === 'fulfilled' ? reviewer : second
    const loser = winner === reviewer ? second : reviewer
    expect((await listQueue(winner, { view: 'mine' })).counts).toMatchObject({ waiting: 0, mine: 1, taken: 0 })
    expect((await listQueue(loser, { view: 'taken' })).counts).toMatchObject({ waiting: 0, mine: 0, taken: 1 })
    await expect(correctAnswer(loser, { visitId, revision: 1, criterionKey: 'smiled', answer: bare('yes'), reason: 'Seen in the photo' })).rejects.toMatchObject({ code: 'visit_moved_on' })
    await putBack(winner, { visitId })
    await takeReview(loser, { visitId })
    expect((await viewReview(loser, { visitId }, 'en')).can).toContain('approve')
  })

  it('is refused to other roles, other organisations, and for a report of one’s own branch', async () => {
    const { shopper, branchManager, organization, visitId, branch } = await aSentReport()
    const executive = await anActor(organization.id, 'executive')
    for (const actor of [shopper, branchManager, executive]) {
      await expect(takeReview(actor, { visitId })).rejects.toMatchObject({ code: 'forbidden' })
      await expect(viewReview(actor, { visitId }, 'en')).rejects.toMatchObject({ code: 'forbidden' })
      await expect(listQueue(actor, { view: 'waiting' })).rejects.toMatchObject({ code: 'forbidden' })
    }
    const stranger = await anActor((await newOrganization()).id, 'owner')
    await expect(takeReview(stranger, { visitId })).rejects.toMatchObject({ code: 'not_found' })
    const worksThere = await anActor(organization.id, 'manager', { dutyBranchIds: [branch.id] })
    await expect(takeReview(worksThere, { visitId })).rejects.toMatchObject({ code: 'not_found' })
    expect((await listQueue(worksThere, { view: 'waiting' })).counts.waiting).toBe(0)
  })

  it('nobody reviews their own report', async () => {
    const { shopper, visitId } = await aSentReport()
    const ownerWhoShops = { ...shopper, roles: ['owner', 'shopper'] as const, scope: { kind: 'all' as const } }
    await expect(takeReview({ ...ownerWhoShops, roles: [...ownerWhoShops.roles] }, { visitId })).rejects.toMatchObject({ code: 'not_own_review' })
  })
})

describe('correcting', () => {
  it('keeps old and new with who and why, scores anew and refuses a stale look', async () => {
    const { reviewer, visitId, report } = await worldWithReport()
    const before = await viewReview(reviewer, { visitId }, 'en')
    expect(before.sheet.serviceTenths).toBe(500)
    const both = await Promise.allSettled([
      correctAnswer(reviewer, { visitId, revision: 1, criterionKey: 'smiled', answer: bare('yes'), reason: 'The photo shows it' }),
      correctAnswer(reviewer, { visitId, revision: 1, criterionKey: 'greeted', answer: bare('no'), reason: 'A slip' }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'changed_meanwhile' } })
    const after = await viewReview(reviewer, { visitId }, 'en')
    expect(after.corrections).toHaveLength(1)
    expect(after.corrections[0]).toMatchObject({ old: { kind: 'labels' }, by: 'A reviewer' })
    expect([0, 1000]).toContain(after.sheet.serviceTenths)
    expect(after.revision).toBe(2)
    expect(report.currentScore).toBe(1)
  })

  it('refuses an answer that does not fit, one that changes nothing, and an unknown criterion', async () => {
    const { reviewer, visitId } = await aTakenReport()
    const base = { visitId, revision: 1, criterionKey: 'smiled', reason: 'Because' }
    await expect(correctAnswer(reviewer, { ...base, answer: bare('maybe') })).rejects.toMatchObject({ code: 'answer_does_not_fit' })
    await expect(correctAnswer(reviewer, { ...base, answer: bare('no') })).rejects.toMatchObject({ code: 'already_done' })
    await expect(correctAnswer(reviewer, { ...base, criterionKey: 'gone', answer: bare('no') })).rejects.toMatchObject({ code: 'not_found' })
  })

  it('survives a return while the shopper leaves that answer alone, and yields when they change it', async () => {
    const { reviewer, shopper, visitId } = await aTakenReport()
    await correctAnswer(reviewer, { visitId, revision: 1, criterionKey: 'smiled', answer: bare('yes'), reason: 'Seen' })
    // Neighbours of the same database have been told of theirs.
    const before = (await mailsOf('returned')).length
    await returnReport(reviewer, { visitId, questions: [{ criterionKey: 'greeted', question: 'Who greeted you?' }] })
    expect((await mailsOf('returned')).length - before).toBe(1)
    await send(shopper, visitId, 2, { greeted: answered({ type: 'option', key: 'yes' }, { comment: 'The barista' }), smiled: no() })
    await takeReview(reviewer, { visitId })
    const kept = await viewReview(reviewer, { visitId }, 'en')
    expect(kept.sheet.serviceTenths).toBe(1000)
    expect(kept.questions).toMatchObject([{ criterionKey: 'greeted', answered: true }])
    await returnReport(reviewer, { visitId, general: 'Please look again' })
    await send(shopper, visitId, 3, { greeted: yes, smiled: no('Nobody, I am sure') })
    await takeReview(reviewer, { visitId })
    expect((await viewReview(reviewer, { visitId }, 'en')).sheet.serviceTenths).toBe(500)
  })
})

describe('returning, rejecting, approving', () => {
  it('a return needs a question and a known criterion', async () => {
    const { reviewer, visitId } = await aTakenReport()
    await expect(returnReport(reviewer, { visitId })).rejects.toMatchObject({ code: 'reason_missing' })
    await expect(returnReport(reviewer, { visitId, questions: [{ criterionKey: 'gone', question: 'Why?' }] })).rejects.toMatchObject({ code: 'not_found' })
    expect((await stateOf(reviewer, visitId)).visit.state).toBe('in_review')
  })

  it('after a return the shopper goes on from what was sent, on any phone', async () => {
    const { reviewer, shopper, visitId } = await aTakenReport()
    await returnReport(reviewer, { visitId, general: 'Please look again' })
    const { draft } = await viewReport(shopper, { visitId, language: 'en' })
    expect(draft.answers).toMatchObject({ greeted: yes, smiled: no() })
    expect(draft.facts.visitedAt).toBeTruthy()
  })

  it('a rejected report is not paid; an appeal brings it back', async () => {
    const { reviewer, manager, visitId } = await aTakenReport()
    await rejectReport(reviewer, { visitId, reason: 'Another café', replace: false })
    expect(await stateOf(manager, visitId)).toMatchObject({ visit: { state: 'rejected' }, payment: { state: 'refused', reason: 'Another café' } })
    await expect(upholdAppeal(reviewer, { visitId, reason: 'It was the right one' })).rejects.toMatchObject({ code: 'forbidden' })
    await upholdAppeal(manager, { visitId, reason: 'It was the right one' })
    expect(await stateOf(manager, visitId)).toMatchObject({ visit: { state: 'in_review' }, payment: { state: 'pending' } })
  })

  it('a visit that took place comes back although another now stands within its buffer, which keeps its own', async () => {
    const { reviewer, manager, organization, visitId } = await aTakenReport()
    const organizationId = organization.id
    await withTenant(manager, (tx) => tx.visit.updateMany({ where: { organizationId, id: visitId }, data: { bufferDays: 7 } }))
    await rejectReport(reviewer, { visitId, reason: 'Another café', replace: false })
    const beside = (slot: number) =>
      withTenant(manager, async (tx) => {
        const like = await tx.visit.findFirstOrThrow({ where: { organizationId, id: visitId }, omit: { branchAttributes: true } })
        const at = (date: Date) => new Date(date.getTime() + 3 * 86_400_000)
        const days = { windowStart: at(like.windowStart), windowEnd: at(like.windowEnd), windowStartAt: at(like.windowStartAt), windowEndAt: at(like.windowEndAt) }
        return refusing(tx.visit.create({ data: { ...like, ...days, id: newId(), reportNumber: newCode(), state: 'draft', slot, visitedOn: null, bufferWaived: false }, select: { id: true } }))
      })
    await beside(2)
    await upholdAppeal(manager, { visitId, reason: 'It was the right one' })
    expect(await stateOf(manager, visitId)).toMatchObject({ visit: { state: 'in_review', bufferWaived: true }, payment: { state: 'pending' } })
    await expect(beside(3)).rejects.toMatchObject({ code: 'buffer_days' })
  })

  it('where nothing stands near, a visit that comes back keeps its buffer against new ones', async () => {
    const { reviewer, manager, visitId } = await aTakenReport()
    await rejectReport(reviewer, { visitId, reason: 'Another café', replace: false })
    await upholdAppeal(manager, { visitId, reason: 'It was the right one' })
    expect((await stateOf(manager, visitId)).visit.bufferWaived).toBe(false)
  })

  it('is scored by the completeness its visit was planned with, whatever the campaign says since', async () => {
    const unchecked = { state: 'could_not_check' as const, reason: 'Closed', comment: '', evidence: [], noPhotoReason: null }
    const { reviewer, manager, organization, visitId } = await aTakenReport({ content: someContent(['greeted', 'smiled', 'thanked', 'served', 'asked']), answers: { greeted: yes, smiled: no(), thanked: unchecked, served: yes, asked: yes } })
    await withTenant(manager, (tx) => tx.campaign.updateMany({ where: { organizationId: organization.id }, data: { completenessTenths: 950 } }))
    await correctAnswer(reviewer, { visitId, revision: 1, criterionKey: 'smiled', answer: bare('yes'), reason: 'Seen' })
    expect((await viewReview(reviewer, { visitId }, 'en')).sheet.incomplete).toBe(false)
  })

  it('of two approvals one stands; a reviewer approves and does not publish', async () => {
    const { reviewer, manager, visitId } = await aTakenReport()
    const two = await Promise.allSettled([approveReport(reviewer, { visitId, revision: 1 }), approveReport(reviewer, { visitId, revision: 1 })])
    expect(two.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const { visit, payment, rollups } = await stateOf(manager, visitId)
    expect(visit).toMatchObject({ state: 'approved', scoring: 'scored' })
    expect(visit.publishAt).not.toBeNull()
    expect(payment?.state).toBe('approved')
    expect(rollups).toEqual([])
    await reopenReview(reviewer, { visitId, reason: 'One more look' })
    expect((await stateOf(manager, visitId)).visit).toMatchObject({ state: 'in_review', publishAt: null })
  })

  it('refuses to approve what was corrected in between', async () => {
    const { reviewer, visitId } = await aTakenReport()
    await correctAnswer(reviewer, { visitId, revision: 1, criterionKey: 'smiled', answer: bare('yes'), reason: 'Seen' })
    await expect(approveReport(reviewer, { visitId, revision: 1 })).rejects.toMatchObject({ code: 'changed_meanwhile' })
  })

  it('an incomplete report waits for the reviewer’s decision', async () => {
    const unchecked = { state: 'could_not_check' as const, reason: 'Closed', comment: '', evidence: [], noPhotoReason: null }
    const { reviewer, manager, visitId } = await aTakenReport({ content: someContent(['greeted', 'smiled', 'thanked']), answers: { greeted: yes, smiled: no(), thanked: unchecked } })
    await expect(approveReport(reviewer, { visitId, revision: 1 })).rejects.toMatchObject({ code: 'report_incomplete', details: { count: 1 } })
    await approveReport(manager, { visitId, revision: 1, incomplete: 'stays_out' })
    const { visit, rollups, rollupDifferences } = await stateOf(manager, visitId)
    expect(visit).toMatchObject({ state: 'published', scoring: 'pending' })
    expect(rollups[0]).toMatchObject({ visits: 1, scored: 0, incomplete: 1 })
    expect(rollupDifferences).toBe(0)
  })
})

async function worldWithReport() {
  const world = await aTakenReport()
  return { ...world, ...(await withTenant(world.manager, async (tx) => ({ report: await tx.report.findFirstOrThrow({ where: { organizationId: world.organization.id, visitId: world.visitId } }) }))) }
}
