import { expect, test } from 'vitest'
import { countUnread } from '@/lib/usecases/messages/count-unread'
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
  expect(await countUnread(shopper)).toEqual(new Map([[visitId, 1]]))
  const own = await readThread(shopper, { visitId })
  expect(own).toMatchObject({ side: 'shopper', shopper: null })
  expect(own.messages.map(({ author }) => author)).toEqual(['', ''])
  expect(await countUnread(shopper)).toEqual(new Map())
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
