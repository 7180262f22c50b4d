import type { Instrumentation } from 'next'

/** Every bug on the server, once: what and where, and a number that stands on the person's page too; not who, not with what data. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  // With the first bug, not with every start.
  const { log } = await import('./lib/log')
  const requestId = [request.headers['x-request-id']].flat()[0]
  const digest = typeof error === 'object' && error !== null && 'digest' in error ? String(error.digest) : undefined
  log().error({ requestId, method: request.method, route: context.routePath, kind: context.routeType, digest, error }, 'a request failed')
}
