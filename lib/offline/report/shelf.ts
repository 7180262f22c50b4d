import type { Vault } from '../vault'
import type { Kept, PhonePhoto } from './kept'
import { dropMemosOf } from './memos'

/** Where a report lies on the phone. Its photos' bytes lie in boxes of their own, so that a tap does not write them again. */
export type ReportShelf = {
  read(): Promise<Kept | null>
  write(kept: Kept): Promise<void>
  clear(): Promise<void>
  keepPhoto(photo: PhonePhoto, bytes: Blob): Promise<void>
  photo(photo: PhonePhoto): Promise<Blob | null>
  dropPhoto(id: string): Promise<void>
  /** Ids of photos whose bytes lie here. */
  photos(): Promise<string[]>
}

export const REPORTS = 'report'
export const PHOTOS = 'photo'

export function vaultShelf(vault: Vault, org: string, visitId: string): ReportShelf {
  const place = `${org}.${visitId}`
  return {
    read: () => vault.read<Kept>(REPORTS, place),
    write: (kept) => vault.write(REPORTS, place, kept),
    async clear() {
      await vault.remove(REPORTS, place)
      await Promise.all((await vault.list(PHOTOS, `${place}.`)).map((id) => vault.remove(PHOTOS, id)))
      await dropMemosOf(vault, place)
    },
    keepPhoto: async ({ id }, bytes) => vault.writeBytes(PHOTOS, `${place}.${id}`, new Uint8Array(await bytes.arrayBuffer())),
    async photo({ id, mime }) {
      const bytes = await vault.readBytes(PHOTOS, `${place}.${id}`)
      return bytes ? new Blob([bytes], { type: mime }) : null
    },
    dropPhoto: (id) => vault.remove(PHOTOS, `${place}.${id}`),
    photos: async () => (await vault.list(PHOTOS, `${place}.`)).map((id) => id.slice(place.length + 1)),
  }
}
