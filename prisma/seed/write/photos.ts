import sharp from 'sharp'
import { hashOfBytes, keepPhoto, type Photo } from '@/lib/data/files/photo'
import { chanceOf, type Chance } from '../plan/chance'
import { drawScene, sceneOf, type SceneKind } from '../plan/scenes'

const DRAWN = { width: 800, height: 600 }
const TAKEN = { width: 640, height: 480 }
/** Drawings of a kind; every photo is another crop in another light of one of them, so that no two are the same bytes. */
const DRAWINGS = 6

const drawn = new Map<string, Promise<Buffer>>()

function drawing(kind: SceneKind, number: number): Promise<Buffer> {
  const key = `${kind} ${number}`
  const known = drawn.get(key)
  if (known) return known
  const svg = Buffer.from(drawScene(kind, chanceOf('scene', key)))
  const pixels = sharp(svg).flatten({ background: '#ffffff' }).toColourspace('srgb').removeAlpha().raw().toBuffer()
  drawn.set(key, pixels)
  return pixels
}

export type KeptPhoto = { hash: string; storedHash: string; mime: string; bytes: number; width: number; height: number }

/** One photo for a criterion, kept in the file store as a phone's would be. */
export async function takePhoto(organizationId: string, criterionKey: string, chance: Chance): Promise<KeptPhoto> {
  const kind = sceneOf[criterionKey] ?? 'counter'
  const pixels = await drawing(kind, chance.between(1, DRAWINGS))
  const crop = { left: chance.between(0, DRAWN.width - TAKEN.width), top: chance.between(0, DRAWN.height - TAKEN.height), ...TAKEN }
  const scene = sharp(pixels, { raw: { ...DRAWN, channels: 3 } }).extract(crop).linear(0.86 + 0.24 * chance.next(), chance.between(-9, 9))
  const bytes = await scene.jpeg({ quality: 76 }).toBuffer()
  const thumbnail = await sharp(bytes).resize({ width: 360 }).jpeg({ quality: 72 }).toBuffer()
  const photo: Photo = { bytes, thumbnail, ...TAKEN, mime: 'image/jpeg' }
  const storedHash = await keepPhoto(organizationId, photo)
  return { hash: hashOfBytes(bytes), storedHash, mime: photo.mime, bytes: bytes.byteLength, ...TAKEN }
}
