import { z } from 'zod'
import { ExportStandard, exportStandard } from '@/lib/usecases/standards/export-standard'
import { identifyActor } from '@/lib/web/actor'
import { fileResponse } from '@/lib/web/file-response'
import { respond } from '@/lib/web/respond'

/** A version of a standard as a file: `?format=csv|xlsx|json&version=3`. */
export function GET(request: Request, { params }: RouteContext<'/[org]/standards/[standardId]/export'>) {
  return respond(async () => {
    const { org, standardId } = await params
    const query = new URL(request.url).searchParams
    const number = z.coerce.number().optional().parse(query.get('version') ?? undefined)
    const actor = await identifyActor(org)
    return fileResponse(await exportStandard(actor, ExportStandard.parse({ standardId, number, format: query.get('format') })))
  })
}
