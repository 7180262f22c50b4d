export type Box = {
  /** "<user>/<kind>/<id>"; sealed with the content. */
  name: string
  iv: Uint8Array<ArrayBuffer>
  sealed: ArrayBuffer
}

/** `made` tells a key from the one a person had before they last signed out. */
export type PersonKey = { userId: string; key: CryptoKey; made?: string }

type Tables = { keys: PersonKey; boxes: Box }
type Name = keyof Tables

const VERSION = 1
const tables: Record<Name, string> = { keys: 'userId', boxes: 'name' }

/** Kept open this long after the last piece of work: a tap a second does not open it a hundred times. */
const IDLE_MS = 5_000
let connection: { to: IDBFactory; database: Promise<IDBDatabase> } | null = null
let idle: ReturnType<typeof setTimeout> | undefined

async function connect(): Promise<IDBDatabase> {
  const opening = indexedDB.open('etalon-field', VERSION)
  opening.onupgradeneeded = () => {
    for (const [name, keyPath] of Object.entries(tables)) if (!opening.result.objectStoreNames.contains(name)) opening.result.createObjectStore(name, { keyPath })
  }
  const database = await answered(opening)
  // A newer version of the app in another tab never waits for this one.
  database.onversionchange = disconnect
  database.onclose = forget
  return database
}

const forget = () => void (connection = null)
function disconnect() {
  const closing = connection
  forget()
  void closing?.database.then((database) => database.close(), () => undefined)
}

function connected(): Promise<IDBDatabase> {
  if (connection?.to !== indexedDB) connection = { to: indexedDB, database: connect() }
  return connection.database
}

/** One piece of work with the database. A connection the system took away in the background is made anew once. */
export async function inShed<T>(work: (shed: ReturnType<typeof shedOf>) => Promise<T>): Promise<T> {
  clearTimeout(idle)
  try {
    return await work(shedOf(await connected())).catch(async (error: unknown) => {
      if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error
      forget()
      return work(shedOf(await connected()))
    })
  } catch (error) {
    disconnect()
    throw error
  } finally {
    clearTimeout(idle)
    idle = setTimeout(disconnect, IDLE_MS)
  }
}

const answered = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error!)
  })

/** What was written stands when the transaction is over, and not before; a full phone says so as late as that. */
const finished = (work: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    work.oncomplete = () => resolve()
    work.onabort = work.onerror = () => reject(work.error ?? new DOMException('the transaction was given up', 'AbortError'))
  })

const tableOf = <N extends Name>(store: IDBObjectStore) => ({
  get: (key: string) => answered(store.get(key) as IDBRequest<Tables[N] | undefined>),
  getAll: () => answered(store.getAll() as IDBRequest<Tables[N][]>),
  getAllKeys: (range: IDBKeyRange) => answered(store.getAllKeys(range) as IDBRequest<string[]>),
  put: (value: Tables[N]) => answered(store.put(value)),
  delete: (key: string | IDBKeyRange) => answered(store.delete(key)),
})

function shedOf(database: IDBDatabase) {
  function transaction(names: Name[], mode: IDBTransactionMode) {
    const work = database.transaction(names, mode)
    const done = finished(work)
    // Who waits for one of its requests hears of it there.
    done.catch(() => undefined)
    function giveUp() {
      try {
        work.abort()
      } catch {
        // It was over already.
      }
    }
    return { done, giveUp, table: <N extends Name>(name: N) => tableOf<N>(work.objectStore(name)) }
  }
  async function alone<N extends Name, T>(name: N, mode: IDBTransactionMode, act: (table: ReturnType<typeof tableOf<N>>) => Promise<T>): Promise<T> {
    const { table, done } = transaction([name], mode)
    const [value] = await Promise.all([act(table(name)), done])
    return value
  }
  return {
    transaction,
    get: <N extends Name>(name: N, key: string) => alone(name, 'readonly', (table) => table.get(key)),
    getAll: <N extends Name>(name: N) => alone(name, 'readonly', (table) => table.getAll()),
    getAllKeys: (name: Name, range: IDBKeyRange) => alone(name, 'readonly', (table) => table.getAllKeys(range)),
    put: <N extends Name>(name: N, value: Tables[N]) => alone(name, 'readwrite', (table) => table.put(value)),
    delete: (name: Name, key: string | IDBKeyRange) => alone(name, 'readwrite', (table) => table.delete(key)),
  }
}

/** All names that begin with `prefix`. */
export const below = (prefix: string): IDBKeyRange => IDBKeyRange.bound(prefix, `${prefix}\uffff`)
