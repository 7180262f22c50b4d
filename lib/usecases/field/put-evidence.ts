import 'server-only'
import { receivePhoto } from '@/lib/data/files/receive-photo'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Announced, expectEvidence, takeEvidence } from './take-evidence'

export const PutEvidence = Announced
type Input = Announced & { body: ReadableStream<Uint8Array> | null; announced: number | null }

/**
 * Takes one photo or sound under the id its phone gave it. The same again is the same; acknowledged only when the bytes and the row are held.
 * @throws Problem 'not_found' | 'not_in_this_state' | 'evidence_differs' | 'photo_too_large' | 'upload_stalled' | 'photo_heic' | 'photo_unreadable' |
 *   'sound_not_asked' | 'sound_not_allowed' | 'sound_unreadable' | 'sound_too_large'
 */
export async function putEvidence(actor: Actor, { body, announced, ...photo }: Input): Promise<{ created: boolean; id: string }> {
  permit(actor, 'field:work')
  const { held, tooMuch } = await withTenant(actor, (tx) => expectEvidence(tx, actor, photo))
  if (held) return { created: false, id: photo.evidenceId }
  return receivePhoto(actor, { body, announced, tooMuch }, (bytes) => takeEvidence(actor, photo, bytes))
}
