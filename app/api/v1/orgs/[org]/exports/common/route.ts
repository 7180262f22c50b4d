import { ExportCommon, exportCommon } from '@/lib/usecases/exports/export-comparison'
import { identifyActor } from '@/lib/web/actor'
import { commonFile, comparisonResponse } from '@/lib/web/comparison-files'
import { readerLanguage } from '@/lib/web/reader-language'
import { respond } from '@/lib/web/respond'

/** Two waves over their common criteria as their page's address says it (`standard`, `before`, `wave`, `region` or `branch`): `format=xlsx` for a workbook, CSV else. */
export function GET(request: Request, { params }: RouteContext<'/api/v1/orgs/[org]/exports/common'>) {
  return respond(async () => {
    const actor = await identifyActor((await params).org)
    const said = new URL(request.url).searchParams
    const one = (name: string) => said.get(name) ?? undefined
    const asked = ExportCommon.parse({ standard: one('standard'), beforeWaveId: one('before'), waveId: one('wave'), regionId: one('region'), branchId: one('branch') })
    const language = await readerLanguage()
    return comparisonResponse(await commonFile(await exportCommon(actor, asked), language), said.get('format'), language)
  })
}
