import sharp from 'sharp'
import { hashOfBytes, keepPhoto, type Photo } from '@/lib/data/files/photo'
import { chanceOf, type Chance } from '../plan/chance'
import { drawScene, sceneOf, type SceneKind } from '../plan/scenes'

const DRAWN = { width: 800, height: 600 }
const TAKEN = { width: 640, height: 480 }
/** How much smaller a thumbnail is. */
const SHRINK = 1.8
/** Drawings of a kind; every photo is another crop of one of them, so that no two are the same bytes. */
const DRAWINGS = 10

type Drawing = { large: Buffer; small: Buffer }
const drawn = new Map<string, Promise<Drawing>>()
const taken = new Set<string>()

async function draw(kind: SceneKind, number: number): Promise<Drawing> {
  const chance = chanceOf('scene', kind, number)
  const scene = sharp(Buffer.from(drawScene(kind, chance))).flatten({ background: '#ffffff' }).removeAlpha()
  const lit = scene.linear(0.88 + 0.2 * chance.next(), chance.between(-8, 8)).toColourspace('srgb')
  const [large, small] = await Promise.all([lit.clone().raw().toBuffer(), lit.clone().resize(shrunk(DRAWN)).raw().toBuffer()])
  return { large, small }
}
const shrunk = ({ width, height }: { width: number; height: number }) => ({ width: Math.round(width / SHRINK), height: Math.round(height / SHRINK) })

function drawing(kind: SceneKind, number: number): Promise<Drawing> {
  const key = `${kind} ${number}`
  const pixels = drawn.get(key) ?? draw(kind, number)
  drawn.set(key, pixels)
  return pixels
}

export type KeptPhoto = { hash: string; storedHash: string; mime: string; bytes: number; width: number; height: number }

/** One photo for a criterion, kept in the file store as a phone's would be. */
export async function takePhoto(organizationId: string, criterionKey: string, chance: Chance): Promise<KeptPhoto> {
  const kind = sceneOf[criterionKey] ?? 'counter'
  const number = chance.between(1, DRAWINGS)
  const top = chance.between(0, DRAWN.height - TAKEN.height)
  let left = chance.between(0, DRAWN.width - TAKEN.width)
  while (taken.has(`${organizationId} ${kind} ${number} ${left} ${top}`)) left = (left + 1) % (DRAWN.width - TAKEN.width)
  taken.add(`${organizationId} ${kind} ${number} ${left} ${top}`)
  const { large, small } = await drawing(kind, number)
  const [bytes, thumbnail] = await Promise.all([
    sharp(large, { raw: { ...DRAWN, channels: 3 } }).extract({ left, top, ...TAKEN }).jpeg({ quality: 76 }).toBuffer(),
    sharp(small, { raw: { ...shrunk(DRAWN), channels: 3 } })
      .extract({ left: Math.floor(left / SHRINK), top: Math.floor(top / SHRINK), width: 355, height: 266 }).jpeg({ quality: 72 }).toBuffer(),
  ])
  const photo: Photo = { bytes, thumbnail, ...TAKEN, mime: 'image/jpeg' }
  const storedHash = await keepPhoto(organizationId, photo)
  return { hash: hashOfBytes(bytes), storedHash, mime: photo.mime, bytes: bytes.byteLength, ...TAKEN }
}
