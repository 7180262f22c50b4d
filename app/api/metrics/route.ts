import { mayScrape, renderMetrics } from '@/lib/web/metrics'

export const dynamic = 'force-dynamic'

/** For Prometheus with the operators' token; for everybody else this address does not exist. */
export async function GET(request: Request) {
  if (!mayScrape(request.headers.get('authorization'))) return new Response(null, { status: 404 })
  const { text, type } = await renderMetrics()
  return new Response(text, { headers: { 'content-type': type, 'cache-control': 'no-store' } })
}
