import { NextResponse, type NextRequest } from 'next/server'
import { ownStyles } from '@/lib/web/own-styles'

/**
 * Gives every rendered page its content security policy with a nonce of its own. Not a security boundary for data:
 * who may see what is decided in lib/web and lib/usecases. Uploads go around it (see matcher), for a proxy buffers the body.
 */
export function proxy(request: NextRequest) {
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))))
  const development = process.env.NODE_ENV === 'development'
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src-elem 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}' ${ownStyles()}`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    `connect-src 'self'${development ? ' ws:' : ''}`,
    "media-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  // The same number in the log of a failed request and in the answer's headers; never the browser's own.
  const requestId = crypto.randomUUID()
  headers.set('x-request-id', requestId)
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  response.headers.set('x-request-id', requestId)
  response.headers.set('x-content-type-options', 'nosniff')
  response.headers.set('referrer-policy', 'same-origin')
  response.headers.set('permissions-policy', 'camera=(self), geolocation=(self), microphone=(self)')
  // Who signs out leaves no pages or pictures of theirs in the browser's cache; the vault and unsent work are not in it.
  if (request.method === 'POST' && request.nextUrl.pathname === '/sign-out') response.headers.set('clear-site-data', '"cache"')
  return response
}

// Files are left out by their whole names: an organisation called Iconic has pages like every other.
export const config = { matcher: ['/((?!api/|_next/static/|_next/image|icon\\.svg$|favicon\\.ico$).*)'] }
