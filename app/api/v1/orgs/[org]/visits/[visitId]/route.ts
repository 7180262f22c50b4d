import { packVisit } from '@/lib/usecases/field/pack-visit'
import { identifyActor } from '@/lib/web/actor'
import { pathId } from '@/lib/web/path-id'
import { readerLanguage } from '@/lib/web/reader-language'
import { respond } from '@/lib/web/respond'

/** One visit of one's own, packed for a phone without a connection. */
export async function GET(_request: Request, { params }: RouteContext<'/api/v1/orgs/[org]/visits/[visitId]'>) {
  return respond(async () => {
    const { org, visitId } = await params
    const actor = await identifyActor(org)
    const pack = await packVisit(actor, { visitId: pathId(visitId), language: await readerLanguage() })
    return Response.json(pack, { headers: { 'cache-control': 'no-store' } })
  })
}
