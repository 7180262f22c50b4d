import 'server-only'
import { createHash } from 'node:crypto'
import sharp, { type Sharp } from 'sharp'
import { Problem } from '@/lib/domain/problem'
import { atOnce } from './at-once'
import { photoKindOf } from './photo-kind'
import { putFile } from './store'

/** Longest side of a kept photo and of its thumbnail, in pixels. */
const PHOTO_SIDE = 2_048
const THUMBNAIL_SIDE = 360
/** A phone's largest sensor; a picture that unpacks to more is an attack on memory. */
const MAX_PIXELS = 120_000_000

// Patented and a frequent way into image libraries: refused before any of its code runs.
sharp.block({ operation: ['VipsForeignLoadHeif'] })
// Several photos at once share the machine instead of each taking all of it.
sharp.concurrency(1)

/** A large photo takes some hundred megabytes while it is open: shifts of shoppers sending at closing time wait their turn. */
const OPEN_AT_ONCE = 2
const shared = globalThis as { etalonPhotos?: ReturnType<typeof atOnce> }
const inTurn = (shared.etalonPhotos ??= atOnce(OPEN_AT_ONCE))

export type Photo = { bytes: Uint8Array; thumbnail: Uint8Array; width: number; height: number; mime: 'image/jpeg' }

/**
 * A photo as it may be kept: turned upright, at most 2048 pixels, JPEG, all metadata (place, device, time) gone.
 * @throws Problem 'photo_heic' | 'photo_unreadable'
 */
export async function preparePhoto(bytes: Uint8Array): Promise<Photo> {
  const kind = photoKindOf(bytes)
  if (kind === 'heic') throw new Problem('photo_heic')
  if (kind === 'other') throw new Problem('photo_unreadable')
  try {
    return await inTurn(() => reencoded(bytes))
  } catch {
    throw new Problem('photo_unreadable')
  }
}

async function reencoded(bytes: Uint8Array): Promise<Photo> {
  const { data, info } = await shrunk(
    sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', sequentialRead: true }).rotate(),
    PHOTO_SIDE,
    82,
  )
  const { data: thumbnail } = await shrunk(sharp(data), THUMBNAIL_SIDE, 74)
  return { bytes: data, thumbnail, width: info.width, height: info.height, mime: 'image/jpeg' }
}

const shrunk = (image: Sharp, side: number, quality: number) =>
  image
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .jpeg({ quality })
    .toBuffer({ resolveWithObject: true })

export const hashOfBytes = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/**
 * Keeps a prepared photo and its thumbnail. The name covers the organisation too: removing a file of one never takes it from another.
 */
export async function keepPhoto(organizationId: string, photo: Photo): Promise<string> {
  const storedHash = createHash('sha256').update(organizationId).update('|').update(photo.bytes).digest('hex')
  await putFile(thumbnailOf(storedHash), photo.thumbnail)
  await putFile(storedHash, photo.bytes)
  return storedHash
}

/** Keeps one part of a photo on its way, as it came; never the name of a photo. */
export async function keepPart(organizationId: string, bytes: Uint8Array): Promise<string> {
  const storedHash = createHash('sha256').update(organizationId).update('|part|').update(bytes).digest('hex')
  await putFile(storedHash, bytes)
  return storedHash
}

export const thumbnailOf = (storedHash: string): string => `${storedHash}-thumbnail`
