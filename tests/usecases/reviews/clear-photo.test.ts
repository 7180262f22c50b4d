import { expect, it } from 'vitest'
import { clearPhoto } from '@/lib/usecases/reviews/clear-photo'
import { approveReport } from '@/lib/usecases/reviews/approve-report'
import { takeReview } from '@/lib/usecases/reviews/take-review'
import { viewReview } from '@/lib/usecases/reviews/view-review'
import { answered, aReportBegun, sendPhoto, yes } from '../../support/report-world'
import { send } from '../../support/reviewed'
import { anActor, newOrganization } from '../../support/world'

it('photos are cleared one by one, by the reviewer of that report; after approval by managers', async () => {
  const world = await aReportBegun()
  const { shopper, manager, visitId, organization } = world
  const { id: evidenceId } = await sendPhoto(shopper, visitId, 'greeted')
  await send(shopper, visitId, 1, { greeted: answered({ type: 'option', key: 'yes' }, { evidence: [evidenceId] }), smiled: yes })
  const reviewer = await anActor(organization.id, 'reviewer')
  await expect(clearPhoto(reviewer, { visitId, evidenceId, cleared: true })).rejects.toMatchObject({ code: 'not_in_this_state' })
  await takeReview(reviewer, { visitId })
  await clearPhoto(reviewer, { visitId, evidenceId, cleared: true })
  const seen = await viewReview(reviewer, { visitId }, 'en')
  expect(seen.photos).toMatchObject([{ id: evidenceId, cleared: true }])
  expect(seen.shopper).toBeNull()
  expect((await viewReview(manager, { visitId }, 'en')).shopper).toMatchObject({ id: shopper.shopperId })

  await expect(clearPhoto(shopper, { visitId, evidenceId, cleared: false })).rejects.toMatchObject({ code: 'forbidden' })
  const stranger = await anActor((await newOrganization()).id, 'owner')
  await expect(clearPhoto(stranger, { visitId, evidenceId, cleared: false })).rejects.toMatchObject({ code: 'not_found' })
  const other = await aReportBegun()
  const foreign = await sendPhoto(other.shopper, other.visitId, 'greeted')
  await expect(clearPhoto(reviewer, { visitId, evidenceId: foreign.id, cleared: true })).rejects.toMatchObject({ code: 'not_found' })

  await approveReport(reviewer, { visitId, revision: 1 })
  await expect(clearPhoto(reviewer, { visitId, evidenceId, cleared: false })).rejects.toMatchObject({ code: 'forbidden' })
  await clearPhoto(manager, { visitId, evidenceId, cleared: false })
  expect((await viewReview(manager, { visitId }, 'en')).photos).toMatchObject([{ cleared: false }])
})
