import { describe, expect, it } from 'vitest'
import { withTenant } from '@/lib/data/tenant'
import { newId } from '@/lib/data/ids'
import { explainReport } from '@/lib/usecases/published/explain-report'
import { clearPhoto } from '@/lib/usecases/reviews/clear-photo'
import { explainReview } from '@/lib/usecases/reviews/explain-review'
import { approveReport } from '@/lib/usecases/reviews/approve-report'
import { takeReview } from '@/lib/usecases/reviews/take-review'
import { withdrawVisit } from '@/lib/usecases/reviews/withdraw-visit'
import { answered, aReportBegun, sendPhoto, yes } from '../../support/report-world'
import { aPublishedReport, aTakenReport, send, stateOf } from '../../support/reviewed'
import { someContent } from '../../support/standard'
import { aBranch, anActor, newOrganization } from '../../support/world'

const zoned = () => ({ ...someContent(['greeted', 'smiled']), zone: { acceptable: 800, desired: 900, origin: 'management' as const, setOn: '2026-01-01', author: 'Ops' } })

describe('why a published report has its score', () => {
  it('is told to its branch, region and executive, with the fewest fixes; to nobody elsewhere', async () => {
    const { organization, branchManager, shopper, reviewer, visit, report } = await aPublishedReport({ content: zoned() })
    const { reportNumber } = visit
    const executive = await anActor(organization.id, 'executive')
    const regional = await anActor(organization.id, 'regional_manager', { scope: { kind: 'regions', regionIds: [organization.rootRegionId] } })
    for (const actor of [branchManager, executive, regional]) {
      const why = await explainReport(actor, { reportNumber }, 'en')
      expect(why).toMatchObject({
        from: 'published', visitId: null, reportNumber, restated: [],
        sheet: { serviceTenths: 500, fixes: { kind: 'fixes', fixes: [{ criterionKey: 'smiled' }], reaches: 1000, others: false } },
      })
      for (const id of [visit.id, report.id, report.assignmentId]) expect(JSON.stringify(why)).not.toContain(id)
    }
    expect(await explainReport(reviewer, { reportNumber }, 'en')).toMatchObject({ visitId: visit.id })
    const elsewhere = await aBranch(organization.id, organization.rootRegionId, { name: 'Elsewhere' })
    const neighbour = await anActor(organization.id, 'branch_manager', { scope: { kind: 'branches', branchIds: [elsewhere.id] } })
    const stranger = await anActor((await newOrganization()).id, 'owner')
    for (const actor of [neighbour, stranger]) await expect(explainReport(actor, { reportNumber }, 'en')).rejects.toMatchObject({ code: 'not_found' })
    await expect(explainReport(shopper, { reportNumber }, 'en')).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('is a secret before publication and gone after withdrawal', async () => {
    const { manager, branchManager, visitId } = await aTakenReport()
    const { visit } = await stateOf(manager, visitId)
    for (const actor of [branchManager, manager]) await expect(explainReport(actor, { reportNumber: visit.reportNumber }, 'en')).rejects.toMatchObject({ code: 'not_found' })
    const published = await aPublishedReport()
    await withdrawVisit(published.manager, { visitId: published.visitId, reason: 'The wrong branch', replace: false })
    await expect(explainReport(published.branchManager, { reportNumber: published.visit.reportNumber }, 'en')).rejects.toMatchObject({ code: 'not_found' })
  })

  it('shows cleared photos alone', async () => {
    const { shopper, manager, visitId, organization } = await aReportBegun(zoned())
    const shown = await sendPhoto(shopper, visitId, 'smiled')
    const hidden = await sendPhoto(shopper, visitId, 'smiled')
    await send(shopper, visitId, 1, { greeted: yes, smiled: answered({ type: 'option', key: 'no' }, { comment: 'Nobody did', evidence: [shown.id!, hidden.id!] }) })
    await takeReview(manager, { visitId })
    await clearPhoto(manager, { visitId, evidenceId: shown.id!, cleared: true })
    await withTenant(manager, (tx) => tx.campaign.updateMany({ where: { organizationId: organization.id }, data: { publishPolicy: 'at_once' } }))
    await approveReport(manager, { visitId, revision: 1 })
    const { visit } = await stateOf(manager, visitId)
    const why = await explainReport(await anActor(organization.id, 'executive'), { reportNumber: visit.reportNumber }, 'en')
    expect(why.photos.map(({ id }) => id)).toEqual([shown.id])
    expect(JSON.stringify(why)).not.toContain(hidden.id!)
  })

  it('says how the figure was corrected after its wave had closed', async () => {
    const { manager, branchManager, visitId, visit, organization } = await aPublishedReport()
    await withTenant(manager, (tx) =>
      tx.restatement.create({ data: { organizationId: organization.id, waveId: visit.waveId, visitId, at: new Date('2026-05-02T10:00:00Z'), by: newId(), cause: 'recalculated', reason: 'Dispute upheld', oldService: 0, newService: 50_000_000 } }),
    )
    expect((await explainReport(branchManager, { reportNumber: visit.reportNumber }, 'en')).restated).toEqual([{ at: expect.stringMatching(/^2026-05-02T/), timeZone: expect.any(String), cause: 'recalculated', reason: 'Dispute upheld', old: 0, new: 50_000_000, revisions: { old: null, new: null } }])
  })
})

describe('why a report under review has its score', () => {
  it('is told to reviewers of the organisation before anybody else', async () => {
    const { reviewer, manager, branchManager, shopper, visitId, organization } = await aTakenReport({ content: zoned() })
    for (const actor of [reviewer, manager]) expect(await explainReview(actor, { visitId }, 'en')).toMatchObject({ from: 'review', visitId, sheet: { serviceTenths: 500 } })
    for (const actor of [branchManager, shopper, await anActor(organization.id, 'executive')]) await expect(explainReview(actor, { visitId }, 'en')).rejects.toMatchObject({ code: 'forbidden' })
    const stranger = await anActor((await newOrganization()).id, 'reviewer')
    for (const [actor, id] of [[stranger, visitId], [reviewer, newId()]] as const) await expect(explainReview(actor, { visitId: id }, 'en')).rejects.toMatchObject({ code: 'not_found' })
  })
})
