import { getTranslations } from 'next-intl/server'
import { csvStyleOf } from '@/lib/domain/export/csv'
import { mediaTypes } from '@/lib/domain/export/export-run'
import { fileNameOf } from '@/lib/domain/export/workbook-text'
import { ExportReports, exportReports } from '@/lib/usecases/exports/export-reports'
import { identifyActor } from '@/lib/web/actor'
import { csvFile, csvStream, streamedFile } from '@/lib/web/csv-stream'
import { readerLanguage } from '@/lib/web/reader-language'
import { answerTable, reportTable } from '@/lib/web/report-files'
import { respond } from '@/lib/web/respond'
import { pieceStream, workbookPieces } from '@/lib/web/table-pieces'

/** Published reports as a table, sent as they are read; a long one is refused, for pages leave it to the worker: `?lines=reports|answers&standard=…&period=…`, with `regionId` or `branchId`; `format=xlsx` for a workbook, CSV else. */
export function GET(request: Request, { params }: RouteContext<'/api/v1/orgs/[org]/exports/reports'>) {
  return respond(async () => {
    const actor = await identifyActor((await params).org)
    const language = await readerLanguage()
    const style = csvStyleOf(language)
    const [t, terms, words] = await Promise.all([getTranslations('export'), getTranslations('terms'), getTranslations('reports')])
    const { format, ...asked } = Object.fromEntries(new URL(request.url).searchParams)
    const found = await exportReports(actor, ExportReports.parse(asked), language)
    const name = [t(`file.${found.lines}`), found.place, found.standard, found.wave].filter(Boolean).join(' ')
    const [reports, answers] = [reportTable({ t, terms }), answerTable({ t, terms, reports: words }, style.point)]
    if (format === 'xlsx') {
      const sheet = t(`file.${found.lines}`)
      const pieces = found.lines === 'reports' ? workbookPieces(found.pages, { ...reports, sheet }) : workbookPieces(found.pages, { ...answers, sheet })
      return streamedFile(`${fileNameOf(name)}.xlsx`, mediaTypes.xlsx, pieceStream(pieces))
    }
    return csvFile(name, found.lines === 'reports' ? csvStream(found.pages, { ...reports, style }) : csvStream(found.pages, { ...answers, style }))
  })
}
