import { randomId } from './chance'
import { type Box, below, inShed, type PersonKey } from './vault-database'

/** What one person keeps in this browser, sealed. `kind` and `id` name a box; neither holds a slash. */
export type Vault = {
  userId: string
  read<T>(kind: string, id: string): Promise<T | null>
  write(kind: string, id: string, value: unknown): Promise<void>
  readBytes(kind: string, id: string): Promise<Uint8Array<ArrayBuffer> | null>
  writeBytes(kind: string, id: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>
  remove(kind: string, id: string): Promise<void>
  /** Ids of one kind that begin with `prefix`; nothing is opened. */
  list(kind: string, prefix?: string): Promise<string[]>
}

/** Keeping fails for two reasons a person can do something about. */
export class NotKept extends Error {
  constructor(readonly why: 'full' | 'unavailable', cause?: unknown) {
    super(why, { cause })
  }
}

/** Whether this browser can keep anything sealed: only where the page came over https (or from this machine). */
export const canKeep = (): boolean => typeof indexedDB !== 'undefined' && typeof crypto !== 'undefined' && crypto.subtle !== undefined

/**
 * The vault of one person; its key is made on first use and cannot leave the browser.
 * @throws NotKept 'unavailable'
 */
export async function openVault(userId: string): Promise<Vault> {
  if (!canKeep()) throw new NotKept('unavailable')
  const { key, made } = await keyOf(userId).catch(refused)
  const nameOf = (kind: string, id: string) => `${userId}/${kind}/${id}`

  async function readBytes(kind: string, id: string) {
    const name = nameOf(kind, id)
    const box = await inShed((shed) => shed.get('boxes', name)).catch(refused)
    return box ? open(key, box) : null
  }

  async function writeBytes(kind: string, id: string, bytes: Uint8Array<ArrayBuffer>) {
    const box = await seal(key, nameOf(kind, id), bytes)
    await inShed(async (shed) => {
      const work = shed.transaction(['keys', 'boxes'], 'readwrite')
      // Signed out in another tab: nobody could open what this key seals.
      const now = await work.table('keys').get(userId)
      if (!now || now.made !== made) throw new NotKept('unavailable')
      await Promise.all([work.table('boxes').put(box), work.done])
    }).catch(refused)
  }

  return {
    userId,
    readBytes,
    writeBytes,
    async read<T>(kind: string, id: string) {
      const bytes = await readBytes(kind, id)
      return bytes ? (JSON.parse(new TextDecoder().decode(bytes)) as T) : null
    },
    write: (kind, id, value) => writeBytes(kind, id, new TextEncoder().encode(JSON.stringify(value))),
    remove: (kind, id) => inShed((shed) => shed.delete('boxes', nameOf(kind, id))).catch(refused),
    async list(kind, prefix = '') {
      const start = nameOf(kind, '')
      const names = await inShed((shed) => shed.getAllKeys('boxes', below(start + prefix))).catch(refused)
      return names.map((name) => name.slice(start.length))
    },
  }
}

async function keyOf(userId: string): Promise<PersonKey> {
  const known = await inShed((shed) => shed.get('keys', userId))
  if (known) return known
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  const fresh: PersonKey = { userId, key, made: randomId() }
  return inShed(async (shed) => {
    // Two tabs may make a key at once: the first one kept is the key of both.
    const work = shed.transaction(['keys'], 'readwrite')
    const first = await work.table('keys').get(userId)
    if (!first) await work.table('keys').put(fresh)
    await work.done
    return first ?? fresh
  })
}

const bound = (name: string) => new TextEncoder().encode(name)

async function seal(key: CryptoKey, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<Box> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bound(name) }, key, bytes)
  return { name, iv, sealed }
}

/** A box under a key that is gone, or moved under another name, reads as absent: nobody can open it any more. */
async function open(key: CryptoKey, { name, iv, sealed }: Box): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: bound(name) }, key, sealed))
  } catch {
    return null
  }
}

/** @throws NotKept, always */
export function refused(error: unknown): never {
  if (error instanceof NotKept) throw error
  throw new NotKept(error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'unavailable', error)
}
