import 'server-only'
import { env } from '@/lib/env'
import { Problem } from '@/lib/domain/problem'

/**
 * Writes that a cookie alone would allow come from our own pages: browsers say where from. A client without a browser sends no
 * Origin and no Sec-Fetch-Site and has to say who it is all the same. @throws Problem 'forbidden'
 */
export function assertSameOrigin(request: Request): void {
  const origin = request.headers.get('origin')
  const site = request.headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin' && site !== 'none') throw new Problem('forbidden')
  if (origin !== null && origin !== new URL(env().APP_URL).origin && origin !== originAsked(request)) throw new Problem('forbidden')
}

/** The address the browser used, when the app is reached by another name than APP_URL (a port forwarded, a test). */
const originAsked = (request: Request): string => {
  const host = request.headers.get('host') ?? ''
  return `${new URL(request.url).protocol}//${host}`
}
