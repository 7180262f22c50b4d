import 'server-only'
import { z } from 'zod'
import { findPublishedPhoto, readPublishedPhoto } from '@/lib/data/published/photo'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'

export const ViewPhoto = z.object({ evidenceId: z.string(), size: z.enum(['full', 'thumbnail']).catch('full').default('full') })

/** @throws Problem 'not_found', alike for absent, foreign, uncleared, unpublished and out of scope */
export async function viewPhoto(actor: Actor, input: z.input<typeof ViewPhoto>): Promise<{ bytes: Uint8Array; mime: string }> {
  permit(actor, 'report:view')
  const { evidenceId, size } = ViewPhoto.parse(input)
  if (!z.uuid().safeParse(evidenceId).success) throw new Problem('not_found')
  const { storedHash, mime } = await withTenant(actor, (tx) => findPublishedPhoto(tx, actor, evidenceId))
  return { bytes: await readPublishedPhoto(storedHash, size), mime }
}
