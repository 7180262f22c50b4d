import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

export type Box = {
  /** "<user>/<kind>/<id>"; sealed with the content. */
  name: string
  iv: Uint8Array<ArrayBuffer>
  sealed: ArrayBuffer
}

/** Who last used this phone. Not secret: it chooses whose vault to open and which words to say before that. */
export type LastPerson = { id: 'last'; userId: string; language: string }

interface Shed extends DBSchema {
  keys: { key: string; value: { userId: string; key: CryptoKey } }
  boxes: { key: string; value: Box }
  people: { key: string; value: LastPerson }
}

const VERSION = 1

/** Opened for each piece of work and closed after it, so that a newer version of the app in another tab never waits for this one. */
export async function inShed<T>(work: (database: IDBPDatabase<Shed>) => Promise<T>): Promise<T> {
  const database = await openDB<Shed>('etalon-field', VERSION, {
    upgrade(fresh) {
      fresh.createObjectStore('keys', { keyPath: 'userId' })
      fresh.createObjectStore('boxes', { keyPath: 'name' })
      fresh.createObjectStore('people', { keyPath: 'id' })
    },
    blocking: (_current, _wanted, event) => (event.target as IDBDatabase).close(),
  })
  try {
    return await work(database)
  } finally {
    database.close()
  }
}

/** All names that begin with `prefix`. */
export const below = (prefix: string): IDBKeyRange => IDBKeyRange.bound(prefix, `${prefix}\uffff`)
