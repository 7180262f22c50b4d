import { z } from 'zod'
import { SubmitReport, submitReport } from '@/lib/usecases/field/submit-report'
import { identifyActor } from '@/lib/web/actor'
import { pathId } from '@/lib/web/path-id'
import { readJson } from '@/lib/web/read-json'
import { respond } from '@/lib/web/respond'
import { assertSameOrigin } from '@/lib/web/same-origin'

const SubmissionNumber = z.coerce.number().int().min(1).max(1_000)

/** Submission n: 201 the first time, 200 the same again, 409 the same number with other content. */
export async function PUT(request: Request, { params }: RouteContext<'/api/v1/orgs/[org]/visits/[visitId]/submissions/[n]'>) {
  return respond(async () => {
    assertSameOrigin(request)
    const { org, visitId, n } = await params
    const actor = await identifyActor(org)
    const report = SubmitReport.parse(await readJson(request))
    const { created, ...receipt } = await submitReport(actor, { ...report, visitId: pathId(visitId), number: SubmissionNumber.parse(n) })
    return Response.json(receipt, { status: created ? 201 : 200 })
  })
}
