import { MONTHS_COMPARED, readSteps } from '@/lib/domain/scorecard/rollout'
import { ExportRollout, exportRollout } from '@/lib/usecases/exports/export-comparison'
import { identifyActor } from '@/lib/web/actor'
import { comparisonResponse, rolloutFile } from '@/lib/web/comparison-files'
import { readerLanguage } from '@/lib/web/reader-language'
import { respond } from '@/lib/web/respond'

/** Before and after a measure as its page's address says it (`standard`, `region`, `r`, `months`, `worst`): `format=xlsx` for a workbook, CSV else. */
export function GET(request: Request, { params }: RouteContext<'/api/v1/orgs/[org]/exports/rollout'>) {
  return respond(async () => {
    const actor = await identifyActor((await params).org)
    const said = new URL(request.url).searchParams
    const months = MONTHS_COMPARED.find((known) => String(known) === said.get('months')) ?? 6
    const asked = ExportRollout.parse({ standard: said.get('standard') ?? undefined, regionId: said.get('region') ?? undefined, steps: readSteps(said.getAll('r')), months })
    const language = await readerLanguage()
    const file = await rolloutFile(await exportRollout(actor, asked), { months, worst: said.get('worst') === '1' }, language)
    return comparisonResponse(file, said.get('format'), language)
  })
}
