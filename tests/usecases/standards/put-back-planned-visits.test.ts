import { describe, expect, test } from 'vitest'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { Problem } from '@/lib/domain/problem'
import { packVisit } from '@/lib/usecases/field/pack-visit'
import { movePlannedVisits, viewPlannedOnOlder } from '@/lib/usecases/standards/move-planned-visits'
import { openNextDraft } from '@/lib/usecases/standards/open-next-draft'
import { publishStandard } from '@/lib/usecases/standards/publish-standard'
import { putBackPlannedVisits } from '@/lib/usecases/standards/put-back-planned-visits'
import { saveDraft } from '@/lib/usecases/standards/save-draft'
import { acceptVisit } from '@/lib/usecases/visits/accept-visit'
import { assignVisit } from '@/lib/usecases/visits/assign-visit'
import { inTurn } from '../../support/in-turn'
import { aProgramme, aVisit, day } from '../../support/programme'
import { asksFor } from '../../support/report-world'
import { aYesNo, someContent } from '../../support/standard'
import { anActor, aBranch, newOrganization } from '../../support/world'

/** A version with so many further questions and a photo. */
async function publishNext(manager: Actor, standardId: string, more: number) {
  await openNextDraft(manager, { standardId })
  const content = someContent(['greeted', 'smiled', ...Array.from({ length: more }, (_, index) => `more${index}`)])
  content.sections[0]!.criteria.push(aYesNo('clean', { photo: { when: 'always' } }))
  await saveDraft(manager, { standardId, revision: 0, content })
  return publishStandard(manager, { standardId, revision: 1, meaning: [] })
}

const row = (actor: Actor, id: string) =>
  withTenant(actor, (tx) =>
    tx.visit.findUniqueOrThrow({ where: { organizationId_id: { organizationId: actor.organizationId, id } }, select: { standardVersionId: true, minutes: true, photosNeeded: true, revision: true } }),
  )

/** A planned visit in the hands of nobody and one that is offered, both moved to the second version. */
async function moved() {
  const programme = await aProgramme()
  const { manager, shopper, standardId } = programme
  const drafted = await aVisit(manager, programme, { branchId: programme.branch.id })
  const branch = await aBranch(programme.organization.id, programme.organization.rootRegionId, { timeZone: 'UTC' })
  const assigned = await aVisit(manager, programme, { branchId: branch.id, start: `${day(5)}T00:00`, end: `${day(6)}T23:59` })
  await assignVisit(manager, { visitId: assigned.visitId, shopperId: shopper.shopperId! })
  const planned = await row(manager, drafted.visitId)
  await publishNext(manager, standardId, 40)
  const { before } = await movePlannedVisits(manager, { standardId, number: 2 })
  return { programme, drafted, assigned, planned, before }
}

test('what was moved gets its version back, with its minutes and photos, and both are told', async () => {
  const { programme: { manager, standardId, versionId: first }, drafted, assigned, planned, before } = await moved()
  expect((await row(manager, drafted.visitId)).standardVersionId).not.toBe(first)
  expect(await putBackPlannedVisits(manager, { standardId, number: 2, before })).toEqual({ putBack: 2, kept: 0 })
  expect(await row(manager, drafted.visitId)).toEqual({ ...planned, revision: planned.revision + 2 })
  expect((await row(manager, assigned.visitId)).standardVersionId).toBe(first)
  expect(await viewPlannedOnOlder(manager, { standardId })).toEqual({ number: 2, movable: 2, keeping: 0 })
  // A second press finds nothing to do, and nothing that kept the newer version.
  expect(await putBackPlannedVisits(manager, { standardId, number: 2, before })).toEqual({ putBack: 0, kept: 0 })
  const told = await withTenant(manager, (tx) =>
    tx.auditEntry.findMany({ where: { organizationId: manager.organizationId, event: { in: ['standard.visits_put_back', 'visit.version_put_back'] } }, select: { event: true, details: true } }),
  )
  expect(told.map(({ event }) => event).sort()).toEqual(['standard.visits_put_back', 'visit.version_put_back', 'visit.version_put_back'])
  expect(told.find(({ event }) => event === 'standard.visits_put_back')?.details).toEqual({ number: 2, count: 2 })
  expect(told.find(({ event }) => event === 'visit.version_put_back')?.details).toEqual({ number: 1 })
})

test('a visit planned on the newer version from the start is put back to none', async () => {
  const { programme, before } = await moved()
  const { manager, standardId } = programme
  const branch = await aBranch(programme.organization.id, programme.organization.rootRegionId, { timeZone: 'UTC' })
  const newest = await withTenant(manager, (tx) => tx.standardVersion.findFirstOrThrow({ where: { organizationId: manager.organizationId, standardId, number: 2 }, select: { id: true } }))
  const { visitId } = await aVisit(manager, programme, { branchId: branch.id, start: `${day(8)}T00:00`, end: `${day(9)}T23:59` })
  const planned = await row(manager, visitId)
  expect(planned.standardVersionId).toBe(newest.id)
  expect(await putBackPlannedVisits(manager, { standardId, number: 2, before: [{ number: 1, visitIds: [visitId] }] })).toEqual({ putBack: 0, kept: 1 })
  expect(await row(manager, visitId)).toEqual(planned)
  expect((await putBackPlannedVisits(manager, { standardId, number: 2, before })).putBack).toBe(2)
})

test('a visit accepted after the move keeps the newer version: its questions may be on a phone', async () => {
  const { programme: { manager, shopper, standardId, versionId: first }, drafted, assigned, before } = await moved()
  await acceptVisit(shopper, { visitId: assigned.visitId })
  const newer = (await row(manager, assigned.visitId)).standardVersionId
  expect(await putBackPlannedVisits(manager, { standardId, number: 2, before })).toEqual({ putBack: 1, kept: 1 })
  expect((await row(manager, drafted.visitId)).standardVersionId).toBe(first)
  expect((await row(manager, assigned.visitId)).standardVersionId).toBe(newer)
})

describe('accepted at the same moment', () => {
  const taken = async () => {
    const { programme: { manager, shopper, standardId, versionId: older }, assigned: { visitId }, before } = await moved()
    const { standardVersionId: newer } = await row(manager, visitId)
    const putBack = () => putBackPlannedVisits(manager, { standardId, number: 2, before })
    const accept = () => acceptVisit(shopper, { visitId })
    /** The visit's version, and whether its shopper is asked what only the second one asks. */
    const stands = async () => [(await row(manager, visitId)).standardVersionId, asksFor(await packVisit(shopper, { visitId, language: 'en' }), 'more0')]
    return { manager, visitId, older, newer, putBack, accept, stands }
  }

  test('by a shopper who comes second: the visit went back, and the older version is the one they are given', async () => {
    const { manager, visitId, older, putBack, accept, stands } = await taken()
    expect(await inTurn(manager, visitId, putBack, accept)).toMatchObject([{ value: { putBack: 2, kept: 0 } }, { status: 'fulfilled' }])
    expect(await stands()).toEqual([older, false])
  })

  test('by a shopper who comes first: the visit keeps the version they were given, and is told among those kept', async () => {
    const { manager, visitId, newer, putBack, accept, stands } = await taken()
    expect(await inTurn(manager, visitId, accept, putBack)).toMatchObject([{ status: 'fulfilled' }, { value: { putBack: 1, kept: 1 } }])
    expect(await stands()).toEqual([newer, true])
  })
})

test('another version came into force meanwhile: nothing goes back unseen', async () => {
  const { programme: { manager, standardId }, drafted, before } = await moved()
  const newer = (await row(manager, drafted.visitId)).standardVersionId
  await publishNext(manager, standardId, 2)
  await expect(putBackPlannedVisits(manager, { standardId, number: 2, before })).rejects.toThrow(new Problem('changed_meanwhile'))
  expect((await row(manager, drafted.visitId)).standardVersionId).toBe(newer)
})

test('no visit goes back to a version that is not an older one of its own standard', async () => {
  const { programme: { manager, standardId }, drafted } = await moved()
  const { visitId } = drafted
  await expect(putBackPlannedVisits(manager, { standardId, number: 2, before: [{ number: 2, visitIds: [visitId] }] })).rejects.toThrow(new Problem('invalid'))
  const other = await moved()
  // Visits of another organisation are simply not among those that can go back.
  expect(await putBackPlannedVisits(manager, { standardId, number: 2, before: other.before })).toEqual({ putBack: 0, kept: 0 })
})

test('an executive may not put back', async () => {
  const { programme: { organization, standardId }, before } = await moved()
  const executive = await anActor(organization.id, 'executive')
  await expect(putBackPlannedVisits(executive, { standardId, number: 2, before })).rejects.toThrow(new Problem('forbidden'))
})

test("another organisation's standard is not found, exactly like an absent one", async () => {
  const { programme: { standardId }, before } = await moved()
  const stranger = await anActor((await newOrganization()).id, 'manager')
  await expect(putBackPlannedVisits(stranger, { standardId, number: 2, before })).rejects.toThrow(new Problem('not_found'))
})
