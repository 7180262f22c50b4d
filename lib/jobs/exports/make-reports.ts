import 'server-only'
import type { AskedExport } from '@/lib/domain/export/asked-export.schema'
import { csvStyleOf } from '@/lib/domain/export/csv'
import { fileNameOf } from '@/lib/domain/export/workbook-text'
import type { Language } from '@/lib/domain/language'
import { exportReports, LONG_PAGE } from '@/lib/usecases/exports/export-reports'
import type { Asker, ExportMade } from '@/lib/usecases/exports/run-export'
import { answerTable, reportTable } from '@/lib/web/report-files'
import { csvPieces, workbookPieces, type Piece } from '@/lib/web/table-pieces'
import { givingWay } from './giving-way'
import { wordsIn } from './speech'

type AskedReports = Extract<AskedExport, { what: 'reports' | 'answers' }>

/** Published reports as a table, made as they are read; what is done is counted in reports. */
export async function makeReports(asker: Asker, { asked: { what, format, ...asked }, language }: { asked: AskedReports; language: Language }): Promise<ExportMade> {
  const found = await exportReports(asker, { ...asked, lines: what }, language, { pageSize: LONG_PAGE, most: Infinity, ahead: givingWay() })
  const say = await wordsIn(language)
  const [t, terms, reports] = [say('export'), say('terms'), say('reports')]
  const style = csvStyleOf(language)
  const sheet = t(`file.${what}`)
  const pieces = (): AsyncIterable<Piece<{ reportNumber: string }>> => {
    if (found.lines === 'reports') {
      const table = reportTable({ t, terms })
      return format === 'csv' ? csvPieces(found.pages, { ...table, style }) : workbookPieces(found.pages, { ...table, sheet })
    }
    const table = answerTable({ t, terms, reports }, style.point)
    return format === 'csv' ? csvPieces(found.pages, { ...table, style }) : workbookPieces(found.pages, { ...table, sheet })
  }
  return {
    fileName: `${fileNameOf([sheet, found.place, found.standard, found.wave].filter(Boolean).join(' '))}.${format}`,
    total: found.reports,
    pieces: counted(pieces(), found.reports),
  }
}

/** With the reports that stand in the pieces so far; those of one report come one after another. */
async function* counted(pieces: AsyncIterable<Piece<{ reportNumber: string }>>, most: number): AsyncGenerator<{ bytes: Uint8Array; done: number }> {
  let [done, last] = [0, '']
  for await (const { bytes, lines } of pieces) {
    for (const { reportNumber } of lines) if (reportNumber !== last) [done, last] = [done + 1, reportNumber]
    yield { bytes, done: Math.min(done, most) }
  }
}
