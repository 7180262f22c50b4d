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
  /** `small`: what stays in its place, to be looked at without a connection. */
  dropPhoto(id: string, small?: Blob | null): Promise<void>
  /** What stayed of a photo the server has. */
  small(id: string): Promise<Blob | null>
  /** Ids of photos whose bytes lie here. */
  photos(): Promise<string[]>
}

export const REPORTS = 'report'
export const PHOTOS = 'photo'
/** Photos of any phone that are on the server, small. */
export const SMALL = 'small'
/** Visits as the server packed them. */
export const PACKS = 'visit'
export const EXAMPLES = 'example'

export function vaultShelf(vault: Vault, org: string, visitId: string): ReportShelf {
  const place = `${org}.${visitId}`
  return {
    read: () => vault.read<Kept>(REPORTS, place),
    write: (kept) => vault.write(REPORTS, place, kept),
    async clear() {
      await vault.remove(REPORTS, place)
      await dropBelow(vault, PHOTOS, place)
      await dropBelow(vault, SMALL, place)
      await dropMemosOf(vault, place)
    },
    keepPhoto: async ({ id }, bytes) => vault.writeBytes(PHOTOS, `${place}.${id}`, new Uint8Array(await bytes.arrayBuffer())),
    async photo({ id, mime }) {
      const bytes = await vault.readBytes(PHOTOS, `${place}.${id}`)
      return bytes ? new Blob([bytes], { type: mime }) : null
    },
    async dropPhoto(id, small) {
      const name = `${place}.${id}`
      // A phone without room for it shows the server's.
      if (small) await vault.writeBytes(SMALL, name, new Uint8Array(await small.arrayBuffer())).catch(() => undefined)
      else await vault.remove(SMALL, name)
      await vault.remove(PHOTOS, name)
    },
    async small(id) {
      const bytes = await vault.readBytes(SMALL, `${place}.${id}`)
      return bytes ? new Blob([bytes], { type: 'image/jpeg' }) : null
    },
    photos: async () => (await vault.list(PHOTOS, `${place}.`)).map((id) => id.slice(place.length + 1)),
  }
}

const dropBelow = async (vault: Vault, kind: string, place: string) => Promise.all((await vault.list(kind, `${place}.`)).map((id) => vault.remove(kind, id)))
