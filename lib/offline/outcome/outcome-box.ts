import type { AbortReason } from '@/lib/domain/visit/state'
import { randomId } from '../chance'
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
  /** The server was asked to end the visit, and may have: until it answers nothing of it changes. Noted before it is asked. */
  travelled?: boolean | undefined
  /** Why the server did not take it: told until it is said anew or given up. */
  refused?: string | undefined
}

export const nothingSaid: KeptOutcome = { reason: null, text: '', photo: null, wanted: false }

/** Where it lies on the phone: one sealed box for the words, one for the photo. Whoever took it last writes it, nobody else. */
export type OutcomeBox = {
  /** What lies there, for the one who writes it from now on; bytes it does not name go. @throws NotKept when it cannot be read just now */
  take(): Promise<KeptOutcome | null>
  /** @returns false when somebody else took it meanwhile, or it is gone: then nothing was written */
  write(kept: KeptOutcome): Promise<boolean>
  bytes(photo: PhonePhoto): Promise<Blob | null>
  keepBytes(photo: PhonePhoto, bytes: Blob): Promise<void>
  dropBytes(id: string): Promise<void>
  /** Nothing of it stays, unless somebody else took it meanwhile. */
  clear(): Promise<void>
}

const OUTCOMES = 'outcome'
const PHOTOS = 'outcome-photo'
/** A tab the system put to sleep in the middle of a write keeps nobody waiting for longer. */
const PATIENCE_MS = 5_000

/** `holder`: who took it last; a page that slept meanwhile, or has not heard of it yet, finds another name here than its own. */
type Boxed = KeptOutcome & { holder?: string }
const unboxed = ({ holder: _holder, ...kept }: Boxed): KeptOutcome => kept

/** What is read is what is written over, also where another tab writes. */
const alone = <T>(vault: Vault, place: string, work: () => Promise<T>): Promise<T> =>
  globalThis.navigator?.locks ? navigator.locks.request(`etalon.outcome-box.${vault.userId}.${place}`, { signal: AbortSignal.timeout(PATIENCE_MS) }, work) : work()

export function outcomeBox(vault: Vault, org: string, visitId: string): OutcomeBox {
  const place = `${org}.${visitId}`
  const nameOf = (id: string) => `${place}.${id}`
  const me = randomId()
  /** Whose name is there as long as it is ours; null: no box was there when it was taken. */
  let expected: { holder: string | undefined } | null = null
  const read = () => vault.read<Boxed>(OUTCOMES, place)
  async function put(kept: KeptOutcome) {
    await vault.write(OUTCOMES, place, { ...kept, holder: me } satisfies Boxed)
    expected = { holder: me }
  }
  async function isOurs() {
    const there = await read()
    return there ? expected !== null && there.holder === expected.holder : expected === null
  }
  return {
    take: () =>
      alone(vault, place, async () => {
        const there = await read()
        expected = there && { holder: there.holder }
        // A full phone refuses even the name; what lies there is read and sent all the same.
        if (there) await put(unboxed(there)).catch(() => undefined)
        await dropPhotos(vault, place, there?.photo?.id).catch(() => undefined)
        return there && unboxed(there)
      }),
    write: (kept) => alone(vault, place, async () => (await isOurs()) && (await put(kept), true)),
    async bytes({ id, mime }) {
      const bytes = await vault.readBytes(PHOTOS, nameOf(id))
      return bytes ? new Blob([bytes], { type: mime }) : null
    },
    keepBytes: async ({ id }, bytes) => vault.writeBytes(PHOTOS, nameOf(id), new Uint8Array(await bytes.arrayBuffer())),
    dropBytes: (id) => vault.remove(PHOTOS, nameOf(id)),
    clear: () => alone(vault, place, async () => void ((await isOurs()) && (await drop(vault, place)))),
  }
}

async function drop(vault: Vault, place: string): Promise<void> {
  await vault.remove(OUTCOMES, place)
  await dropPhotos(vault, place)
}

/** A page that was killed between two writes leaves bytes nobody names. */
async function dropPhotos(vault: Vault, place: string, but?: string): Promise<void> {
  for (const name of await vault.list(PHOTOS, `${place}.`)) if (name !== `${place}.${but}`) await vault.remove(PHOTOS, name)
}

/** Of a visit that was made after all: what was begun and never sent off. What waits for the server's word, or was refused, is told first. */
export const dropUnsaid = (vault: Vault, org: string, visitId: string): Promise<void> => {
  const place = `${org}.${visitId}`
  return alone(vault, place, async () => {
    const there = await vault.read<Boxed>(OUTCOMES, place)
    if (!there?.wanted && there?.refused === undefined) await drop(vault, place)
  })
}

export type UnsentOutcome = { org: string; visitId: string; kept: KeptOutcome }

/** Those that were sent off or not taken, or have a photo the server does not. @throws NotKept when one cannot be read just now */
export async function unsentOutcomes(vault: Vault): Promise<UnsentOutcome[]> {
  const found: UnsentOutcome[] = []
  for (const place of await vault.list(OUTCOMES)) {
    const kept = await vault.read<Boxed>(OUTCOMES, place)
    const cut = place.indexOf('.')
    if (kept && (kept.wanted || kept.refused !== undefined || (kept.photo && !kept.photo.held))) found.push({ org: place.slice(0, cut), visitId: place.slice(cut + 1), kept: unboxed(kept) })
  }
  return found
}
