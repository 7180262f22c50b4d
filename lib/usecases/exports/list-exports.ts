import 'server-only'
import { findRights } from '@/lib/data/exports/rights'
import { listRuns } from '@/lib/data/exports/runs'
import { findSettings } from '@/lib/data/organizations'
import { withTenant } from '@/lib/data/tenant'
import type { AskedExport } from '@/lib/domain/export/asked-export.schema'
import { MOST_KEPT, type ExportShown } from '@/lib/domain/export/export-run'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'

export type ExportListed = ExportShown & { asked: AskedExport }

/** The files one has asked for, the newest first, and the zone their times are told in; nobody sees another's. @throws Problem 'forbidden' */
export async function listExports(actor: Actor): Promise<{ runs: ExportListed[]; timeZone: string }> {
  permit(actor, 'export:make')
  return withTenant(actor, async (tx) => ({
    runs: await listRuns(tx, actor, await findRights(tx, actor), MOST_KEPT.files),
    timeZone: (await findSettings(tx, actor.organizationId)).timeZone,
  }))
}
