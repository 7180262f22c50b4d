import 'server-only'
import { randomUUID } from 'node:crypto'
import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { FileStore } from './store'

/** Files in folders by the first four digits of their name; a file appears whole or not at all. */
export function diskStore(folder: string): FileStore {
  const root = path.resolve(/* turbopackIgnore: true */ folder)
  const placeOf = (name: string) => path.join(root, name.slice(0, 2), name.slice(2, 4), name)

  async function put(name: string, bytes: Uint8Array) {
    const place = placeOf(name)
    await mkdir(path.dirname(place), { recursive: true })
    const beside = `${place}.${randomUUID()}.part`
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

  const has = (name: string) =>
    access(placeOf(name)).then(
      () => true,
      () => false,
    )
  const get = (name: string) => readFile(placeOf(name)).catch(absent)
  const remove = (name: string) => rm(placeOf(name), { force: true })

  async function check() {
    const name = `check-${randomUUID()}`
    await put(name, new Uint8Array([1]))
    const back = await get(name)
    await remove(name)
    if (back?.[0] !== 1) throw new Error('the file store does not give back what it was given')
  }

  return { put, get, has, remove, check }
}

function absent(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
  throw error
}
