import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { atTime } from '@/lib/data/clock'
import { withTenant } from '@/lib/data/tenant'
import { listOwnVisits } from '@/lib/usecases/field/list-own-visits'
import { postMessage } from '@/lib/usecases/messages/post-message'
import { readThread } from '@/lib/usecases/messages/read-thread'
import { viewToday } from '@/lib/usecases/today/view-today'
import { offerVisits } from '@/lib/usecases/visits/offer-visits'
import { reassignVisit } from '@/lib/usecases/visits/reassign-visit'
import { aProgramme, aProgrammeWithVisit } from '../../support/programme'
import { anActor } from '../../support/world'

const refusal = (code: string) => expect.objectContaining({ code })

test('office and shopper write to each other; the shopper reads no names of the office', async () => {
  const { manager, shopper, visitId } = await aProgrammeWithVisit('accepted')
  await postMessage(shopper, { visitId, body: 'Is the side entrance fine?' })
  expect((await viewToday(manager)).messages).toEqual([expect.objectContaining({ visitId, unread: 1, body: 'Is the side entrance fine?' })])
  const office = await readThread(manager, { visitId })
  expect(office).toMatchObject({ side: 'office', open: true, messages: [{ side: 'shopper', author: 'A shopper', mine: false }] })
  expect((await viewToday(manager)).messages).toEqual([])
  await postMessage(manager, { visitId, body: 'Yes.' })
  expect(await listOwnVisits(shopper)).toMatchObject([{ visitId, unread: 1 }])
  const own = await readThread(shopper, { visitId })
  expect(own).toMatchObject({ side: 'shopper', shopper: null })
  expect(own.messages.map(({ author }) => author)).toEqual(['', ''])
  expect(await listOwnVisits(shopper)).toMatchObject([{ visitId, unread: 0 }])
})

test('a thread counts as read up to the last message shown: one that came in meanwhile is still unread', async () => {
  const { manager, shopper, visitId } = await aProgrammeWithVisit('accepted')
  const earlier = new Date(Date.now() - 3_600_000)
  await atTime(earlier, () => postMessage(shopper, { visitId, body: 'I am there.' }))
  await readThread(manager, { visitId })
  // Written before the page was asked for, and in the database only after it.
  await atTime(new Date(earlier.getTime() + 60_000), () => postMessage(shopper, { visitId, body: 'It is closed.' }))
  expect((await viewToday(manager)).messages).toMatchObject([{ visitId, unread: 1, body: 'It is closed.' }])
  await readThread(manager, { visitId })
  expect((await viewToday(manager)).messages).toEqual([])
})

test('a message sent again under its id is there once, at once or later; other words under it are refused', async () => {
  const { manager, shopper, visitId } = await aProgrammeWithVisit('accepted')
  const message = { visitId, id: randomUUID(), body: 'I am there.' }
  const posted = await Promise.all([1, 2, 3].map(() => postMessage(shopper, message)))
  expect([...posted, await postMessage(shopper, { ...message, body: ' I am there. ' })].map(({ messageId }) => messageId)).toEqual(Array(4).fill(message.id))
  expect((await readThread(manager, { visitId })).messages.map(({ body }) => body)).toEqual(['I am there.'])
  await expect(postMessage(shopper, { ...message, body: 'It is closed.' })).rejects.toEqual(refusal('message_differs'))
  await expect(postMessage(manager, message)).rejects.toEqual(refusal('message_differs'))
  const elsewhere = await aProgrammeWithVisit('accepted')
  await postMessage(elsewhere.shopper, { ...message, visitId: elsewhere.visitId })
  expect((await readThread(elsewhere.manager, { visitId: elsewhere.visitId })).messages).toHaveLength(1)
  expect(await withTenant(shopper, (tx) => tx.auditEntry.count({ where: { event: 'message.posted' } }))).toBe(1)
})

test('a reviewer reads what the shopper wrote, not who they are', async () => {
  const { manager, shopper, organization, visitId } = await aProgrammeWithVisit('accepted')
  await postMessage(shopper, { visitId, body: 'Is the side entrance fine?' })
  await postMessage(manager, { visitId, body: 'Yes.' })
  const reviewer = await anActor(organization.id, 'reviewer')
  const read = await readThread(reviewer, { visitId })
  expect(read).toMatchObject({ side: 'office', open: true, shopper: null })
  expect(read.messages.map(({ body, author }) => [body, author])).toEqual([['Is the side entrance fine?', ''], ['Yes.', 'A manager']])
  expect((await readThread(manager, { visitId })).shopper).toMatchObject({ name: 'A shopper' })
})

test('the next shopper of a visit reads nothing of the one before', async () => {
  const { manager, shopper, organization, visitId } = await aProgrammeWithVisit('accepted')
  await postMessage(shopper, { visitId, body: 'I am ill' })
  const other = await anActor(organization.id, 'shopper')
  await reassignVisit(manager, { visitId, shopperId: other.shopperId! })
  expect((await readThread(other, { visitId })).messages).toEqual([])
  await expect(readThread(shopper, { visitId })).rejects.toEqual(refusal('not_found'))
  expect((await readThread(manager, { visitId })).messages).toHaveLength(1)
})

test('a shopper who only has an offer may ask, and is answered', async () => {
  const { manager, shopper, visitId } = await aProgrammeWithVisit('draft')
  await expect(postMessage(manager, { visitId, body: 'Anybody?' })).rejects.toEqual(refusal('not_available'))
  await offerVisits(manager, { visitIds: [visitId], shopperIds: [shopper.shopperId!] })
  await postMessage(shopper, { visitId, body: 'Is parking paid?' })
  await postMessage(manager, { visitId, body: 'It is free.' })
  expect((await readThread(shopper, { visitId })).messages).toHaveLength(2)
})

test('strangers, readers of scorecards and whoever runs the branch read no thread', async () => {
  const { organization, branch, visitId } = await aProgrammeWithVisit('accepted')
  const { manager: stranger, shopper: strangeShopper } = await aProgramme()
  const runsIt = await anActor(organization.id, 'manager', { dutyBranchIds: [branch.id] })
  const colleague = await anActor(organization.id, 'shopper')
  for (const actor of [stranger, strangeShopper, runsIt, colleague]) {
    await expect(readThread(actor, { visitId })).rejects.toEqual(refusal('not_found'))
    await expect(postMessage(actor, { visitId, body: 'Hello' })).rejects.toEqual(refusal('not_found'))
  }
  await expect(readThread(await anActor(organization.id, 'executive'), { visitId })).rejects.toEqual(refusal('forbidden'))
})
