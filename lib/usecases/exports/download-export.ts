import 'server-only'
import { z } from 'zod'
import { recordPastPrisma } from '@/lib/data/audit'
import { findRights } from '@/lib/data/exports/rights'
import { findOwnFile, listPieces } from '@/lib/data/exports/runs'
import { getFile } from '@/lib/data/files/store'
import { withTenantStatements } from '@/lib/data/tenant'
import { mediaTypes } from '@/lib/domain/export/export-run'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'

export const DownloadExport = z.object({ runId: z.uuid() })

export type ExportFile = { fileName: string; type: string; bytes: number; pieces: AsyncGenerator<Uint8Array, undefined, undefined> }

/**
 * A finished file, for who asked for it and may still see what it holds; a piece at a time.
 * @throws Problem 'forbidden' | 'not_found' | 'export_expired' | 'export_rights_changed'
 */
export async function downloadExport(actor: Actor, input: z.input<typeof DownloadExport>): Promise<ExportFile> {
  permit(actor, 'export:make')
  const { runId } = DownloadExport.parse(input)
  return withTenantStatements(actor, async (tx) => {
    const run = await findOwnFile(tx, actor, runId)
    if (run.state !== 'done') throw new Problem('not_found')
    if (run.expired) throw new Problem('export_expired')
    if (run.rights !== (await findRights(tx, actor))) throw new Problem('export_rights_changed')
    const pieces = await listPieces(tx, runId)
    await recordPastPrisma(tx, actor, 'export.downloaded', { kind: 'export', id: runId })
    return { fileName: run.fileName, type: mediaTypes[run.format], bytes: run.bytes, pieces: piecesOf(pieces) }
  })
}

async function* piecesOf(names: readonly string[]): ExportFile['pieces'] {
  for (const name of names) {
    const piece = await getFile(name)
    if (!piece) throw new Error('a piece of an export is not in the file store')
    yield piece
  }
}
