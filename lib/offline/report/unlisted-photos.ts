import { sha256 } from '../sha256'
import type { PhonePhoto } from './kept'
import type { Surroundings } from './surroundings'

/** Photos made of bytes no list names, as when the page went between the two: offered to be put in their places. */
export async function unlistedPhotos(ids: readonly string[], { shelf, now }: Pick<Surroundings, 'shelf' | 'now'>): Promise<PhonePhoto[]> {
  const found: PhonePhoto[] = []
  for (const id of ids) {
    const photo: PhonePhoto = { id, criterionKey: '', sha256: '', takenAt: now().toISOString(), mime: 'image/jpeg', size: 0 }
    const bytes = await shelf.photo(photo)
    if (!bytes) await shelf.dropPhoto(id)
    else found.push({ ...photo, sha256: await sha256(new Uint8Array(await bytes.arrayBuffer())), size: bytes.size })
  }
  return found
}
