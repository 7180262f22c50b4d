import 'server-only'
import { z } from 'zod'
import { now } from '@/lib/data/clock'
import { findEvidence, insertEvidence } from '@/lib/data/evidence/evidence'
import { hashOfBytes, keepPhoto, preparePhoto } from '@/lib/data/files/photo'
import { receivePhoto } from '@/lib/data/files/receive-photo'
import { findOwnReport } from '@/lib/data/reports/find-own-visit'
import { pinnedContent } from '@/lib/data/reports/pinned-content'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { OUTCOME_PHOTO } from '@/lib/domain/report/outcome-photo'
import { Key } from '@/lib/domain/standard/condition.schema'
import { criteriaOf } from '@/lib/domain/standard/content'
import { assertEditable } from './editable'

export const PutEvidence = z.object({
  visitId: z.uuid(),
  evidenceId: z.uuid(),
  criterionKey: Key,
  /** Of what the phone sends; what arrives must have it. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  takenAt: z.iso.datetime().nullable(),
})
type Input = z.output<typeof PutEvidence> & { body: ReadableStream<Uint8Array> | null; announced: number | null }

/** More than any report needs; what a broken phone in a loop would send. */
const MAX_EVIDENCE = 400

/**
 * Takes one photo under the id its phone gave it. The same again is the same; acknowledged only when the bytes and the row are held.
 * @throws Problem 'not_found' | 'not_in_this_state' | 'evidence_differs' | 'photo_too_large' | 'upload_stalled' | 'photo_heic' | 'photo_unreadable'
 */
export async function putEvidence(actor: Actor, { visitId, evidenceId: id, criterionKey, sha256, takenAt, body, announced }: Input) {
  permit(actor, 'field:work')
  const { organizationId } = actor
  const before = await withTenant(actor, async (tx) => {
    const { report, visit } = await findOwnReport(tx, actor, visitId)
    const held = await findEvidence(tx, organizationId, id)
    if (held) return { same: same(held, report.id, criterionKey, sha256) }
    assertEditable(visit.state)
    if (criterionKey !== OUTCOME_PHOTO) {
      const content = await pinnedContent(tx, organizationId, visit.standardVersionId)
      if (!criteriaOf(content).some(({ key }) => key === criterionKey)) throw new Problem('answer_does_not_fit', { criterion: criterionKey })
    }
    if ((await tx.evidence.count({ where: { organizationId, reportId: report.id } })) >= MAX_EVIDENCE) throw new Problem('too_many_requests')
    return { same: false, reportId: report.id }
  })
  if (before.same) return { created: false, id }

  const photo = await receivePhoto(actor.userId, { body, announced }, async (bytes) => {
    if (hashOfBytes(bytes) !== sha256) throw new Problem('evidence_differs')
    return preparePhoto(bytes)
  })
  const storedHash = await keepPhoto(organizationId, photo)

  return withTenant(actor, async (tx) => {
    const { report, visit } = await findOwnReport(tx, actor, visitId)
    assertEditable(visit.state)
    const created = await insertEvidence(tx, {
      organizationId, id, reportId: report.id, criterionKey, hash: sha256, storedHash, mime: photo.mime, bytes: photo.bytes.byteLength,
      width: photo.width, height: photo.height, takenAt: takenAt ? new Date(takenAt) : null, receivedAt: now(),
    })
    if (!created) {
      const held = await findEvidence(tx, organizationId, id)
      if (!held) throw new Problem('evidence_differs')
      same(held, report.id, criterionKey, sha256)
    }
    return { created, id }
  })
}

/** @throws Problem 'evidence_differs' */
function same(held: { reportId: string; criterionKey: string; hash: string }, reportId: string, criterionKey: string, sha256: string): true {
  if (held.reportId !== reportId || held.criterionKey !== criterionKey || held.hash !== sha256) throw new Problem('evidence_differs')
  return true
}
