import { randomBytes, randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { atTime } from '@/lib/data/clock'
import { receivePhoto } from '@/lib/data/files/receive-photo'
import { listFiles } from '@/lib/data/files/store'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { putEvidencePart } from '@/lib/usecases/field/put-evidence-part'
import { viewEvidence } from '@/lib/usecases/field/view-evidence'
import { viewEvidenceProgress } from '@/lib/usecases/field/view-evidence-progress'
import { sweepFiles } from '@/lib/usecases/files/sweep-files'
import { aReportBegun, hashOf, sendPhoto } from '../../support/report-world'
import { anActor, newOrganization } from '../../support/world'

const PART = 1024 * 1024
const hour = 3_600_000
let large: Uint8Array

// Noise does not compress: a photo of some megabytes.
beforeAll(async () => {
  large = await sharp(randomBytes(1_600 * 1_000 * 3), { raw: { width: 1_600, height: 1_000, channels: 3 } }).jpeg({ quality: 100 }).toBuffer()
  expect(large.byteLength).toBeGreaterThan(2 * PART)
})

type Over = { id?: string; bytes?: Uint8Array; sha256?: string; criterionKey?: string; total?: number; part?: Uint8Array }

function sendPart(actor: Actor, visitId: string, offset: number, { id = randomUUID(), bytes = large, sha256 = hashOf(bytes), criterionKey = 'greeted', total = bytes.byteLength, part = bytes.subarray(offset, offset + PART) }: Over = {}) {
  return putEvidencePart(actor, {
    visitId, evidenceId: id, criterionKey, sha256, takenAt: null, offset, total, body: new Blob([new Uint8Array(part)]).stream(), announced: part.byteLength,
  })
}

async function sendAll(actor: Actor, visitId: string, over: Over) {
  let taken = await sendPart(actor, visitId, 0, over)
  while (taken.created === null) taken = await sendPart(actor, visitId, taken.held, over)
  return taken
}

const partsOf = (actor: Actor) => withTenant(actor, (tx) => tx.evidencePart.count())

test('a large photo arrives in parts, each said back, and is then a photo like any other', async () => {
  const { shopper, visitId } = await aReportBegun()
  const id = randomUUID()
  const progress = () => viewEvidenceProgress(shopper, { visitId, evidenceId: id })
  expect(await progress()).toEqual({ held: 0, whole: false })
  expect(await sendPart(shopper, visitId, 0, { id })).toEqual({ held: PART, id, created: null })
  expect(await progress()).toEqual({ held: PART, whole: false })
  await expect(viewEvidence(shopper, { visitId, evidenceId: id, size: 'full' })).rejects.toThrow('not_found')
  expect(await sendAll(shopper, visitId, { id })).toEqual({ held: large.byteLength, id, created: true })
  expect(await progress()).toEqual({ held: 0, whole: true })
  const kept = await viewEvidence(shopper, { visitId, evidenceId: id, size: 'full' })
  expect(await sharp(kept.bytes).metadata()).toMatchObject({ format: 'jpeg', width: 1_600, height: 1_000 })
  expect(await partsOf(shopper)).toBe(0)
  // In one piece or in parts: the same photo again is the same.
  expect(await sendPart(shopper, visitId, PART, { id })).toMatchObject({ created: false })
  expect(await sendPhoto(shopper, visitId, 'greeted', { id, bytes: large })).toEqual({ created: false, id })
})

test('a part again is the same; a gap is answered with where to go on', async () => {
  const { shopper, visitId } = await aReportBegun()
  const id = randomUUID()
  await sendPart(shopper, visitId, 0, { id })
  expect(await sendPart(shopper, visitId, 0, { id })).toMatchObject({ held: PART, created: null })
  expect(await sendPart(shopper, visitId, 2 * PART, { id })).toMatchObject({ held: PART, created: null })
  expect(await partsOf(shopper)).toBe(1)
  await sendPart(shopper, visitId, PART, { id })
  expect((await sendPart(shopper, visitId, large.byteLength, { id, part: new Uint8Array() })).held).toBe(2 * PART)
  expect(await sendAll(shopper, visitId, { id })).toMatchObject({ created: true })
})

test('what was cut off between the last part and the photo is finished by asking again', async () => {
  const { shopper, visitId } = await aReportBegun()
  const id = randomUUID()
  for (let offset = 0; offset + PART < large.byteLength; offset += PART) await sendPart(shopper, visitId, offset, { id })
  // The last part stands, as after a server killed before it had looked at the whole.
  await withTenant(shopper, async (tx) => {
    const { reportId, storedHash, ...first } = await tx.evidencePart.findFirstOrThrow({ where: { evidenceId: id, offset: 0 } })
    const offset = Math.floor((large.byteLength - 1) / PART) * PART
    await tx.evidencePart.create({ data: { ...first, reportId, storedHash, offset, bytes: large.byteLength - offset } })
  })
  expect(await viewEvidenceProgress(shopper, { visitId, evidenceId: id })).toEqual({ held: large.byteLength, whole: false })
  // That part's file is another one's: the whole does not have its hash, all is forgotten, and it can be sent anew.
  await expect(sendPart(shopper, visitId, large.byteLength, { id, part: new Uint8Array() })).rejects.toThrow('evidence_differs')
  expect(await partsOf(shopper)).toBe(0)
  expect(await sendAll(shopper, visitId, { id })).toMatchObject({ created: true })
})

test('the whole is joined in its person’s turn, while nothing else of theirs is held', async () => {
  const { shopper, visitId } = await aReportBegun()
  const id = randomUUID()
  for (let offset = 0; offset + PART < large.byteLength; offset += PART) await sendPart(shopper, visitId, offset, { id })
  let free = (): void => undefined
  const busy = receivePhoto(shopper, { body: null, announced: null }, () => new Promise<void>((resolve) => (free = resolve)))
  const last = Math.floor((large.byteLength - 1) / PART) * PART
  const ends = [1, 2, 3].map(() => sendPart(shopper, visitId, last, { id }))
  const soon = new Promise<string>((resolve) => setTimeout(() => resolve('waits'), 1_500))
  expect(await Promise.race([...ends.map((one) => one.then(() => 'joined')), soon])).toBe('waits')
  free()
  await busy
  expect((await Promise.all(ends)).map(({ created }) => created).sort()).toEqual([false, false, true])
})

test('of a part that is not taken nothing is stored, and where that is known before, nothing is read', async () => {
  const { shopper, visitId } = await aReportBegun()
  const id = randomUUID()
  await sendPart(shopper, visitId, 0, { id })
  const files = async () => {
    let count = 0
    for await (const { name } of listFiles()) count += name === '' ? 0 : 1
    return count
  }
  const before = await files()
  await expect(sendPart(shopper, visitId, 0, { id, part: randomBytes(PART) })).rejects.toThrow('evidence_differs')
  await expect(sendPart(shopper, visitId, PART, { id, part: randomBytes(1_000) })).rejects.toThrow('invalid')
  let read = 0
  const unread = (over: object) => {
    const body = new ReadableStream<Uint8Array>({ pull: (controller) => (read += 1, controller.enqueue(randomBytes(PART)), controller.close()) }, { highWaterMark: 0 })
    return putEvidencePart(shopper, { visitId, evidenceId: id, criterionKey: 'greeted', sha256: hashOf(large), takenAt: null, offset: PART, total: large.byteLength, body, announced: PART, ...over })
  }
  expect(await unread({ offset: 2 * PART })).toMatchObject({ held: PART, created: null })
  await expect(unread({ total: large.byteLength + 1 })).rejects.toThrow('evidence_differs')
  const { reportId } = await withTenant(shopper, (tx) => tx.evidencePart.findFirstOrThrow({ where: { evidenceId: id } }))
  const forsaken = { organizationId: shopper.organizationId, reportId, evidenceId: randomUUID(), offset: 0, criterionKey: 'greeted', wholeHash: 'a'.repeat(64), hash: 'b'.repeat(64), storedHash: 'c'.repeat(64) }
  await withTenant(shopper, (tx) => tx.evidencePart.create({ data: { ...forsaken, bytes: 199 * PART, total: 199 * PART } }))
  await expect(unread({})).rejects.toThrow('photos_full')
  expect([read, await files()]).toEqual([0, before])
})

test('a part is read in its person’s turn', async () => {
  const { shopper, visitId } = await aReportBegun()
  let free = (): void => undefined
  const busy = receivePhoto(shopper, { body: null, announced: null }, () => new Promise<void>((resolve) => (free = resolve)))
  const part = sendPart(shopper, visitId, 0)
  const soon = new Promise<string>((resolve) => setTimeout(() => resolve('waits'), 1_000))
  expect(await Promise.race([part.then(() => 'read'), soon])).toBe('waits')
  free()
  await busy
  expect(await part).toMatchObject({ held: PART })
})

test('other bytes at a place already held, another size, another hash and another question are refused', async () => {
  const { shopper, visitId } = await aReportBegun()
  const id = randomUUID()
  await sendPart(shopper, visitId, 0, { id })
  const refused = (offset: number, over: Over) => expect(sendPart(shopper, visitId, offset, { id, ...over })).rejects
  await refused(0, { part: randomBytes(PART) }).toThrow('evidence_differs')
  await refused(PART, { total: large.byteLength + 1 }).toThrow('evidence_differs')
  await refused(PART, { sha256: 'a'.repeat(64) }).toThrow('evidence_differs')
  await refused(PART, { criterionKey: 'smiled' }).toThrow('evidence_differs')
  await refused(PART, { criterionKey: 'nobody_asked' }).toThrow('answer_does_not_fit')
  expect(await sendAll(shopper, visitId, { id })).toMatchObject({ created: true })
})

test('shorter parts, sent because an answer was lost, are answered with where to go on: what was sent before may arrive after all', async () => {
  const { shopper, visitId } = await aReportBegun()
  const id = randomUUID()
  await sendPart(shopper, visitId, 0, { id })
  for (const [from, to] of [[0, PART / 2], [PART / 2, PART], [PART / 2, PART / 2 + PART], [PART - 1, PART + PART / 2]] as const) expect(await sendPart(shopper, visitId, from, { id, part: large.subarray(from, to) })).toEqual({ held: PART, id, created: null })
  // How long it is may be known only once it was read.
  const unannounced = { visitId, evidenceId: id, criterionKey: 'greeted', sha256: hashOf(large), takenAt: null, offset: 0, total: large.byteLength, announced: null }
  expect(await putEvidencePart(shopper, { ...unannounced, body: new Blob([new Uint8Array(PART / 2)]).stream() })).toEqual({ held: PART, id, created: null })
  await expect(putEvidencePart(shopper, { ...unannounced, body: new Blob([new Uint8Array(PART)]).stream() })).rejects.toThrow('evidence_differs')
  expect(await partsOf(shopper)).toBe(1)
  // It goes on in shorter ones from there, and says the last of them twice.
  let taken = await sendPart(shopper, visitId, PART, { id, part: large.subarray(PART, PART + PART / 2) })
  for (const step of [PART / 4, PART / 2]) {
    const from = taken.held
    const part = large.subarray(from, from + step)
    taken = await sendPart(shopper, visitId, from, { id, part })
    if (taken.created === null) expect(await sendPart(shopper, visitId, from, { id, part })).toEqual({ held: from + part.byteLength, id, created: null })
  }
  while (taken.created === null) taken = await sendPart(shopper, visitId, taken.held, { id })
  expect(taken).toMatchObject({ created: true })
  expect(await sharp((await viewEvidence(shopper, { visitId, evidenceId: id, size: 'full' })).bytes).metadata()).toMatchObject({ width: 1_600, height: 1_000 })
})

test('parts of other lengths at one place at once: one is kept, and none of those who sent them is refused', async () => {
  const { shopper, visitId } = await aReportBegun()
  const id = randomUUID()
  const lengths = [PART, PART / 2, PART / 4, PART / 8]
  const taken = await Promise.all(lengths.map((length) => sendPart(shopper, visitId, 0, { id, part: large.subarray(0, length) })))
  expect(await partsOf(shopper)).toBe(1)
  expect([new Set(taken.map(({ held }) => held)).size, lengths.includes(taken[0]!.held)]).toEqual([1, true])
  expect(await sendAll(shopper, visitId, { id })).toMatchObject({ created: true })
})

test('what overlaps changes nothing of what is here, and bytes that are none of the photo’s never become one', async () => {
  const { shopper, visitId } = await aReportBegun()
  const id = randomUUID()
  await sendPart(shopper, visitId, 0, { id })
  for (const offset of [0, PART / 2]) expect(await sendPart(shopper, visitId, offset, { id, part: randomBytes(PART / 2) })).toMatchObject({ held: PART, created: null })
  expect(await sendAll(shopper, visitId, { id })).toMatchObject({ created: true })
  const other = randomUUID()
  await sendPart(shopper, visitId, 0, { id: other, part: randomBytes(PART / 2) })
  await expect(sendAll(shopper, visitId, { id: other })).rejects.toThrow('evidence_differs')
  expect(await partsOf(shopper)).toBe(0)
  expect(await sendAll(shopper, visitId, { id: other })).toMatchObject({ created: true })
})

test('a part left behind a gap, as after a piece went while it came, does not keep the photo away', async () => {
  const { shopper, visitId } = await aReportBegun()
  const id = randomUUID()
  await sendPart(shopper, visitId, 0, { id })
  await sendPart(shopper, visitId, PART, { id })
  await withTenant(shopper, (tx) => tx.evidencePart.deleteMany({ where: { evidenceId: id, offset: 0 } }))
  expect(await viewEvidenceProgress(shopper, { visitId, evidenceId: id })).toEqual({ held: 0, whole: false })
  expect(await sendPart(shopper, visitId, 2 * PART, { id })).toMatchObject({ held: 0, created: null })
  expect(await sendPart(shopper, visitId, 0, { id, part: large.subarray(0, PART - 1_000) })).toMatchObject({ held: PART - 1_000, created: null })
  expect(await partsOf(shopper)).toBe(1)
  expect(await sendAll(shopper, visitId, { id })).toMatchObject({ created: true })
})

test('too large a part, too large a photo, crumbs and more than was announced are refused', async () => {
  const { shopper, visitId } = await aReportBegun()
  await expect(sendPart(shopper, visitId, 0, { part: large.subarray(0, PART + 1) })).rejects.toThrow('photo_too_large')
  await expect(sendPart(shopper, visitId, 0, { total: 21 * PART })).rejects.toMatchObject({ code: 'photo_too_large', details: { limit: 20 } })
  await expect(sendPart(shopper, visitId, 0, { part: large.subarray(0, 1_000) })).rejects.toThrow('invalid')
  await expect(sendPart(shopper, visitId, 0, { total: PART - 1 })).rejects.toThrow('invalid')
  expect(await partsOf(shopper)).toBe(0)
})

test('parts of photos that were never finished fill a report, and that is said for good', async () => {
  const { organization, shopper, visitId, reportId } = await aReportBegun()
  const forsaken = { organizationId: organization.id, reportId, evidenceId: randomUUID(), offset: 0, criterionKey: 'greeted', wholeHash: 'a'.repeat(64), hash: 'b'.repeat(64), storedHash: 'c'.repeat(64) }
  await withTenant(shopper, (tx) => tx.evidencePart.create({ data: { ...forsaken, bytes: 200 * PART, total: 200 * PART } }))
  await expect(sendPart(shopper, visitId, 0)).rejects.toMatchObject({ code: 'photos_full', details: { of: 'unfinished' } })
})

test('a whole that is not what was announced, or no photo, is refused and its parts go', async () => {
  const { shopper, visitId } = await aReportBegun()
  const text = randomBytes(PART + 10)
  await expect(sendAll(shopper, visitId, { id: randomUUID(), bytes: text })).rejects.toThrow('photo_unreadable')
  await expect(sendAll(shopper, visitId, { id: randomUUID(), sha256: 'b'.repeat(64) })).rejects.toThrow('evidence_differs')
  expect(await partsOf(shopper)).toBe(0)
})

test('two phones with the same photo at once make one', async () => {
  const { shopper, visitId } = await aReportBegun()
  const id = randomUUID()
  const sent = await Promise.all([sendAll(shopper, visitId, { id }), sendAll(shopper, visitId, { id }), sendPhoto(shopper, visitId, 'greeted', { id, bytes: large })])
  expect(sent.filter(({ created }) => created)).toHaveLength(1)
  expect(await withTenant(shopper, (tx) => tx.evidence.count({ where: { id } }))).toBe(1)
  await sweepFiles()
  expect(await partsOf(shopper)).toBe(0)
})

test('no part is taken from a stranger, a colleague or another organisation, nor after the report was sent', async () => {
  const { organization, manager, shopper, visitId } = await aReportBegun()
  const stranger = await anActor(organization.id, 'shopper')
  const foreign = await anActor((await newOrganization()).id, 'shopper')
  for (const someone of [stranger, foreign]) {
    await expect(sendPart(someone, visitId, 0)).rejects.toThrow('not_found')
    await expect(viewEvidenceProgress(someone, { visitId, evidenceId: randomUUID() })).rejects.toThrow('not_found')
  }
  await expect(sendPart(manager, visitId, 0)).rejects.toThrow('forbidden')
  await expect(viewEvidenceProgress(manager, { visitId, evidenceId: randomUUID() })).rejects.toThrow('forbidden')
  const id = randomUUID()
  await sendPart(shopper, visitId, 0, { id })
  const { shopper: another, visitId: elsewhere } = await aReportBegun()
  expect(await viewEvidenceProgress(another, { visitId: elsewhere, evidenceId: id })).toEqual({ held: 0, whole: false })
  await withTenant(manager, (tx) => tx.visit.updateMany({ where: { id: visitId }, data: { state: 'submitted' } }))
  await expect(sendPart(shopper, visitId, PART, { id })).rejects.toThrow('not_in_this_state')
})

test('parts nobody finishes go after two days, or when the report is closed; young ones stay with their files', async () => {
  const [young, closed] = [await aReportBegun(), await aReportBegun()]
  const id = randomUUID()
  for (const { shopper, visitId } of [young, closed]) await sendPart(shopper, visitId, 0, { id })
  await withTenant(closed.manager, (tx) => tx.visit.updateMany({ where: { id: closed.visitId }, data: { state: 'submitted' } }))
  const after = (hours: number) => atTime(new Date(Date.now() + hours * hour), sweepFiles)
  await after(47)
  expect([await partsOf(young.shopper), await partsOf(closed.shopper)]).toEqual([1, 0])
  expect(await sendAll(young.shopper, young.visitId, { id })).toMatchObject({ created: true })
  const second = randomUUID()
  await sendPart(young.shopper, young.visitId, 0, { id: second })
  expect(await after(49)).toMatchObject({ removed: expect.any(Number) })
  expect(await partsOf(young.shopper)).toBe(0)
})
