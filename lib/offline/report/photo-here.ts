import type { Kept } from './kept'
import type { Surroundings } from './surroundings'

/** The bytes of a photo that lies on this phone; of one the server has, what stayed here to be looked at. */
export async function photoHere(kept: Kept, fresh: ReadonlyMap<string, Blob>, world: Surroundings | null, id: string): Promise<Blob | null> {
  const photo = [...kept.photos, ...kept.refusedPhotos.map((one) => one.photo), ...(kept.loose ?? [])].find((one) => one.id === id)
  return fresh.get(id) ?? (world ? (photo ? world.shelf.photo(photo) : world.shelf.small(id)) : null)
}
