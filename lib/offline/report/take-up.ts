import type { ReportDesk } from '@/lib/domain/report/desk'
import { NotKept } from '../vault'
import { type Kept, type PhonePhoto, resumed, withHeld } from './kept'
import { whyNotKept } from './photo-keeping'
import type { ReportShelf } from './shelf'
import type { Surroundings } from './surroundings'

/**
 * What an earlier page left of a report, photos no list names among it. `held` grows by what the server was known to have.
 * `unreadable`: something lies there and cannot be read just now; `shelf` then leaves it as it is, for a page that can.
 */
export async function takeUp(fresh: Kept, desk: ReportDesk, world: Surroundings, held: Set<string>): Promise<{ kept: Kept; unreadable: boolean; shelf: ReportShelf }> {
  const earlier = await world.shelf.read().catch((error: unknown) => whyNotKept(error))
  const unreadable = typeof earlier === 'string'
  const left = typeof earlier === 'string' ? null : earlier
  for (const id of left?.held ?? []) held.add(id)
  const kept = left ? withHeld(resumed(left, desk, world.device), held) : fresh
  // What a list names that cannot be read just now only seems to be named by none.
  const unlisted = unreadable ? [] : await strayPhotos(kept, held, world).catch(() => [])
  return {
    kept: unlisted.length > 0 ? { ...kept, loose: [...(kept.loose ?? []), ...unlisted] } : kept,
    unreadable,
    shelf: unreadable ? { ...world.shelf, write: () => Promise.reject(new NotKept('unavailable')), clear: async () => undefined } : world.shelf,
  }
}

/** What looks for them is fetched only where photos lie on this phone. */
async function strayPhotos(kept: Kept, held: ReadonlySet<string>, world: Surroundings): Promise<PhonePhoto[]> {
  const ids = await world.shelf.photos()
  return ids.length > 0 ? (await import('./unlisted-photos')).unlistedPhotos(ids, kept, held, world) : []
}
