import { downloadExport } from '@/lib/usecases/exports/download-export'
import { identifyActor } from '@/lib/web/actor'
import { streamedFile } from '@/lib/web/csv-stream'
import { pathId } from '@/lib/web/path-id'
import { respond } from '@/lib/web/respond'
import { bytesStream } from '@/lib/web/table-pieces'

/** A finished file, a piece at a time. */
export function GET(_request: Request, { params }: RouteContext<'/api/v1/orgs/[org]/exports/runs/[runId]'>) {
  return respond(async () => {
    const { org, runId } = await params
    const actor = await identifyActor(org)
    const { fileName, type, bytes, pieces } = await downloadExport(actor, { runId: pathId(runId) })
    return streamedFile(fileName, type, bytesStream(pieces), { 'content-length': String(bytes) })
  })
}
