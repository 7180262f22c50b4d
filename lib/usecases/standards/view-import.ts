import 'server-only'
import { z } from 'zod'
import { now } from '@/lib/data/clock'
import { findUpload } from '@/lib/data/standards/import-runs'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'

export const ViewImport = z.object({ runId: z.uuid() })

/** @throws Problem 'not_found' */
export async function viewImport(actor: Actor, { runId }: z.output<typeof ViewImport>) {
  permit(actor, 'standard:edit')
  const upload = await withTenant(actor, (tx) => findUpload(tx, actor.organizationId, runId))
  return { ...upload, today: now().toISOString().slice(0, 10) }
}
