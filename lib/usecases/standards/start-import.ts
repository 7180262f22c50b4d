import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/data/audit'
import { readTable } from '@/lib/data/import/read-table'
import { insertUpload } from '@/lib/data/standards/import-runs'
import { withTenant } from '@/lib/data/tenant'
import { languages } from '@/lib/domain/language'
import type { Actor } from '@/lib/domain/people/actor'
import { permit } from '@/lib/domain/permission'
import { guessMapping } from '@/lib/domain/standard/import/columns'
import { startSettings } from '@/lib/domain/standard/import/questionnaire'
import { written } from '@/lib/domain/written'

export const StartImport = z.object({ fileName: written(200), bytes: z.instanceof(Uint8Array), language: z.enum(languages) })

/** More than a standard holds, so that its rows can be named instead of a whole file refused. */
const MAX_ROWS = 2_000

/** Reads a questionnaire, guesses its columns and keeps both; nothing becomes a standard yet. @throws refusals of readTable */
export async function startImport(actor: Actor, { fileName, bytes, language }: z.output<typeof StartImport>) {
  permit(actor, 'standard:edit')
  const table = await readTable(bytes, { maxRows: MAX_ROWS })
  const name = fileName.replace(/\.[a-z0-9]{1,5}$/i, '').replace(/[_-]+/g, ' ').trim()
  const choices = { name, industry: 'other' as const, mapping: guessMapping(table.header), settings: startSettings(language) }
  return withTenant(actor, async (tx) => {
    const runId = await insertUpload(tx, actor, { fileName, table, choices })
    await record(tx, actor, 'standard.file_uploaded', { kind: 'import', id: runId }, { rows: table.rows.length })
    return { runId }
  })
}
