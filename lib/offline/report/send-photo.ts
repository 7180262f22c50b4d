import type { Reply } from '../courier'
import type { PhonePhoto } from './kept'
import type { Surroundings } from './surroundings'

/** One photo from this page or from the phone to the server. */
export async function sendPhoto(photo: PhonePhoto, fresh: ReadonlyMap<string, Blob>, { shelf, savePhoto }: Pick<Surroundings, 'shelf' | 'savePhoto'>): Promise<Reply<unknown>> {
  const bytes = fresh.get(photo.id) ?? (await shelf.photo(photo).catch(() => undefined))
  // A browser that cannot read just now (its storage went away with the page) can later.
  if (bytes === undefined) return { kind: 'unreachable' }
  // The browser threw it away: asked for again on the screen, for it is not on the server either.
  if (!bytes) return { kind: 'refused', problem: 'photo_lost', message: '', details: {} }
  return savePhoto(photo, bytes)
}
