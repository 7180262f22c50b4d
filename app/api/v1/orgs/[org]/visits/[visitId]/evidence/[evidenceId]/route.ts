import { PutEvidence, putEvidence } from '@/lib/usecases/field/put-evidence'
import { viewEvidence } from '@/lib/usecases/field/view-evidence'
import { identifyActor } from '@/lib/web/actor'
import { pathId } from '@/lib/web/path-id'
import { photoResponse } from '@/lib/web/photo-response'
import { respond } from '@/lib/web/respond'
import { assertSameOrigin } from '@/lib/web/same-origin'

type Context = RouteContext<'/api/v1/orgs/[org]/visits/[visitId]/evidence/[evidenceId]'>

/** One photo as the body, under the phone's own id: ?criterion=…&sha256=…&takenAt=… */
export async function PUT(request: Request, { params }: Context) {
  return respond(async () => {
    assertSameOrigin(request)
    const { org, visitId, evidenceId } = await params
    const actor = await identifyActor(org)
    const asked = new URL(request.url).searchParams
    const input = PutEvidence.parse({
      visitId: pathId(visitId), evidenceId: pathId(evidenceId), criterionKey: asked.get('criterion'), sha256: asked.get('sha256'),
      takenAt: asked.get('takenAt'),
    })
    const announced = request.headers.get('content-length')
    const { created, id } = await putEvidence(actor, { ...input, body: request.body, announced: announced === null ? null : Number(announced) })
    return Response.json({ id }, { status: created ? 201 : 200 })
  })
}

/** The photo for its shopper and for reviewers; ?size=thumbnail for the small one. Its bytes never change under this address. */
export async function GET(request: Request, { params }: Context) {
  return respond(async () => {
    const { org, visitId, evidenceId } = await params
    const actor = await identifyActor(org)
    const size = new URL(request.url).searchParams.get('size') === 'thumbnail' ? 'thumbnail' : 'full'
    return photoResponse(await viewEvidence(actor, { visitId: pathId(visitId), evidenceId: pathId(evidenceId), size }))
  })
}
