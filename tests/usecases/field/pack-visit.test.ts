import { expect, test } from 'vitest'
import { openReport } from '@/lib/usecases/field/open-report'
import { packVisit } from '@/lib/usecases/field/pack-visit'
import { viewReport } from '@/lib/usecases/field/view-report'
import { postMessage } from '@/lib/usecases/messages/post-message'
import { listOwnVisits } from '@/lib/usecases/field/list-own-visits'
import { anAcceptedVisit } from '../../support/report-world'
import { anActor, newOrganization } from '../../support/world'

const language = 'en'

test('an accepted visit is packed with its brief and an empty desk that already names its report', async () => {
  const { shopper, visitId } = await anAcceptedVisit()
  const pack = await packVisit(shopper, { visitId, language })
  expect(pack).toMatchObject({ page: { visitId, stage: 'ahead', brief: { name: expect.any(String) } }, desk: { state: 'accepted', editable: true, number: 1, draft: { version: 0 } } })
  const { reportId } = await openReport(shopper, { visitId })
  expect(reportId).toBe(pack.desk?.reportId)
  expect((await packVisit(shopper, { visitId, language })).desk).toEqual(await viewReport(shopper, { visitId, language }))
})

test('what is asked by chance is asked alike before and after the report was begun', async () => {
  const { shopper, visitId } = await anAcceptedVisit()
  const before = (await packVisit(shopper, { visitId, language })).desk?.form
  await openReport(shopper, { visitId })
  expect((await viewReport(shopper, { visitId, language })).form).toEqual(before)
})

test('nothing of how a visit is judged is packed', async () => {
  const { shopper, visitId } = await anAcceptedVisit()
  expect(JSON.stringify(await packVisit(shopper, { visitId, language }))).not.toMatch(/"(weight|points|gate|passes|goal|zone|owner)"/)
})

test('packing is not reading', async () => {
  const { manager, shopper, visitId } = await anAcceptedVisit()
  await postMessage(manager, { visitId, body: 'Mind the new entrance' })
  const pack = await packVisit(shopper, { visitId, language })
  expect(pack.messages).toMatchObject([{ body: 'Mind the new entrance', mine: false }])
  expect(await listOwnVisits(shopper)).toMatchObject([{ unread: 1 }])
})

test('another shopper, an office role and another organisation find nothing', async () => {
  const { organization, manager, visitId } = await anAcceptedVisit()
  const other = await anActor(organization.id, 'shopper')
  await expect(packVisit(other, { visitId, language })).rejects.toMatchObject({ code: 'not_found' })
  await expect(packVisit(manager, { visitId, language })).rejects.toMatchObject({ code: 'forbidden' })
  const stranger = await anActor((await newOrganization()).id, 'shopper')
  await expect(packVisit(stranger, { visitId, language })).rejects.toMatchObject({ code: 'not_found' })
})
