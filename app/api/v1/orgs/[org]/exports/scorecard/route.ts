import { ExportScorecard, exportScorecard } from '@/lib/usecases/exports/export-scorecard'
import { identifyActor } from '@/lib/web/actor'
import { fileNameOf } from '@/lib/domain/export/workbook-text'
import { fileResponse } from '@/lib/web/file-response'
import { readerLanguage } from '@/lib/web/reader-language'
import { respond } from '@/lib/web/respond'
import { scorecardFile } from '@/lib/web/scorecard-file'
import { workbook } from '@/lib/web/workbook'

/** A scorecard as a workbook: `?standard=…&period=…`, with `regionId` or `branchId` for a part of the network. */
export function GET(request: Request, { params }: RouteContext<'/api/v1/orgs/[org]/exports/scorecard'>) {
  return respond(async () => {
    const actor = await identifyActor((await params).org)
    const found = await exportScorecard(actor, ExportScorecard.parse(Object.fromEntries(new URL(request.url).searchParams)))
    const { name, sheets } = await scorecardFile(found, await readerLanguage())
    return fileResponse({ fileName: `${fileNameOf(name)}.xlsx`, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes: await workbook(sheets) })
  })
}
