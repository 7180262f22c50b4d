import 'server-only'
import { z } from 'zod'
import { now } from '@/lib/data/clock'
import { findEvidence, insertEvidence } from '@/lib/data/evidence/evidence'
import { removeParts } from '@/lib/data/evidence/parts'
import { hashOfBytes, keepPhoto, preparePhoto } from '@/lib/data/files/photo'
import { findOwnReport, lockAssignment } from '@/lib/data/reports/find-own-visit'
import { pinnedContent } from '@/lib/data/reports/pinned-content'
import { type Tx, withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { Problem } from '@/lib/domain/problem'
import { OUTCOME_PHOTO } from '@/lib/domain/report/outcome-photo'
import { Key } from '@/lib/domain/standard/condition.schema'
import { criteriaOf } from '@/lib/domain/standard/content'
import { assertEditable } from './editable'

/** A photo as its phone announces it. */
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
 * Whether the server holds this photo already; when not, whether this report may take it.
 * @throws Problem 'not_found' | 'not_in_this_state' | 'evidence_differs' | 'answer_does_not_fit' | 'photos_full'
 */
export async function expectEvidence(tx: Tx, actor: Actor, { visitId, evidenceId: id, criterionKey, sha256 }: Announced): Promise<{ held: boolean; reportId: string; assignmentId: string }> {
  const { organizationId } = actor
  const { report, visit, id: assignmentId } = await findOwnReport(tx, actor, visitId)
  const found = { reportId: report.id, assignmentId }
  const held = await findEvidence(tx, organizationId, id)
  if (held) return { ...found, held: same(held, report.id, criterionKey, sha256) }
  assertEditable(visit.state)
  if (criterionKey !== OUTCOME_PHOTO) {
    const content = await pinnedContent(tx, organizationId, visit.standardVersionId)
    if (!criteriaOf(content).some(({ key }) => key === criterionKey)) throw new Problem('answer_does_not_fit', { criterion: criterionKey })
  }
  if ((await tx.evidence.count({ where: { organizationId, reportId: report.id } })) >= MAX_EVIDENCE) throw new Problem('photos_full', { of: 'report', limit: MAX_EVIDENCE })
  return { ...found, held: false }
}

/**
 * Takes a photo that has arrived whole; its parts, if it came in parts, are no longer needed.
 * @throws Problem as expectEvidence, and 'photo_heic' | 'photo_unreadable'
 */
export async function takeEvidence(actor: Actor, announced: Announced, bytes: Uint8Array): Promise<{ created: boolean; id: string }> {
  const { organizationId } = actor
  const { visitId, evidenceId: id, criterionKey, sha256, takenAt } = announced
  if (hashOfBytes(bytes) !== sha256) throw new Problem('evidence_differs')
  const photo = await preparePhoto(bytes)
  const storedHash = await keepPhoto(organizationId, photo)

  return withTenant(actor, async (tx) => {
    await lockAssignment(tx, organizationId, (await findOwnReport(tx, actor, visitId)).id)
    // Read behind the lock: a submission may have been taken while this waited, and then nothing more goes in unseen.
    const { held, reportId } = await expectEvidence(tx, actor, announced)
    const created = !held && (await insertEvidence(tx, {
      organizationId, id, reportId, criterionKey, hash: sha256, storedHash, mime: photo.mime, bytes: photo.bytes.byteLength,
      width: photo.width, height: photo.height, takenAt: takenAt ? new Date(takenAt) : null, receivedAt: now(),
    }))
    // Another report took the id in this very moment.
    if (!held && !created) throw new Problem('evidence_differs')
    await removeParts(tx, organizationId, reportId, id)
    return { created, id }
  })
}

/** @throws Problem 'evidence_differs' */
function same(held: { reportId: string; criterionKey: string; hash: string }, reportId: string, criterionKey: string, sha256: string): true {
  if (held.reportId !== reportId || held.criterionKey !== criterionKey || held.hash !== sha256) throw new Problem('evidence_differs')
  return true
}
