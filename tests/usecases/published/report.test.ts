import { describe, expect, it } from 'vitest'
import { withTenant } from '@/lib/data/tenant'
import type { Answer } from '@/lib/domain/report/answer'
import { listActions } from '@/lib/usecases/actions/list-actions'
import { viewPhoto } from '@/lib/usecases/published/view-photo'
import { viewReport } from '@/lib/usecases/published/view-report'
import { approveReport } from '@/lib/usecases/reviews/approve-report'
import { clearPhoto } from '@/lib/usecases/reviews/clear-photo'
import { takeReview } from '@/lib/usecases/reviews/take-review'
import { withdrawVisit } from '@/lib/usecases/reviews/withdraw-visit'
import { viewBranch } from '@/lib/usecases/scorecards/view-branch'
import { searchOffice } from '@/lib/usecases/search/search-office'
import { answered, aReportBegun, sendPhoto, yes } from '../../support/report-world'
import { aPublishedReport, aTakenReport, send, stateOf } from '../../support/reviewed'
import { aYesNo, someContent } from '../../support/standard'
import { aBranch, anActor, newOrganization } from '../../support/world'

const clockContent = () => {
  const content = someContent(['greeted', 'smiled'])
  content.sections[0]!.criteria.push({ ...aYesNo('came'), type: 'time', options: undefined } as never)
  return content
}

describe('a published report', () => {
  it('is read by its branch, its region and the executive; by nobody elsewhere', async () => {
    const { organization, branch, branchManager, shopper, reviewer, visit } = await aPublishedReport()
    const reportNumber = visit.reportNumber
    const executive = await anActor(organization.id, 'executive')
    const regional = await anActor(organization.id, 'regional_manager', { scope: { kind: 'regions', regionIds: [organization.rootRegionId] } })
    for (const actor of [branchManager, executive, regional, reviewer]) {
      const seen = await viewReport(actor, { reportNumber }, 'en')
      expect(seen).toMatchObject({ kind: 'published', report: { branch: branch.name, sheet: { serviceTenths: 500 } } })
    }
    const elsewhere = await aBranch(organization.id, organization.rootRegionId, { name: 'Elsewhere' })
    const neighbour = await anActor(organization.id, 'branch_manager', { scope: { kind: 'branches', branchIds: [elsewhere.id] } })
    const stranger = await anActor((await newOrganization()).id, 'owner')
    for (const actor of [neighbour, stranger]) await expect(viewReport(actor, { reportNumber }, 'en')).rejects.toMatchObject({ code: 'not_found' })
    await expect(viewReport(shopper, { reportNumber }, 'en')).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('is known to its branch, its region and the executive by its number alone, wherever it is listed', async () => {
    const { organization, branch, branchManager, reviewer, visit, report } = await aPublishedReport()
    const executive = await anActor(organization.id, 'executive')
    const regional = await anActor(organization.id, 'regional_manager', { scope: { kind: 'regions', regionIds: [organization.rootRegionId] } })
    for (const actor of [branchManager, executive, regional]) {
      const told = JSON.stringify([
        await viewReport(actor, { reportNumber: visit.reportNumber }, 'en'), await listActions(actor, { show: 'all' }), await viewBranch(actor, { branchId: branch.id }),
        await searchOffice(actor, { query: visit.reportNumber }),
      ])
      expect(told).toContain(visit.reportNumber)
      for (const id of [visit.id, report.id, report.assignmentId]) expect(told).not.toContain(id)
    }
    expect(await viewReport(reviewer, { reportNumber: visit.reportNumber }, 'en')).toMatchObject({ report: { visitId: visit.id } })
  })

  it('says nothing before publication, not even to the organisation’s owner', async () => {
    const { manager, branchManager, visitId } = await aTakenReport()
    const { visit } = await stateOf(manager, visitId)
    for (const actor of [branchManager, manager])
      await expect(viewReport(actor, { reportNumber: visit.reportNumber }, 'en')).rejects.toMatchObject({ code: 'not_found' })
  })

  it('carries no shopper, no minute, no uncleared photo', async () => {
    const world = await aReportBegun(clockContent())
    const { shopper, manager, visitId, organization } = world
    const shown = await sendPhoto(shopper, visitId, 'smiled')
    const hidden = await sendPhoto(shopper, visitId, 'smiled')
    const [shownId, hiddenId] = [shown, hidden].map((sent) => sent.id) as [string, string]
    const smiled: Answer = answered({ type: 'option', key: 'no' }, { comment: 'Nobody did', evidence: [shownId, hiddenId] })
    await send(shopper, visitId, 1, { greeted: yes, smiled, came: answered({ type: 'time', at: '15:47' }) })
    await takeReview(manager, { visitId })
    await clearPhoto(manager, { visitId, evidenceId: shownId, cleared: true })
    await expect(viewPhoto(manager, { evidenceId: shownId })).rejects.toMatchObject({ code: 'not_found' })
    await withTenant(manager, (tx) => tx.campaign.updateMany({ where: { organizationId: organization.id }, data: { publishPolicy: 'at_once' } }))
    await approveReport(manager, { visitId, revision: 1 })

    const { visit, report } = await stateOf(manager, visitId)
    const executive = await anActor(organization.id, 'executive')
    const seen = await viewReport(executive, { reportNumber: visit.reportNumber }, 'en')
    const text = JSON.stringify(seen)
    const file = await withTenant(manager, (tx) => tx.shopper.findFirstOrThrow({ where: { organizationId: organization.id } }))
    for (const secret of [file.id, file.alias, file.email, shopper.userId, report.assignmentId, hiddenId, '15:47', report.visitedAt!.toISOString().slice(11, 16)])
      expect(text).not.toContain(secret)
    for (const key of ['shopper', 'visitedAt', 'window', 'assignment', 'purchase', 'publishedAt']) expect(text).not.toContain(`"${key}`)
    expect(text).toContain('"part":"afternoon"')
    expect(seen).toMatchObject({ kind: 'published', report: { photos: [{ id: shownId }] } })

    expect((await viewPhoto(executive, { evidenceId: shownId })).mime).toBe('image/jpeg')
    for (const evidenceId of [hiddenId, 'not-an-id']) await expect(viewPhoto(executive, { evidenceId })).rejects.toMatchObject({ code: 'not_found' })
    const stranger = await anActor((await newOrganization()).id, 'owner')
    await expect(viewPhoto(stranger, { evidenceId: shownId })).rejects.toMatchObject({ code: 'not_found' })
    await clearPhoto(manager, { visitId, evidenceId: shownId, cleared: false })
    await expect(viewPhoto(executive, { evidenceId: shownId })).rejects.toMatchObject({ code: 'not_found' })
  })

  it('once withdrawn says why to those who could read it, and nothing to others', async () => {
    const { manager, branchManager, visitId, visit, organization } = await aPublishedReport()
    await withdrawVisit(manager, { visitId, reason: 'The wrong branch', replace: false })
    const seen = await viewReport(branchManager, { reportNumber: visit.reportNumber }, 'en')
    expect(seen).toMatchObject({ kind: 'withdrawn', report: { reason: 'The wrong branch' } })
    expect(JSON.stringify(seen)).not.toContain('sheet')
    const elsewhere = await aBranch(organization.id, organization.rootRegionId)
    const neighbour = await anActor(organization.id, 'branch_manager', { scope: { kind: 'branches', branchIds: [elsewhere.id] } })
    await expect(viewReport(neighbour, { reportNumber: visit.reportNumber }, 'en')).rejects.toMatchObject({ code: 'not_found' })
  })
})
