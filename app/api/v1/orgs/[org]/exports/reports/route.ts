import { getTranslations } from 'next-intl/server'
import { csvStyleOf } from '@/lib/domain/export/csv'
import { ExportReports, exportReports } from '@/lib/usecases/exports/export-reports'
import { identifyActor } from '@/lib/web/actor'
import { csvFile, csvStream } from '@/lib/web/csv-stream'
import { readerLanguage } from '@/lib/web/reader-language'
import { answerTable, reportTable } from '@/lib/web/report-files'
import { respond } from '@/lib/web/respond'

/** Published reports as CSV, sent as they are read: `?lines=reports|answers&standard=…&period=…`, with `regionId` or `branchId`. */
export function GET(request: Request, { params }: RouteContext<'/api/v1/orgs/[org]/exports/reports'>) {
  return respond(async () => {
    const actor = await identifyActor((await params).org)
    const language = await readerLanguage()
    const style = csvStyleOf(language)
    const [reports, answers, t] = await Promise.all([reportTable(), answerTable(style), getTranslations('export')])
    const found = await exportReports(actor, ExportReports.parse(Object.fromEntries(new URL(request.url).searchParams)), language)
    const body = found.lines === 'reports' ? csvStream(found.pages, { ...reports, style }) : csvStream(found.pages, { ...answers, style })
    return csvFile([t(`file.${found.lines}`), found.place, found.standard, found.wave].filter(Boolean).join(' '), body)
  })
}
