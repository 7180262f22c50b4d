import { describe, expect, test } from 'vitest'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { Problem } from '@/lib/domain/problem'
import { packVisit } from '@/lib/usecases/field/pack-visit'
import { movePlannedVisits, viewPlannedOnOlder } from '@/lib/usecases/standards/move-planned-visits'
import { openNextDraft } from '@/lib/usecases/standards/open-next-draft'
import { publishStandard } from '@/lib/usecases/standards/publish-standard'
import { saveDraft } from '@/lib/usecases/standards/save-draft'
import { acceptVisit } from '@/lib/usecases/visits/accept-visit'
import { assignVisit } from '@/lib/usecases/visits/assign-visit'
import { inTurn } from '../../support/in-turn'
import { aProgramme, aVisit, day, type TestProgramme } from '../../support/programme'
import { asksFor } from '../../support/report-world'
import { aYesNo, someContent } from '../../support/standard'
import { anActor, aBranch, newOrganization } from '../../support/world'

/** The second version asks more and wants a photo. */
async function publishNext(manager: Actor, standardId: string) {
  await openNextDraft(manager, { standardId })
  const content = someContent(['greeted', 'smiled', ...Array.from({ length: 40 }, (_, index) => `more${index}`)])
  content.sections[0]!.criteria.push(aYesNo('clean', { photo: { when: 'always' } }))
  await saveDraft(manager, { standardId, revision: 0, content })
  return publishStandard(manager, { standardId, revision: 1, meaning: [] })
}

const anotherBranch = (programme: TestProgramme) => aBranch(programme.organization.id, programme.organization.rootRegionId, { timeZone: 'UTC' })
const row = (actor: Actor, id: string) =>
  withTenant(actor, (tx) =>
    tx.visit.findUniqueOrThrow({ where: { organizationId_id: { organizationId: actor.organizationId, id } }, select: { standardVersionId: true, minutes: true, photosNeeded: true, revision: true } }),
  )

test('what nobody can have begun moves, with its minutes and photos; what was accepted keeps its version', async () => {
  const programme = await aProgramme()
  const { manager, shopper, standardId, versionId: first } = programme
  const drafted = await aVisit(manager, programme, { branchId: programme.branch.id })
  const assigned = await aVisit(manager, programme, { branchId: (await anotherBranch(programme)).id })
  await assignVisit(manager, { visitId: assigned.visitId, shopperId: shopper.shopperId! })
  const accepted = await aVisit(manager, programme, { branchId: (await anotherBranch(programme)).id, start: `${day(5)}T00:00`, end: `${day(6)}T23:59` })
  await assignVisit(manager, { visitId: accepted.visitId, shopperId: shopper.shopperId! })
  await acceptVisit(shopper, { visitId: accepted.visitId })
  expect(await viewPlannedOnOlder(manager, { standardId })).toBeNull()

  const before = await row(manager, drafted.visitId)
  const { versionId } = await publishNext(manager, standardId)
  expect(await viewPlannedOnOlder(manager, { standardId })).toEqual({ number: 2, movable: 2, keeping: 1 })
  expect((await row(manager, drafted.visitId)).standardVersionId).toBe(first)

  expect(await movePlannedVisits(manager, { standardId, number: 2 })).toEqual({ moved: 2, before: [{ number: 1, visitIds: [drafted.visitId, assigned.visitId].sort() }] })
  const after = await row(manager, drafted.visitId)
  expect(after).toMatchObject({ standardVersionId: versionId, photosNeeded: 1, revision: before.revision + 1 })
  expect(after.minutes).toBeGreaterThan(before.minutes)
  expect((await row(manager, assigned.visitId)).standardVersionId).toBe(versionId)
  expect((await row(manager, accepted.visitId)).standardVersionId).toBe(first)
  expect(await viewPlannedOnOlder(manager, { standardId })).toEqual({ number: 2, movable: 0, keeping: 1 })
  expect(await movePlannedVisits(manager, { standardId, number: 2 })).toEqual({ moved: 0, before: [] })
  const told = await withTenant(manager, (tx) =>
    tx.auditEntry.findMany({ where: { organizationId: manager.organizationId, event: { in: ['standard.visits_moved', 'visit.version_moved'] } }, select: { event: true, details: true } }),
  )
  expect(told.map(({ event }) => event).sort()).toEqual(['standard.visits_moved', 'visit.version_moved', 'visit.version_moved'])
  expect(told.find(({ event }) => event === 'standard.visits_moved')?.details).toEqual({ number: 2, count: 2 })
})

describe('accepted at the same moment', () => {
  const taken = async () => {
    const programme = await aProgramme()
    const { manager, shopper, standardId, versionId: older } = programme
    const { visitId } = await aVisit(manager, programme, { branchId: programme.branch.id })
    await assignVisit(manager, { visitId, shopperId: shopper.shopperId! })
    const { versionId: newer } = await publishNext(manager, standardId)
    const move = () => movePlannedVisits(manager, { standardId, number: 2 })
    const accept = () => acceptVisit(shopper, { visitId })
    /** The visit's version, and whether its shopper is asked what only the second one asks. */
    const stands = async () => [(await row(manager, visitId)).standardVersionId, asksFor(await packVisit(shopper, { visitId, language: 'en' }), 'more0')]
    return { manager, visitId, older, newer, move, accept, stands }
  }

  test('by a shopper who comes second: the visit has moved, and that version is the one they are given', async () => {
    const { manager, visitId, newer, move, accept, stands } = await taken()
    expect(await inTurn(manager, visitId, move, accept)).toMatchObject([{ value: { moved: 1 } }, { status: 'fulfilled' }])
    expect(await stands()).toEqual([newer, true])
  })

  test('by a shopper who comes first: the visit keeps the version they were given, and is not among those moved', async () => {
    const { manager, visitId, older, move, accept, stands } = await taken()
    expect(await inTurn(manager, visitId, accept, move)).toMatchObject([{ status: 'fulfilled' }, { value: { moved: 0, before: [] } }])
    expect(await stands()).toEqual([older, false])
  })
})

test('another version came into force meanwhile: nothing moves unseen', async () => {
  const programme = await aProgramme()
  const { manager, standardId, versionId } = programme
  const { visitId } = await aVisit(manager, programme, { branchId: programme.branch.id })
  await publishNext(manager, standardId)
  await expect(movePlannedVisits(manager, { standardId, number: 1 })).rejects.toThrow(new Problem('changed_meanwhile'))
  expect((await row(manager, visitId)).standardVersionId).toBe(versionId)
})

test('visits of another standard stay where they are', async () => {
  const programme = await aProgramme()
  const other = await aProgramme()
  const { visitId } = await aVisit(programme.manager, programme, { branchId: programme.branch.id })
  await publishNext(other.manager, other.standardId)
  expect(await movePlannedVisits(other.manager, { standardId: other.standardId, number: 2 })).toEqual({ moved: 0, before: [] })
  expect((await row(programme.manager, visitId)).standardVersionId).toBe(programme.versionId)
})

test('an executive may neither look nor move', async () => {
  const { organization, standardId } = await aProgramme()
  const executive = await anActor(organization.id, 'executive')
  await expect(viewPlannedOnOlder(executive, { standardId })).rejects.toThrow(new Problem('forbidden'))
  await expect(movePlannedVisits(executive, { standardId, number: 1 })).rejects.toThrow(new Problem('forbidden'))
})

test("another organisation's standard is not found, exactly like an absent one", async () => {
  const { standardId } = await aProgramme()
  const stranger = await anActor((await newOrganization()).id, 'manager')
  await expect(viewPlannedOnOlder(stranger, { standardId })).rejects.toThrow(new Problem('not_found'))
  await expect(movePlannedVisits(stranger, { standardId, number: 1 })).rejects.toThrow(new Problem('not_found'))
})
