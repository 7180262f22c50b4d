import 'server-only'
import { z } from 'zod'
import { now } from '@/lib/data/clock'
import { type EvidenceHeld, findEvidence, insertEvidence } from '@/lib/data/evidence/evidence'
import { removeParts } from '@/lib/data/evidence/parts'
import { hashOfBytes, keepPhoto, preparePhoto } from '@/lib/data/files/photo'
import { photoKindOf } from '@/lib/data/files/photo-kind'
import { keepSound } from '@/lib/data/files/sound'
import { soundMimeOf } from '@/lib/data/files/sound-kind'
import { mayRecordPeople } from '@/lib/data/organizations'
import { findOwnReport, lockAssignment } from '@/lib/data/reports/find-own-visit'
import { pinnedContent } from '@/lib/data/reports/pinned-content'
import { type Tx, withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { Problem } from '@/lib/domain/problem'
import { OUTCOME_PHOTO } from '@/lib/domain/report/outcome-photo'
import { Key } from '@/lib/domain/standard/condition.schema'
import { criteriaOf } from '@/lib/domain/standard/content'
import { assertEditable } from './editable'

/** A photo or a sound as its phone announces it: what it is its bytes say. */
export const Announced = z.object({
  visitId: z.uuid(),
  evidenceId: z.uuid(),
  criterionKey: Key,
  /** Of what the phone sends; what arrives must have it. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  takenAt: z.iso.datetime().nullable(),
})
export type Announced = z.output<typeof Announced>

/** More than any report needs; what a broken phone in a loop would send. */
const MAX_EVIDENCE = 400

/**
 * Whether the server holds this photo or sound already; when not, whether this report may take it. `tooMuch`: how a larger one is refused.
 * @throws Problem 'not_found' | 'not_in_this_state' | 'evidence_differs' | 'answer_does_not_fit' | 'photos_full'
 */
export async function expectEvidence(tx: Tx, actor: Actor, { visitId, evidenceId: id, criterionKey, sha256 }: Announced): Promise<Expected> {
  const { organizationId } = actor
  const { report, visit, id: assignmentId } = await findOwnReport(tx, actor, visitId)
  const found = { reportId: report.id, assignmentId, asksSound: false, tooMuch: 'photo_too_large' as const }
  const held = await findEvidence(tx, organizationId, id)
  if (held) return { ...found, held: same(held, report.id, criterionKey, sha256) }
  assertEditable(visit.state)
  let asksSound = false
  if (criterionKey !== OUTCOME_PHOTO) {
    const content = await pinnedContent(tx, organizationId, visit.standardVersionId)
    const criterion = criteriaOf(content).find(({ key }) => key === criterionKey)
    if (!criterion) throw new Problem('answer_does_not_fit', { criterion: criterionKey })
    asksSound = criterion.type === 'sound'
  }
  if ((await tx.evidence.count({ where: { organizationId, reportId: report.id } })) >= MAX_EVIDENCE) throw new Problem('photos_full', { of: 'report', limit: MAX_EVIDENCE })
  return { ...found, held: false, asksSound, tooMuch: asksSound ? 'sound_too_large' : 'photo_too_large' }
}

type Expected = { held: boolean; reportId: string; assignmentId: string; asksSound: boolean; tooMuch: 'photo_too_large' | 'sound_too_large' }

/**
 * Takes a photo or a sound that has arrived whole; its parts, if it came in parts, are no longer needed.
 * @throws Problem as expectEvidence, and 'photo_heic' | 'photo_unreadable' | 'sound_not_asked' | 'sound_not_allowed' | 'sound_unreadable'
 */
export async function takeEvidence(actor: Actor, announced: Announced, bytes: Uint8Array): Promise<{ created: boolean; id: string }> {
  const { organizationId } = actor
  const { visitId, evidenceId: id, criterionKey, sha256, takenAt } = announced
  if (hashOfBytes(bytes) !== sha256) throw new Problem('evidence_differs')
  const kept = await keepByKind(actor, announced, bytes)

  return withTenant(actor, async (tx) => {
    await lockAssignment(tx, organizationId, (await findOwnReport(tx, actor, visitId)).id)
    // Read behind the lock: a submission may have been taken while this waited, and then nothing more goes in unseen.
    const { held, reportId } = await expectEvidence(tx, actor, announced)
    const created = !held && (await insertEvidence(tx, {
      organizationId, id, reportId, criterionKey, hash: sha256, ...kept, takenAt: takenAt ? new Date(takenAt) : null, receivedAt: now(),
    }))
    // Another report took the id in this very moment.
    if (!held && !created) throw new Problem('evidence_differs')
    await removeParts(tx, organizationId, reportId, id)
    return { created, id }
  })
}

type KeptFile = Pick<EvidenceHeld, 'kind' | 'storedHash' | 'mime' | 'bytes' | 'width' | 'height'>

/** A sound is taken where one is asked for and people may be recorded; whatever else comes must be a photo. */
async function keepByKind(actor: Actor, announced: Announced, bytes: Uint8Array): Promise<KeptFile> {
  const { organizationId } = actor
  const { asksSound, allowed } = await withTenant(actor, async (tx) => ({
    asksSound: (await expectEvidence(tx, actor, announced)).asksSound,
    allowed: await mayRecordPeople(tx, organizationId),
  }))
  // Whether anything may be taken is known before the file is looked through.
  const photo = photoKindOf(bytes) !== 'other'
  if (asksSound && !allowed && !photo) throw new Problem('sound_not_allowed')
  const sound = photo ? null : soundMimeOf(bytes)
  if (sound) {
    if (!asksSound) throw new Problem('sound_not_asked')
    return { kind: 'sound', storedHash: await keepSound(organizationId, bytes), mime: sound, bytes: bytes.byteLength, width: 0, height: 0 }
  }
  if (asksSound && !photo) throw new Problem('sound_unreadable')
  const { mime, width, height, ...prepared } = await preparePhoto(bytes)
  return { kind: 'photo', storedHash: await keepPhoto(organizationId, { ...prepared, mime, width, height }), mime, bytes: prepared.bytes.byteLength, width, height }
}

/** @throws Problem 'evidence_differs' */
function same(held: { reportId: string; criterionKey: string; hash: string }, reportId: string, criterionKey: string, sha256: string): true {
  if (held.reportId !== reportId || held.criterionKey !== criterionKey || held.hash !== sha256) throw new Problem('evidence_differs')
  return true
}
