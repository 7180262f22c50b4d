import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/data/audit'
import { now } from '@/lib/data/clock'
import { keepPhoto, preparePhoto } from '@/lib/data/files/photo'
import { receivePhoto } from '@/lib/data/files/receive-photo'
import { findStandardImage, insertStandardImage } from '@/lib/data/standards/images'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'

export const UploadExamplePhoto = z.object({
  /** Made by the editor, so that a repeat after a lost answer is the same photo. */
  imageId: z.uuid(),
})
type Input = z.output<typeof UploadExamplePhoto> & { body: ReadableStream<Uint8Array> | null; announced: number | null }

/** More than any organisation's standards point at; they stay for ever, since published versions do. */
const MAX_EXAMPLE_PHOTOS = 2_000

/**
 * Keeps a photo for criteria to point at; it belongs to the organisation, so versions and copies of a standard share it.
 * @throws Problem 'photos_full' | 'photo_too_large' | 'upload_stalled' | 'photo_heic' | 'photo_unreadable' | 'evidence_differs' (another photo has this id)
 */
export async function uploadExamplePhoto(actor: Actor, { imageId: id, body, announced }: Input): Promise<{ created: boolean; id: string }> {
  permit(actor, 'standard:edit')
  const { organizationId } = actor
  const held = await withTenant(actor, (tx) => tx.standardImage.count({ where: { organizationId } }))
  if (held >= MAX_EXAMPLE_PHOTOS) throw new Problem('photos_full', { of: 'examples', limit: MAX_EXAMPLE_PHOTOS })
  const photo = await receivePhoto(actor, { body, announced }, preparePhoto)
  const storedHash = await keepPhoto(organizationId, photo)
  return withTenant(actor, async (tx) => {
    const created = await insertStandardImage(tx, {
      organizationId, id, storedHash, mime: photo.mime, bytes: photo.bytes.byteLength, width: photo.width, height: photo.height,
      uploadedBy: actor.userId, uploadedAt: now(),
    })
    if (created) await record(tx, actor, 'standard.photo_uploaded', { kind: 'standard_image', id })
    else if ((await findStandardImage(tx, organizationId, id))?.storedHash !== storedHash) throw new Problem('evidence_differs')
    return { created, id }
  })
}
