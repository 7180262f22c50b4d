import { viewExample } from '@/lib/usecases/field/view-example'
import { identifyActor } from '@/lib/web/actor'
import { pathId } from '@/lib/web/path-id'
import { photoResponse } from '@/lib/web/photo-response'
import { respond } from '@/lib/web/respond'

/** An example photo of the standard, for the shopper who reports on it. */
export async function GET(_request: Request, { params }: RouteContext<'/api/v1/orgs/[org]/visits/[visitId]/images/[imageId]'>) {
  return respond(async () => {
    const { org, visitId, imageId } = await params
    const actor = await identifyActor(org)
    return photoResponse(await viewExample(actor, { visitId: pathId(visitId), imageId: pathId(imageId) }))
  })
}
