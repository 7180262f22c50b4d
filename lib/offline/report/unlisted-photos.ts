import { sha256 } from '../sha256'
import type { PhonePhoto } from './kept'
import type { Surroundings } from './surroundings'

/** Photos and sounds made of bytes no list names, as when the page went between the two: offered to be put in their places. */
export async function unlistedPhotos(ids: readonly string[], { shelf, now }: Pick<Surroundings, 'shelf' | 'now'>): Promise<PhonePhoto[]> {
  const found: PhonePhoto[] = []
  for (const id of ids) {
    const photo: PhonePhoto = { id, criterionKey: '', sha256: '', takenAt: now().toISOString(), mime: 'image/jpeg', size: 0 }
    const bytes = await shelf.photo(photo)
    if (!bytes) await shelf.dropPhoto(id)
    else {
      const all = new Uint8Array(await bytes.arrayBuffer())
      found.push({ ...photo, sha256: await sha256(all), mime: mimeOf(all), size: bytes.size })
    }
  }
  return found
}

/** Of what this phone makes: a recorder's file by its first bytes (WebM, Ogg, MP4), everything else a photo. */
function mimeOf(bytes: Uint8Array): string {
  const head = String.fromCharCode(...bytes.subarray(0, 8))
  if (head.startsWith('\x1aE\xdf\xa3')) return 'audio/webm'
  if (head.startsWith('OggS')) return 'audio/ogg'
  return head.endsWith('ftyp') ? 'audio/mp4' : 'image/jpeg'
}
