import { viewPhoto } from '@/lib/usecases/published/view-photo'
import { identifyActor } from '@/lib/web/actor'
import { respond } from '@/lib/web/respond'

type Params = { params: Promise<{ org: string; evidenceId: string }> }

/** A cleared photo of a published report. Kept by the reader's own browser for a while and by nobody in between. */
export const GET = (request: Request, { params }: Params) =>
  respond(async () => {
    const { org, evidenceId } = await params
    const size = new URL(request.url).searchParams.get('size') === 'thumbnail' ? 'thumbnail' : 'full'
    const { bytes, mime } = await viewPhoto(await identifyActor(org), { evidenceId, size })
    return new Response(new Uint8Array(bytes), {
      headers: { 'content-type': mime, 'cache-control': 'private, max-age=600', 'x-content-type-options': 'nosniff' },
    })
  })
