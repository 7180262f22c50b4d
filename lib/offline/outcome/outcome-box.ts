import type { AbortReason } from '@/lib/domain/visit/state'
import type { PhonePhoto } from '../report/kept'
import type { Vault } from '../vault'

/** That a visit could not be made, as its shopper says it; kept until the server has it. */
export type KeptOutcome = {
  reason: AbortReason | null
  text: string
  /** One id for all tries, so that the server keeps it once. `held`: the server said that it has it. */
  photo: (PhonePhoto & { held: boolean }) | null
  /** Sent off: it goes as soon as it can, from whichever page is open. */
  wanted: boolean
  /** Why the server did not take it: told until it is said anew or given up. */
  refused?: string | undefined
}

export const nothingSaid: KeptOutcome = { reason: null, text: '', photo: null, wanted: false }

/** Where it lies on the phone: one sealed box for the words, one for the photo. */
export type OutcomeBox = {
  read(): Promise<KeptOutcome | null>
  write(kept: KeptOutcome): Promise<void>
  bytes(photo: PhonePhoto): Promise<Blob | null>
  keepBytes(photo: PhonePhoto, bytes: Blob): Promise<void>
  dropBytes(id: string): Promise<void>
  clear(): Promise<void>
}

const OUTCOMES = 'outcome'
const PHOTOS = 'outcome-photo'

export function outcomeBox(vault: Vault, org: string, visitId: string): OutcomeBox {
  const place = `${org}.${visitId}`
  const nameOf = (id: string) => `${place}.${id}`
  return {
    read: () => vault.read<KeptOutcome>(OUTCOMES, place),
    write: (kept) => vault.write(OUTCOMES, place, kept),
    async bytes({ id, mime }) {
      const bytes = await vault.readBytes(PHOTOS, nameOf(id))
      return bytes ? new Blob([bytes], { type: mime }) : null
    },
    keepBytes: async ({ id }, bytes) => vault.writeBytes(PHOTOS, nameOf(id), new Uint8Array(await bytes.arrayBuffer())),
    dropBytes: (id) => vault.remove(PHOTOS, nameOf(id)),
    async clear() {
      await vault.remove(OUTCOMES, place)
      for (const name of await vault.list(PHOTOS, `${place}.`)) await vault.remove(PHOTOS, name)
    },
  }
}

export type UnsentOutcome = { org: string; visitId: string; kept: KeptOutcome }

/** Those that were sent off or not taken, or have a photo the server does not. @throws NotKept when one cannot be read just now */
export async function unsentOutcomes(vault: Vault): Promise<UnsentOutcome[]> {
  const found: UnsentOutcome[] = []
  for (const place of await vault.list(OUTCOMES)) {
    const kept = await vault.read<KeptOutcome>(OUTCOMES, place)
    const cut = place.indexOf('.')
    if (kept && (kept.wanted || kept.refused !== undefined || (kept.photo && !kept.photo.held))) found.push({ org: place.slice(0, cut), visitId: place.slice(cut + 1), kept })
  }
  return found
}
