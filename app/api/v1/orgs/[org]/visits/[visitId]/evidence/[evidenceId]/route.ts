import { PutEvidence, putEvidence } from '@/lib/usecases/field/put-evidence'
import { PutEvidencePart, putEvidencePart } from '@/lib/usecases/field/put-evidence-part'
import { viewEvidence } from '@/lib/usecases/field/view-evidence'
import { viewEvidenceProgress } from '@/lib/usecases/field/view-evidence-progress'
import { identifyActor } from '@/lib/web/actor'
import { pathId } from '@/lib/web/path-id'
import { photoResponse } from '@/lib/web/photo-response'
import { respond } from '@/lib/web/respond'
import { soundResponse } from '@/lib/web/sound-response'
import { assertSameOrigin } from '@/lib/web/same-origin'

type Context = RouteContext<'/api/v1/orgs/[org]/visits/[visitId]/evidence/[evidenceId]'>

/**
 * One photo or sound as the body, under the phone's own id: ?criterion=…&sha256=…&takenAt=… A large one may come in parts of up to 1 MB with
 * &offset=…&total=…; the answer says up to which byte it is here, and the last part is answered like a whole photo.
 */
export async function PUT(request: Request, { params }: Context) {
  return respond(async () => {
    assertSameOrigin(request)
    const { org, visitId, evidenceId } = await params
    const actor = await identifyActor(org)
    const asked = new URL(request.url).searchParams
    const photo = {
      visitId: pathId(visitId), evidenceId: pathId(evidenceId), criterionKey: asked.get('criterion'), sha256: asked.get('sha256'),
      takenAt: asked.get('takenAt'),
    }
    const length = request.headers.get('content-length')
    const sent = { body: request.body, announced: length === null ? null : Number(length) }
    if (asked.has('offset')) {
      const input = PutEvidencePart.parse({ ...photo, offset: asked.get('offset'), total: asked.get('total') })
      const { held, id, created } = await putEvidencePart(actor, { ...input, ...sent })
      return created === null ? Response.json({ held }, { status: 202 }) : Response.json({ id, held, whole: true }, { status: created ? 201 : 200 })
    }
    const { created, id } = await putEvidence(actor, { ...PutEvidence.parse(photo), ...sent })
    return Response.json({ id }, { status: created ? 201 : 200 })
  })
}

/**
 * The photo or sound for its shopper and for reviewers; ?size=thumbnail for the small photo. Its bytes never change under this address.
 * ?progress answers its shopper how much of it has arrived.
 */
export async function GET(request: Request, { params }: Context) {
  return respond(async () => {
    const { org, visitId, evidenceId } = await params
    const actor = await identifyActor(org)
    const asked = new URL(request.url).searchParams
    const photo = { visitId: pathId(visitId), evidenceId: pathId(evidenceId) }
    if (asked.has('progress')) return Response.json(await viewEvidenceProgress(actor, photo), { headers: { 'cache-control': 'no-store' } })
    const size = asked.get('size') === 'thumbnail' ? 'thumbnail' : 'full'
    const found = await viewEvidence(actor, { ...photo, size })
    return found.kind === 'sound' ? soundResponse(found, request.headers.get('range')) : photoResponse(found)
  })
}
