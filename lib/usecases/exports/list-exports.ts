import 'server-only'
import { listRuns } from '@/lib/data/exports/runs'
import { withTenant } from '@/lib/data/tenant'
import type { AskedExport } from '@/lib/domain/export/asked-export.schema'
import type { ExportShown } from '@/lib/domain/export/export-run'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'

const SHOWN = 50

export type ExportListed = ExportShown & { asked: AskedExport }

/** The files one has asked for, the newest first; nobody sees another's. @throws Problem 'forbidden' */
export async function listExports(actor: Actor): Promise<ExportListed[]> {
  permit(actor, 'export:make')
  return withTenant(actor, (tx) => listRuns(tx, actor, SHOWN))
}
