import { uploadExamplePhoto } from '@/lib/usecases/standards/upload-example-photo'
import { viewExamplePhoto } from '@/lib/usecases/standards/view-example-photo'
import { identifyActor } from '@/lib/web/actor'
import { pathId } from '@/lib/web/path-id'
import { photoResponse } from '@/lib/web/photo-response'
import { respond } from '@/lib/web/respond'
import { assertSameOrigin } from '@/lib/web/same-origin'

type Context = RouteContext<'/api/v1/orgs/[org]/standards/images/[imageId]'>

/** An example photo as the body, under the id the editor made for it. */
export async function PUT(request: Request, { params }: Context) {
  return respond(async () => {
    assertSameOrigin(request)
    const { org, imageId } = await params
    const actor = await identifyActor(org)
    const announced = request.headers.get('content-length')
    const { created, id } = await uploadExamplePhoto(actor, {
      imageId: pathId(imageId), body: request.body, announced: announced === null ? null : Number(announced),
    })
    return Response.json({ id }, { status: created ? 201 : 200 })
  })
}

/** The photo at a desk; shoppers get theirs through the visit they report on. */
export async function GET(_request: Request, { params }: Context) {
  return respond(async () => {
    const { org, imageId } = await params
    const actor = await identifyActor(org)
    return photoResponse(await viewExamplePhoto(actor, { imageId: pathId(imageId) }), { forAnHour: true })
  })
}
