import { sha256 } from '../sha256'
import type { Kept, PhonePhoto } from './kept'
import type { Surroundings } from './surroundings'

/**
 * Photos and sounds made of the bytes among `ids` that no list names, as when the page went between the two: offered to be put in their
 * places. They get ids of their own, for the server may hold the one they had, for another question. What the server holds goes.
 */
export async function unlistedPhotos(ids: readonly string[], kept: Kept, held: ReadonlySet<string>, { shelf, now, newId }: Pick<Surroundings, 'shelf' | 'now' | 'newId'>): Promise<PhonePhoto[]> {
  const listed = new Set([...kept.photos, ...kept.refusedPhotos.map(({ photo }) => photo), ...(kept.loose ?? [])].map(({ id }) => id))
  const unlisted = ids.filter((id) => !listed.has(id))
  const found: PhonePhoto[] = []
  for (const id of unlisted) if (held.has(id)) await shelf.dropPhoto(id)
  for (const id of unlisted.filter((one) => !held.has(one))) {
    const photo: PhonePhoto = { id, criterionKey: '', sha256: '', takenAt: now().toISOString(), mime: 'image/jpeg', size: 0 }
    const bytes = await shelf.photo(photo)
    if (!bytes) await shelf.dropPhoto(id)
    else {
      const all = new Uint8Array(await bytes.arrayBuffer())
      const known = { ...photo, sha256: await sha256(all), mime: mimeOf(all), size: bytes.size }
      // A page that went between the two steps of renaming left it twice.
      if (!found.some((one) => one.sha256 === known.sha256)) found.push(await renamed(known, bytes))
      else await shelf.dropPhoto(id)
    }
  }
  return found

  async function renamed(photo: PhonePhoto, bytes: Blob): Promise<PhonePhoto> {
    const other = { ...photo, id: newId() }
    // Where there is no room for it twice, not even for a moment, it keeps the one it had.
    const kept = await shelf.keepPhoto(other, bytes).then(() => true, () => false)
    if (kept) await shelf.dropPhoto(photo.id)
    return kept ? other : photo
  }
}

/** Of what this phone makes: a recorder's file by its first bytes (WebM, Ogg, MP4), everything else a photo. */
function mimeOf(bytes: Uint8Array): string {
  const head = String.fromCharCode(...bytes.subarray(0, 8))
  if (head.startsWith('\x1aE\xdf\xa3')) return 'audio/webm'
  if (head.startsWith('OggS')) return 'audio/ogg'
  return head.endsWith('ftyp') ? 'audio/mp4' : 'image/jpeg'
}
