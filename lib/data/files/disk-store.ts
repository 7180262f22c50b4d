import 'server-only'
import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { isFileName } from './file-name'
import type { FileStore, StoredFile } from './store'

/** What a file is called while it is written. */
const HALF = '.part'

/** Files in folders by the first four digits of their name; a file appears whole or not at all. */
export function diskStore(folder: string): FileStore {
  const root = path.resolve(/* turbopackIgnore: true */ folder)
  const placeOf = (name: string) => path.join(root, name.slice(0, 2), name.slice(2, 4), name)

  async function put(name: string, bytes: Uint8Array) {
    const place = placeOf(name)
    await mkdir(path.dirname(place), { recursive: true })
    const beside = `${place}.${randomUUID()}${HALF}`
    try {
      const file = await open(beside, 'wx')
      try {
        await file.writeFile(bytes)
        // A receipt is given for what survives a power cut.
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(beside, place)
    } catch (error) {
      await rm(beside, { force: true })
      throw error
    }
  }

  const writtenAt = (name: string) => stat(placeOf(name)).then(({ mtime }) => mtime, absent)
  const get = (name: string) => readFile(placeOf(name)).catch(absent)
  const remove = (name: string) => rm(placeOf(name), { force: true })

  async function* names(): AsyncGenerator<string> {
    for (const first of await inFolder(root))
      for (const second of await inFolder(path.join(root, first))) yield* await inFolder(path.join(root, first, second))
  }

  async function* list(): AsyncGenerator<StoredFile> {
    for await (const name of names()) {
      const at = isFileName(name) ? await writtenAt(name) : null
      if (at) yield { name, writtenAt: at }
    }
  }

  async function removeHalves(before: Date): Promise<number> {
    let removed = 0
    for await (const name of names()) {
      const at = name.endsWith(HALF) ? await writtenAt(name) : null
      if (!at || at >= before) continue
      await remove(name)
      removed++
    }
    return removed
  }

  async function check() {
    const name = `check-${randomUUID()}`
    await put(name, new Uint8Array([1]))
    const back = await get(name)
    await remove(name)
    if (back?.[0] !== 1) throw new Error('the file store does not give back what it was given')
  }

  return { put, get, writtenAt, list, remove, removeHalves, check }
}

/** Names in a folder; none where there is no folder, or a file instead. */
const inFolder = (folder: string): Promise<string[]> =>
  readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return []
    return absent(error) ?? []
  })

function absent(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
  throw error
}
