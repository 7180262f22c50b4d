import 'server-only'
import { randomUUID } from 'node:crypto'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  NotFound,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import type { Env } from '@/lib/env'
import { isFileName } from './file-name'
import type { FileStore, StoredFile } from './store'

/** Any S3-compatible store; addresses in path style, which all of them speak. */
export function s3Store(settings: Env): FileStore {
  const { S3_ENDPOINT, S3_REGION, S3_BUCKET: Bucket, S3_ACCESS_KEY_ID = '', S3_SECRET_ACCESS_KEY = '' } = settings
  const client = new S3Client({
    endpoint: S3_ENDPOINT,
    region: S3_REGION,
    forcePathStyle: true,
    credentials: { accessKeyId: S3_ACCESS_KEY_ID, secretAccessKey: S3_SECRET_ACCESS_KEY },
  })
  const at = (name: string) => ({ Bucket, Key: `${name.slice(0, 2)}/${name}` })

  const put = async (name: string, bytes: Uint8Array) => {
    await client.send(new PutObjectCommand({ ...at(name), Body: bytes, ContentLength: bytes.byteLength }))
  }
  const get = async (name: string) => {
    const found = await client.send(new GetObjectCommand(at(name))).catch(absent)
    return found?.Body ? found.Body.transformToByteArray() : null
  }
  const writtenAt = async (name: string) => (await client.send(new HeadObjectCommand(at(name))).catch(absent))?.LastModified ?? null
  const remove = async (name: string) => {
    await client.send(new DeleteObjectCommand(at(name)))
  }

  async function* list(): AsyncGenerator<StoredFile> {
    let ContinuationToken: string | undefined
    do {
      const page = await client.send(new ListObjectsV2Command({ Bucket, ContinuationToken }))
      for (const { Key = '', LastModified } of page.Contents ?? []) {
        const name = Key.slice(3)
        if (isFileName(name) && Key === at(name).Key && LastModified) yield { name, writtenAt: LastModified }
      }
      ContinuationToken = page.NextContinuationToken
    } while (ContinuationToken)
  }

  async function check() {
    const name = `check-${randomUUID()}`
    await put(name, new Uint8Array([1]))
    const back = await get(name)
    await remove(name)
    if (back?.[0] !== 1) throw new Error('the file store does not give back what it was given')
  }

  // S3 shows an object when all of it is there.
  const removeHalves = async () => 0

  return { put, get, writtenAt, list, remove, removeHalves, check }
}

function absent(error: unknown): null {
  if (error instanceof NoSuchKey || error instanceof NotFound) return null
  throw error
}
