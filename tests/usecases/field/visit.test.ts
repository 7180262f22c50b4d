import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { atTime } from '@/lib/data/clock'
import { hashOfBytes } from '@/lib/data/files/photo'
import { putFile } from '@/lib/data/files/store'
import { newId } from '@/lib/data/ids'
import { withTenant } from '@/lib/data/tenant'
import { OUTCOME_PHOTO } from '@/lib/domain/report/outcome-photo'
import { abortVisit } from '@/lib/usecases/field/abort-visit'
import { listEarnings } from '@/lib/usecases/field/list-earnings'
import { listOwnVisits } from '@/lib/usecases/field/list-own-visits'
import { nameBranch } from '@/lib/usecases/field/name-branch'
import { openReport } from '@/lib/usecases/field/open-report'
import { submitReport } from '@/lib/usecases/field/submit-report'
import { viewExample } from '@/lib/usecases/field/view-example'
import { viewOwnVisit } from '@/lib/usecases/field/view-own-visit'
import { viewReport } from '@/lib/usecases/field/view-report'
import { abortVisit as abortForOffice } from '@/lib/usecases/visits/abort-visit'
import { aPhoto, anAcceptedVisit, aReportBegun, no, sendPhoto, wallNow, yes } from '../../support/report-world'
import { aYesNo, someContent } from '../../support/standard'
import { anActor, newOrganization } from '../../support/world'

const en = 'en' as const
const secrets = /weight|points|pass|gate|score|service|official|outcome|earned|loss|bonus|criticalFail/i

test('a shopper sees own visits with what they take and pay; nobody else sees them', async () => {
  const { shopper, manager, organization, visitId } = await anAcceptedVisit()
  expect(await listOwnVisits(shopper)).toMatchObject([{ visitId, stage: 'ahead', minutes: 25, feeMinor: 1_500, expenseCapMinor: 800, currency: 'EUR', unread: 0 }])
  expect(await viewOwnVisit(shopper, { visitId, language: en })).toMatchObject({ brief: { task: 'Order a coffee', purchaseLimitMinor: 800, minimumStayMinutes: 10 } })
  const other = await anActor(organization.id, 'shopper')
  const stranger = await anActor((await newOrganization()).id, 'shopper')
  expect(await listOwnVisits(other)).toEqual([])
  for (const actor of [other, stranger]) await expect(viewOwnVisit(actor, { visitId, language: en })).rejects.toThrow('not_found')
  await expect(viewOwnVisit(manager, { visitId, language: en })).rejects.toThrow('forbidden')
  await expect(listOwnVisits(manager)).rejects.toThrow('forbidden')
})

test('an offer tells what it takes, not what to do; a lapsed one is not there', async () => {
  const { shopper, visitId } = await anAcceptedVisit(undefined, { state: 'open' })
  const offer = (claimExpiresAt: Date) => withTenant(shopper, (tx) => tx.assignment.updateMany({ where: { visitId }, data: { state: 'offered', holds: false, claimExpiresAt } }))
  await offer(new Date(Date.now() + 3_600_000))
  expect(await viewOwnVisit(shopper, { visitId, language: en })).toMatchObject({ stage: 'offered', brief: null, notes: '' })
  await offer(new Date(Date.now() - 1_000))
  expect(await listOwnVisits(shopper)).toEqual([])
  await expect(viewOwnVisit(shopper, { visitId, language: en })).rejects.toThrow('not_found')
})

test('nothing a shopper is given says how a report was judged', async () => {
  const { shopper, visitId } = await aReportBegun(someContent(['greeted', 'smiled']))
  const keys = (value: unknown): string[] =>
    Array.isArray(value) ? value.flatMap(keys) : value && typeof value === 'object' ? Object.entries(value).flatMap(([key, one]) => [key, ...keys(one)]) : []
  const given = async () => [await viewReport(shopper, { visitId, language: en }), await viewOwnVisit(shopper, { visitId, language: en }), await listOwnVisits(shopper), await listEarnings(shopper)]
  expect(keys(await given()).filter((key) => secrets.test(key))).toEqual([])
  const facts = { visitedAt: wallNow() }
  await submitReport(shopper, { visitId, number: 1, answers: { greeted: yes, smiled: no() }, facts, sentAt: new Date().toISOString(), device: 'p' })
  const after = await given()
  expect(keys(after).filter((key) => secrets.test(key))).toEqual([])
  expect(after[0]).toMatchObject({ editable: false, state: 'submitted', receipts: [{ number: 1 }] })
  expect(after[3]).toMatchObject([{ state: 'pending', feeMinor: 1_500, expenseMinor: 0 }])
})

test('a visit that could not be made ends with its reason, a photo, the fee, and another planned in its place', async () => {
  const { shopper, manager, visitId } = await anAcceptedVisit()
  await openReport(shopper, { visitId })
  await sendPhoto(shopper, visitId, OUTCOME_PHOTO)
  await expect(abortVisit(shopper, { visitId, reason: 'closed', text: ' ' })).rejects.toThrow('reason_missing')
  await abortVisit(shopper, { visitId, reason: 'closed', text: 'Shutters down at noon' })
  const visit = await withTenant(manager, (tx) => tx.visit.findFirstOrThrow({ where: { id: visitId }, select: { state: true, abortReason: true, endReason: true } }))
  expect(visit).toEqual({ state: 'aborted', abortReason: 'closed', endReason: 'Shutters down at noon' })
  expect(await listEarnings(shopper)).toMatchObject([{ state: 'approved', feeMinor: 1_500, expenseMinor: 0 }])
  expect(await listOwnVisits(shopper)).toMatchObject([{ stage: 'ended' }])
  await expect(abortVisit(shopper, { visitId, reason: 'closed', text: 'again' })).rejects.toThrow('not_in_this_state')
})

test('a visit begins on its first day in the branch, not on the shopper’s or the server’s', async () => {
  const { shopper, organization, visitId } = await anAcceptedVisit()
  const start = new Date('2026-05-10T09:00:00Z')
  await withTenant(shopper, (tx) =>
    tx.visit.update({
      where: { organizationId_id: { organizationId: organization.id, id: visitId } },
      data: { timeZone: 'America/New_York', windowStart: start, windowEnd: new Date('2026-05-12T18:00:00Z'), windowStartAt: new Date('2026-05-10T13:00:00Z'), windowEndAt: new Date('2026-05-12T22:00:00Z') },
      select: { id: true },
    }),
  )
  const at = (moment: string) => atTime(new Date(moment), () => openReport(shopper, { visitId }))
  const opensOn = (moment: string) => atTime(new Date(moment), async () => (await viewOwnVisit(shopper, { visitId, language: en })).opensOn)
  expect([await opensOn('2026-05-10T03:59:00Z'), await opensOn('2026-05-10T04:01:00Z')]).toEqual(['2026-05-10', null])
  // Still 9 May in New York, 10 May in Europe.
  await expect(at('2026-05-10T03:59:00Z')).rejects.toMatchObject({ code: 'visit_not_begun', details: { day: '2026-05-10' } })
  const { reportId } = await at('2026-05-10T04:01:00Z')
  expect(await at('2026-05-10T04:02:00Z')).toEqual({ reportId })
})

test('before its first day in the branch a visit cannot have failed there: nothing ends, nothing is owed', async () => {
  const { shopper, organization, visitId } = await anAcceptedVisit()
  await withTenant(shopper, (tx) =>
    tx.visit.update({
      where: { organizationId_id: { organizationId: organization.id, id: visitId } },
      data: { timeZone: 'America/New_York', windowStart: new Date('2026-05-10T09:00:00Z'), windowEnd: new Date('2026-05-12T18:00:00Z'), windowStartAt: new Date('2026-05-10T13:00:00Z'), windowEndAt: new Date('2026-05-12T22:00:00Z') },
      select: { id: true },
    }),
  )
  const at = (moment: string) => atTime(new Date(moment), () => abortVisit(shopper, { visitId, reason: 'unsafe', text: 'A fight' }))
  await expect(at('2026-05-10T03:59:00Z')).rejects.toMatchObject({ code: 'visit_not_begun', details: { day: '2026-05-10' } })
  expect(await listEarnings(shopper)).toEqual([])
  expect(await listOwnVisits(shopper)).toMatchObject([{ stage: 'ahead' }])
  await at('2026-05-10T04:01:00Z')
  expect(await listEarnings(shopper)).toMatchObject([{ state: 'approved' }])
})

test('of two ends said at once one is heard; strangers do not reach it', async () => {
  const { shopper, organization, visitId } = await anAcceptedVisit()
  const other = await anActor(organization.id, 'shopper')
  await expect(abortVisit(other, { visitId, reason: 'unsafe', text: 'x' })).rejects.toThrow('not_found')
  await expect(abortVisit(await anActor((await newOrganization()).id, 'shopper'), { visitId, reason: 'unsafe', text: 'x' })).rejects.toThrow('not_found')
  const ended = await Promise.allSettled(['A fight', 'A fire'].map((text) => abortVisit(shopper, { visitId, reason: 'unsafe', text })))
  expect(ended.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('the shopper’s own name for a place is theirs', async () => {
  const { shopper, organization, visitId } = await anAcceptedVisit()
  await nameBranch(shopper, { visitId, nickname: ' the corner one ' })
  expect(await listOwnVisits(shopper)).toMatchObject([{ nickname: 'the corner one' }])
  await expect(nameBranch(await anActor(organization.id, 'shopper'), { visitId, nickname: 'x' })).rejects.toThrow('not_found')
})

test('an example photo is shown to the shopper who reports on its standard alone', async () => {
  const imageId = randomUUID()
  const content = someContent(['greeted'])
  content.sections[0]!.criteria.push(aYesNo('clean', { examplePhoto: imageId }))
  const { shopper, manager, organization, visitId } = await aReportBegun(content)
  const bytes = await aPhoto()
  const storedHash = hashOfBytes(bytes)
  await putFile(storedHash, bytes)
  await withTenant(manager, (tx) =>
    tx.standardImage.create({ data: { organizationId: organization.id, id: imageId, storedHash, mime: 'image/jpeg', bytes: bytes.byteLength, width: 40, height: 30, uploadedBy: manager.userId }, select: { id: true } }),
  )
  expect((await viewExample(shopper, { visitId, imageId })).bytes).toHaveLength(bytes.byteLength)
  await expect(viewExample(shopper, { visitId, imageId: newId() })).rejects.toThrow('not_found')
  await expect(viewExample(await anActor(organization.id, 'shopper'), { visitId, imageId })).rejects.toThrow('not_found')
  const { visitId: elsewhere, shopper: stranger } = await aReportBegun()
  await expect(viewExample(stranger, { visitId: elsewhere, imageId })).rejects.toThrow('not_found')
})

test('who ended a visit reads there what they said; what the office wrote of it is not theirs to read', async () => {
  const { shopper, visitId } = await anAcceptedVisit()
  expect(await viewOwnVisit(shopper, { visitId, language: en })).not.toHaveProperty('abortReason')
  await abortVisit(shopper, { visitId, reason: 'recognised', text: 'They knew me' })
  expect(await viewOwnVisit(shopper, { visitId, language: en })).toMatchObject({ stage: 'ended', abortReason: 'recognised', reason: 'They knew me' })
  const told = await anAcceptedVisit()
  await abortForOffice(told.manager, { visitId: told.visitId, abortReason: 'closed', reason: 'Says it was shut; doubtful' })
  const page = await viewOwnVisit(told.shopper, { visitId: told.visitId, language: en })
  expect(page).toMatchObject({ stage: 'ended', reason: '' })
  expect(page).not.toHaveProperty('abortReason')
})
