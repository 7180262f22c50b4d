import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { getFile } from '@/lib/data/files/store'
import { lockAssignment } from '@/lib/data/reports/find-own-visit'
import { withTenant } from '@/lib/data/tenant'
import { problemStatus } from '@/lib/domain/problem'
import { putEvidence } from '@/lib/usecases/field/put-evidence'
import { viewEvidence } from '@/lib/usecases/field/view-evidence'
import { aPhoto, aReportBegun, hashOf, sendPhoto } from '../../support/report-world'
import { aBranch, anActor, newOrganization } from '../../support/world'

test('a photo is kept upright, shrunk and without metadata, with a thumbnail', async () => {
  const { shopper, visitId } = await aReportBegun()
  const bytes = await sharp({ create: { width: 3_000, height: 1_000, channels: 3, background: '#8a4' } })
    .jpeg().withExif({ IFD0: { Make: 'Camera' }, IFD3: { GPSLatitude: '54/1 41/1 0/1' } }).withMetadata({ orientation: 6 }).toBuffer()
  expect((await sharp(bytes).metadata()).exif).toBeDefined()
  const id = randomUUID()
  expect(await sendPhoto(shopper, visitId, 'greeted', { id, bytes })).toEqual({ created: true, id })
  const kept = await viewEvidence(shopper, { visitId, evidenceId: id, size: 'full' })
  const metadata = await sharp(kept.bytes).metadata()
  expect(metadata).toMatchObject({ format: 'jpeg', width: 683, height: 2_048 })
  expect([metadata.exif, metadata.orientation, metadata.icc, metadata.xmp]).toEqual([undefined, undefined, undefined, undefined])
  const thumbnail = await viewEvidence(shopper, { visitId, evidenceId: id, size: 'thumbnail' })
  expect(await sharp(thumbnail.bytes).metadata()).toMatchObject({ width: 120, height: 360 })
})

test('the same again is the same; another photo or another place under one id is refused', async () => {
  const { shopper, visitId } = await aReportBegun()
  const [id, bytes] = [randomUUID(), await aPhoto()]
  await sendPhoto(shopper, visitId, 'greeted', { id, bytes })
  expect(await sendPhoto(shopper, visitId, 'greeted', { id, bytes })).toEqual({ created: false, id })
  await expect(sendPhoto(shopper, visitId, 'greeted', { id, bytes: await aPhoto(50, 50) })).rejects.toThrow('evidence_differs')
  await expect(sendPhoto(shopper, visitId, 'smiled', { id, bytes })).rejects.toThrow('evidence_differs')
  await expect(sendPhoto(shopper, visitId, 'greeted', { sha256: hashOf(new Uint8Array([1])) })).rejects.toThrow('evidence_differs')
})

test('one photo sent three times at once is one', async () => {
  const { shopper, visitId } = await aReportBegun()
  const [id, bytes] = [randomUUID(), await aPhoto()]
  const sent = await Promise.all([1, 2, 3].map(() => sendPhoto(shopper, visitId, 'greeted', { id, bytes })))
  expect(sent.filter(({ created }) => created)).toHaveLength(1)
})

test('a text named .jpg, a drawing, a torn photo and a HEIC are told apart', async () => {
  const { shopper, visitId } = await aReportBegun()
  const send = (bytes: Uint8Array) => sendPhoto(shopper, visitId, 'greeted', { bytes })
  await expect(send(Buffer.from('not a photo'))).rejects.toThrow('photo_unreadable')
  await expect(send(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).rejects.toThrow('photo_unreadable')
  await expect(send((await aPhoto(800, 800)).subarray(0, 900))).rejects.toThrow('photo_unreadable')
  await expect(send(new Uint8Array())).rejects.toThrow('photo_unreadable')
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(64)])
  await expect(send(heic)).rejects.toThrow('photo_heic')
})

test('sixty megabytes are refused before they are read', async () => {
  const { shopper, visitId } = await aReportBegun()
  let read = 0
  const body = () =>
    new ReadableStream<Uint8Array>({
      pull(controller) {
        read += 1
        if (read > 60) controller.close()
        else controller.enqueue(new Uint8Array(1024 * 1024))
      },
    }, { highWaterMark: 0 })
  const photo = { visitId, evidenceId: randomUUID(), criterionKey: 'greeted', sha256: 'a'.repeat(64), takenAt: null }
  await expect(putEvidence(shopper, { ...photo, body: body(), announced: 60 * 1024 * 1024 })).rejects.toMatchObject({ code: 'photo_too_large', details: { limit: 20 } })
  expect(read).toBe(0)
  await expect(putEvidence(shopper, { ...photo, body: body(), announced: null })).rejects.toThrow('photo_too_large')
  expect(read).toBeLessThan(25)
})

test('who holds the visit and who reviews sees the photo, nobody else', async () => {
  const { organization, manager, shopper, visitId } = await aReportBegun()
  const id = randomUUID()
  await sendPhoto(shopper, visitId, 'greeted', { id })
  const see = (actor: typeof shopper, visit = visitId) => viewEvidence(actor, { visitId: visit, evidenceId: id, size: 'thumbnail' })
  expect((await see(manager)).mime).toBe('image/jpeg')
  expect((await see(await anActor(organization.id, 'reviewer'))).mime).toBe('image/jpeg')
  for (const role of ['executive', 'branch_manager', 'regional_manager', 'shopper'] as const)
    await expect(see(await anActor(organization.id, role)), role).rejects.toThrow('not_found')
  await expect(see(await anActor((await newOrganization()).id, 'manager'))).rejects.toThrow('not_found')
  const elsewhere = await aBranch(organization.id, organization.rootRegionId)
  const narrow = await anActor(organization.id, 'reviewer', { scope: { kind: 'branches', branchIds: [elsewhere.id] } })
  await expect(see(narrow)).rejects.toThrow('not_found')
  const { visitId: another } = await aReportBegun()
  await expect(see(shopper, another)).rejects.toThrow('not_found')
})

test('no photo is taken by a stranger or after the report was sent', async () => {
  const { organization, manager, shopper, visitId } = await aReportBegun()
  await expect(sendPhoto(await anActor(organization.id, 'shopper'), visitId, 'greeted')).rejects.toThrow('not_found')
  await expect(sendPhoto(manager, visitId, 'greeted')).rejects.toThrow('forbidden')
  await expect(sendPhoto(shopper, visitId, 'nobody_asked')).rejects.toThrow('answer_does_not_fit')
  await withTenant(manager, (tx) => tx.visit.updateMany({ where: { id: visitId }, data: { state: 'submitted' } }))
  await expect(sendPhoto(shopper, visitId, 'greeted')).rejects.toThrow('not_in_this_state')
})

test('a photo that arrives while the report is being sent is no part of it and is not taken after it', async () => {
  const { organization, shopper, visitId, reportId } = await aReportBegun()
  let photo: Promise<unknown> = Promise.resolve()
  // A submission under way: it holds the lock, and what it decides stands when it ends.
  await withTenant(shopper, async (tx) => {
    await lockAssignment(tx, organization.id, reportId)
    photo = sendPhoto(shopper, visitId, 'greeted').then(() => 'taken', (error: unknown) => error)
    await new Promise((later) => setTimeout(later, 1_000))
    await tx.visit.updateMany({ where: { id: visitId }, data: { state: 'submitted' } })
  })
  expect(await photo).toMatchObject({ code: 'not_in_this_state' })
  expect(await withTenant(shopper, (tx) => tx.evidence.count({ where: { reportId } }))).toBe(0)
})

test('a report that holds as many photos as it can says so for good, and not "try again later"', async () => {
  const { organization, shopper, visitId, reportId } = await aReportBegun()
  const organizationId = organization.id
  const one = { organizationId, reportId, criterionKey: 'greeted', hash: 'a'.repeat(64), storedHash: 'b'.repeat(64), mime: 'image/jpeg', bytes: 1, width: 1, height: 1, receivedAt: new Date() }
  await withTenant(shopper, (tx) => tx.evidence.createMany({ data: Array.from({ length: 400 }, () => ({ ...one, id: randomUUID() })) }))
  const refusal = await sendPhoto(shopper, visitId, 'greeted').catch((error: unknown) => error)
  expect(refusal).toMatchObject({ code: 'photos_full', details: { of: 'report', limit: 400 } })
  expect(problemStatus.photos_full).toBe(409)
})

test('the same photo of two organisations is two files', async () => {
  const bytes = await aPhoto()
  const stored: string[] = []
  for (const world of [await aReportBegun(), await aReportBegun()]) {
    await sendPhoto(world.shopper, world.visitId, 'greeted', { bytes })
    const { storedHash } = await withTenant(world.shopper, (tx) => tx.evidence.findFirstOrThrow({ select: { storedHash: true } }))
    expect(await getFile(storedHash)).not.toBeNull()
    stored.push(storedHash)
  }
  expect(stored[0]).not.toBe(stored[1])
})
