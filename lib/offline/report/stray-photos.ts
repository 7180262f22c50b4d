import type { Kept, PhonePhoto } from './kept'
import type { Surroundings } from './surroundings'

/** Bytes on the phone that no list names. Held ones go; what makes photos of the others is fetched only when there are any. */
export async function strayPhotos(kept: Kept, held: ReadonlySet<string>, { shelf, now, newId }: Pick<Surroundings, 'shelf' | 'now' | 'newId'>): Promise<PhonePhoto[]> {
  const listed = new Set([...kept.photos, ...kept.refusedPhotos.map(({ photo }) => photo), ...(kept.loose ?? [])].map(({ id }) => id))
  const ids = (await shelf.photos()).filter((id) => !listed.has(id))
  for (const id of ids) if (held.has(id)) await shelf.dropPhoto(id)
  const nameless = ids.filter((id) => !held.has(id))
  return nameless.length > 0 ? (await import('./unlisted-photos')).unlistedPhotos(nameless, { shelf, now, newId }) : []
}
