import 'server-only'
import { z } from 'zod'
import { now } from '@/lib/data/clock'
import { findSettings } from '@/lib/data/organizations'
import { findUpload } from '@/lib/data/standards/import-runs'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { dayOf } from '@/lib/domain/visit/window'

export const ViewImport = z.object({ runId: z.uuid() })

/** @throws Problem 'not_found' */
export async function viewImport(actor: Actor, { runId }: z.output<typeof ViewImport>) {
  permit(actor, 'standard:edit')
  const { organizationId } = actor
  return withTenant(actor, async (tx) => {
    const upload = await findUpload(tx, organizationId, runId)
    const { timeZone } = await findSettings(tx, organizationId)
    return { ...upload, today: dayOf(now(), timeZone) }
  })
}
