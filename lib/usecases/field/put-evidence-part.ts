import 'server-only'
import { z } from 'zod'
import { now } from '@/lib/data/clock'
import { bytesInParts, fromStart, heldBytes, insertPart, listParts, type Part, removeParts } from '@/lib/data/evidence/parts'
import { hashOfBytes, keepPart } from '@/lib/data/files/photo'
import { MAX_PHOTO_BYTES, readLimited } from '@/lib/data/files/read-limited'
import { bodyTurns } from '@/lib/data/files/receive-photo'
import { getFile } from '@/lib/data/files/store'
import { lockAssignment } from '@/lib/data/reports/find-own-visit'
import { type Tx, withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { Announced, expectEvidence, takeEvidence } from './take-evidence'

const MAX_PART_BYTES = 1024 * 1024
/** All parts but the last one are at least so long: a photo is not taken apart into thousands of rows. */
const MIN_PART_BYTES = 64 * 1024
/** Of all unfinished photos of one report. */
const MAX_UNFINISHED_BYTES = 200 * 1024 * 1024

export const PutEvidencePart = z.object({
  ...Announced.shape,
  offset: z.coerce.number().int().nonnegative(),
  /** Bytes of the whole photo. */
  total: z.coerce.number().int().positive(),
})
type Input = z.output<typeof PutEvidencePart> & { body: ReadableStream<Uint8Array> | null; announced: number | null }

/** `held` bytes from the start are here and the next part begins there; `created` is told once the whole photo is kept. */
export type PartTaken = { held: number; id: string; created: boolean | null }

/**
 * Takes one part of a large photo. A part that would leave a gap is not kept, nor one that begins within what is here: the answer says
 * where to go on. With the last one, or an empty one at the end, the whole is checked and kept like a photo that came in one piece.
 * @throws Problem as putEvidence, and 'evidence_differs' when other bytes stand in a part's place, or another size or hash of the whole under this id
 */
export async function putEvidencePart(actor: Actor, { body, announced, offset, total, ...photo }: Input): Promise<PartTaken> {
  permit(actor, 'field:work')
  const id = photo.evidenceId
  const { held: whole, tooMuch } = await withTenant(actor, (tx) => expectEvidence(tx, actor, photo))
  if (whole) return { held: total, id, created: false }
  if (total > MAX_PHOTO_BYTES) throw new Problem(tooMuch, { limit: MAX_PHOTO_BYTES / 1024 / 1024 })

  const read = await bodyTurns(actor, announced === null ? MAX_PART_BYTES : Math.min(announced, MAX_PART_BYTES), () => readPart(actor, photo, { offset, total }, { body, announced }))
  if (!read) return { held: total, id, created: false }
  const held = heldBytes(read)
  if (held < total) return { held, id, created: null }
  // Joined in this person's turn: however often the end is asked for at once, one whole is in memory.
  return bodyTurns(actor, total, async () =>
    (await withTenant(actor, (tx) => expectEvidence(tx, actor, photo))).held ? { held: total, id, created: false } : finish(actor, photo, read),
  )
}

/** Reads a part and keeps it where it is the next one: of what is not taken nothing is stored. @returns all parts, or null when the whole is here already */
async function readPart(actor: Actor, photo: Announced, { offset, total }: Pick<Part, 'offset' | 'total'>, { body, announced }: Pick<Input, 'body' | 'announced'>): Promise<Part[] | null> {
  const { organizationId } = actor
  const { evidenceId, criterionKey, sha256: wholeHash } = photo
  const before = await withTenant(actor, async (tx) => {
    const found = await findParts(tx, actor, photo, total)
    if (found && offset === heldBytes(found.parts)) await assertRoom(tx, organizationId, found.reportId, Math.min(announced ?? MAX_PART_BYTES, MAX_PART_BYTES))
    return found
  })
  if (!before || offset > heldBytes(before.parts) || isWithin(before.parts, { offset, bytes: announced })) return before?.parts ?? null

  const bytes = await readLimited(body, announced, { limit: MAX_PART_BYTES })
  const end = offset + bytes.byteLength
  if (end > total || (end < total && bytes.byteLength < MIN_PART_BYTES)) throw new Problem('invalid')
  const piece = { offset, total, criterionKey, wholeHash, bytes: bytes.byteLength, hash: hashOfBytes(bytes) }
  if (!isNext(before.parts, piece)) return before.parts
  const storedHash = await keepPart(organizationId, bytes)

  return withTenant(actor, async (tx) => {
    const { assignmentId } = await expectEvidence(tx, actor, photo)
    // Two phones with the same photo take turns, so that parts follow each other without gap or overlap.
    await lockAssignment(tx, organizationId, assignmentId)
    const found = await findParts(tx, actor, photo, total)
    if (!found || !isNext(found.parts, piece)) return found?.parts ?? null
    const { reportId, parts } = found
    await assertRoom(tx, organizationId, reportId, piece.bytes)
    // What is left behind a piece that is gone would overlap with what comes now.
    await removeParts(tx, organizationId, reportId, evidenceId, offset)
    const part = { ...piece, reportId, storedHash }
    await insertPart(tx, { ...part, organizationId, evidenceId, receivedAt: now() })
    return [...parts, part]
  })
}

/** What is here of a photo on its way; null when the whole is. @throws Problem as expectEvidence, and 'evidence_differs' when parts of something else stand under its id */
async function findParts(tx: Tx, actor: Actor, photo: Announced, total: number): Promise<{ reportId: string; parts: Part[] } | null> {
  const { held, reportId } = await expectEvidence(tx, actor, photo)
  if (held) return null
  const parts = await listParts(tx, actor.organizationId, photo.evidenceId)
  const alike = (one: Part) => one.reportId === reportId && one.criterionKey === photo.criterionKey && one.wholeHash === photo.sha256 && one.total === total
  if (!parts.every(alike)) throw new Problem('evidence_differs')
  return { reportId, parts: fromStart(parts) }
}

/**
 * Whether a part begins within what is here and is none of its parts: a phone sends shorter ones once an answer did not come, and what it
 * had sent before may arrive after all. Nothing is taken from it, and the whole is checked at its end. `bytes`: null where nobody said how many come.
 */
const isWithin = (parts: Part[], { offset, bytes }: { offset: number; bytes: number | null }): boolean =>
  bytes !== null && offset < heldBytes(parts) && !inPlace(parts, { offset, bytes })

const inPlace = (parts: Part[], { offset, bytes }: Pick<Part, 'offset' | 'bytes'>) => parts.find((one) => one.offset === offset && one.bytes === bytes)

/** False for what is here already, overlaps with it or would leave a gap. @throws Problem 'evidence_differs' when other bytes stand in its very place */
function isNext(parts: Part[], piece: Pick<Part, 'offset' | 'bytes' | 'hash'>): boolean {
  if ((inPlace(parts, piece)?.hash ?? piece.hash) !== piece.hash) throw new Problem('evidence_differs')
  return piece.offset === heldBytes(parts) && piece.bytes > 0
}

/** @throws Problem 'photos_full' when the unfinished photos of a report have no room for so much more */
async function assertRoom(tx: Tx, organizationId: string, reportId: string, bytes: number): Promise<void> {
  if ((await bytesInParts(tx, organizationId, reportId)) + bytes > MAX_UNFINISHED_BYTES) throw new Problem('photos_full', { of: 'unfinished', limit: MAX_UNFINISHED_BYTES })
}

async function finish(actor: Actor, photo: Announced, parts: Part[]): Promise<PartTaken> {
  const { organizationId } = actor
  const { reportId, total } = parts[0]!
  const forget = (from: number) => withTenant(actor, (tx) => removeParts(tx, organizationId, reportId, photo.evidenceId, from))
  const pieces: Uint8Array[] = []
  for (const { storedHash, offset } of parts) {
    const piece = await getFile(storedHash)
    // A store that lost a piece asks for it again.
    if (!piece) return (await forget(offset), { held: offset, id: photo.evidenceId, created: null })
    pieces.push(piece)
  }
  try {
    return { ...(await takeEvidence(actor, photo, Buffer.concat(pieces, total))), held: total }
  } catch (error) {
    // What is no photo and no sound, or not what was announced, can only be sent anew from the start.
    if (error instanceof Problem && ['evidence_differs', 'photo_heic', 'photo_unreadable', 'sound_not_asked', 'sound_not_allowed', 'sound_unreadable'].includes(error.code)) await forget(0)
    throw error
  }
}
