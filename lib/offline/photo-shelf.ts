/** A photo that waits for the server. */
export type WaitingPhoto = { id: string; criterionKey: string; sha256: string; takenAt: string; bytes: Blob }

export type PhotoShelf = {
  all(): Promise<WaitingPhoto[]>
  keep(photo: WaitingPhoto): Promise<void>
  drop(id: string): Promise<void>
}

const STORE = 'photos'

/** Photos in the browser's database, so that a page the camera threw out of memory finds them again. */
export function browserPhotos(userId: string, visitId: string): PhotoShelf {
  const owner = `${userId}.${visitId}`
  const open = (): Promise<IDBDatabase> =>
    new Promise((resolve, reject) => {
      const asked = indexedDB.open('etalon', 1)
      asked.onupgradeneeded = () => asked.result.createObjectStore(STORE, { keyPath: 'key' }).createIndex('owner', 'owner')
      asked.onsuccess = () => resolve(asked.result)
      asked.onerror = () => reject(asked.error ?? new Error('no storage'))
    })

  async function run<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    const database = await open()
    try {
      return await new Promise<T>((resolve, reject) => {
        const transaction = database.transaction(STORE, mode)
        const asked = work(transaction.objectStore(STORE))
        transaction.oncomplete = () => resolve(asked.result)
        transaction.onabort = () => reject(transaction.error ?? new Error('not stored'))
      })
    } finally {
      database.close()
    }
  }

  return {
    all: () => run<WaitingPhoto[]>('readonly', (store) => store.index('owner').getAll(owner)),
    keep: async (photo) => void (await run('readwrite', (store) => store.put({ ...photo, key: `${owner}.${photo.id}`, owner }))),
    drop: async (id) => void (await run('readwrite', (store) => store.delete(`${owner}.${id}`))),
  }
}
