import 'server-only'
import { env } from '@/lib/env'
import { diskStore } from './disk-store'
import { isFileName } from './file-name'

/**
 * Where bytes stand: on disk or in S3, the same seven methods. A file is named by what it holds (64 hex digits, with a suffix for
 * pictures made from it), so putting it again changes nothing and a name never means something else.
 */
export type StoredFile = { name: string; writtenAt: Date }
export type FileStore = {
  put(name: string, bytes: Uint8Array): Promise<void>
  /** Null when there is no such file. */
  get(name: string): Promise<Uint8Array | null>
  /** When its bytes were last put; null when there is no such file. */
  writtenAt(name: string): Promise<Date | null>
  /** Every file, in no order; one that is put or removed meanwhile may be among them or not. */
  list(): AsyncIterable<StoredFile>
  remove(name: string): Promise<void>
  /** Removes what was half written before then, as a process leaves it that is killed. Answers how many. */
  removeHalves(before: Date): Promise<number>
  /** Writes, reads and removes a small file; throws when the store does not work. */
  check(): Promise<void>
}

const shared = globalThis as { etalonFiles?: Promise<FileStore> }
const store = (): Promise<FileStore> => (shared.etalonFiles ??= openStore())

/** Who keeps files on disk does not hold the library of the other. */
async function openStore(): Promise<FileStore> {
  if (env().FILE_STORE === 'disk') return diskStore(env().FILE_DIR)
  const { s3Store } = await import('./s3-store')
  return s3Store(env())
}

export const putFile = async (name: string, bytes: Uint8Array): Promise<void> => (await store()).put(checked(name), bytes)
export const getFile = async (name: string): Promise<Uint8Array | null> => (await store()).get(checked(name))
export const fileWrittenAt = async (name: string): Promise<Date | null> => (await store()).writtenAt(checked(name))
export async function* listFiles(): AsyncGenerator<StoredFile> {
  yield* (await store()).list()
}
export const removeFile = async (name: string): Promise<void> => (await store()).remove(checked(name))
export const removeHalfFiles = async (before: Date): Promise<number> => (await store()).removeHalves(before)
export const checkFiles = async (): Promise<void> => (await store()).check()

/** Whose store this is: the mark of the one database whose rows name its files; null while nobody has said so. No file by its name. */
const MARK = 'whose-store'
export const readStoreMark = async (): Promise<string | null> => {
  const bytes = await (await store()).get(MARK)
  return bytes && new TextDecoder().decode(bytes)
}
export const writeStoreMark = async (mark: string): Promise<void> => (await store()).put(MARK, new TextEncoder().encode(mark))

/** Names come from our own hashes; anything else would be a way out of the folder. */
function checked(name: string): string {
  if (!isFileName(name)) throw new Error('a file is named by its hash')
  return name
}
