import { checkReadiness } from '@/lib/usecases/health/check-health'

export const dynamic = 'force-dynamic'

/** 200 when database, jobs and storage work, else 503; which of them, and no more. */
export async function GET() {
  const readiness = await checkReadiness()
  return Response.json(readiness, { status: readiness.ready ? 200 : 503, headers: { 'cache-control': 'no-store' } })
}
