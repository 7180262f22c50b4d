import { listExports } from '@/lib/usecases/exports/list-exports'
import { identifyActor } from '@/lib/web/actor'
import { exportRunsSent } from '@/lib/web/export-runs-sent'
import { respond } from '@/lib/web/respond'

/** How far one's own files have come. */
export function GET(_request: Request, { params }: RouteContext<'/api/v1/orgs/[org]/exports/runs'>) {
  return respond(async () => {
    const actor = await identifyActor((await params).org)
    return Response.json(exportRunsSent((await listExports(actor)).runs), { headers: { 'cache-control': 'no-store' } })
  })
}
