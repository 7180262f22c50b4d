import 'server-only'
import { z } from 'zod'
import type { Tx } from '../tenant'

const columns = { storedHash: true, mime: true } as const

export type StandardImageHeld = { storedHash: string; mime: string }

export const findStandardImage = (tx: Tx, organizationId: string, id: string): Promise<StandardImageHeld | null> =>
  tx.standardImage.findUnique({ where: { organizationId_id: { organizationId, id } }, select: columns })

/** Which of these are images of this organisation. */
export async function heldImages(tx: Tx, organizationId: string, ids: string[]): Promise<Set<string>> {
  const uuids = ids.filter((id) => z.uuid().safeParse(id).success)
  return new Set((await tx.standardImage.findMany({ where: { organizationId, id: { in: uuids } }, select: { id: true } })).map(({ id }) => id))
}

export type NewStandardImage = StandardImageHeld & {
  organizationId: string
  id: string
  bytes: number
  width: number
  height: number
  uploadedBy: string
  uploadedAt: Date
}

/** False when this id is there already: of two at once one wins and the other compares. */
export async function insertStandardImage(tx: Tx, image: NewStandardImage): Promise<boolean> {
  const { count } = await tx.standardImage.createMany({ data: [image], skipDuplicates: true })
  return count === 1
}
