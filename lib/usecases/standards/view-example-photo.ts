import 'server-only'
import { z } from 'zod'
import { getFile } from '@/lib/data/files/store'
import { findStandardImage } from '@/lib/data/standards/images'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'

export const ViewExamplePhoto = z.object({ imageId: z.uuid() })

/** An example photo for whoever may read standards. @throws Problem 'not_found' */
export async function viewExamplePhoto(actor: Actor, { imageId }: z.output<typeof ViewExamplePhoto>): Promise<{ bytes: Uint8Array; mime: string }> {
  permit(actor, 'standard:view')
  const image = await withTenant(actor, (tx) => findStandardImage(tx, actor.organizationId, imageId))
  const bytes = image && (await getFile(image.storedHash))
  if (!image || !bytes) throw new Problem('not_found')
  return { bytes, mime: image.mime }
}
