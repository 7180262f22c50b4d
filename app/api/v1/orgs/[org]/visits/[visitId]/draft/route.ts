import { saveReportDraft } from '@/lib/usecases/field/save-report-draft'
import { viewReport } from '@/lib/usecases/field/view-report'
import { identifyActor } from '@/lib/web/actor'
import { pathId } from '@/lib/web/path-id'
import { readChanges } from '@/lib/web/read-changes'
import { readJson } from '@/lib/web/read-json'
import { readerLanguage } from '@/lib/web/reader-language'
import { respond } from '@/lib/web/respond'
import { assertSameOrigin } from '@/lib/web/same-origin'

type Context = RouteContext<'/api/v1/orgs/[org]/visits/[visitId]/draft'>

/** Changes of answers as the phone made them; a repeat is ignored, a conflict keeps both. */
export async function PATCH(request: Request, { params }: Context) {
  return respond(async () => {
    assertSameOrigin(request)
    const { org, visitId } = await params
    const actor = await identifyActor(org)
    const changes = readChanges(await readJson(request))
    return Response.json(await saveReportDraft(actor, { visitId: pathId(visitId), changes }))
  })
}

/** The draft with its form, for another phone or one that lost its own copy. */
export async function GET(_request: Request, { params }: Context) {
  return respond(async () => {
    const { org, visitId } = await params
    const actor = await identifyActor(org)
    const desk = await viewReport(actor, { visitId: pathId(visitId), language: await readerLanguage() })
    return Response.json(desk, { headers: { 'cache-control': 'no-store' } })
  })
}
