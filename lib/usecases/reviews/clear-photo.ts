import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/data/audit'
import { savePhotoCleared } from '@/lib/data/reviews/photos'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { reviewFor } from './standing'

export const ClearPhoto = z.object({ visitId: z.uuid(), evidenceId: z.uuid(), cleared: z.boolean() })

/** Shows one photo in the published report, or takes it out again; receipts cannot be shown. @throws Problem 'not_found' */
export async function clearPhoto(actor: Actor, input: z.input<typeof ClearPhoto>): Promise<void> {
  permit(actor, 'review:work')
  const { visitId, evidenceId, cleared } = ClearPhoto.parse(input)
  await withTenant(actor, async (tx) => {
    const { report } = await reviewFor(tx, actor, visitId, 'clear')
    await savePhotoCleared(tx, actor, { reportId: report.id, evidenceId, cleared })
    await record(tx, actor, cleared ? 'photo.cleared' : 'photo.hidden', { kind: 'evidence', id: evidenceId }, { visitId })
  })
}
