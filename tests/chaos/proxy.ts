import http from 'node:http'
import { onStop } from '../../scripts/lib/stopping.mjs'
import { type Line, travel } from './network'

/** Headers of one connection, or of bytes that are no longer packed. */
const ofTheWay = new Set(['connection', 'content-encoding', 'content-length', 'host', 'keep-alive', 'transfer-encoding', 'upgrade'])

/**
 * Stands between browsers and the site on a port of its own: what a phone writes travels over its person's line, with everything that
 * may befall it there; all else passes. Where a line breaks, so does the browser's connection.
 */
export async function startProxy(origin: string, lineOf: (userId: string) => Line | undefined): Promise<string> {
  /** Files whose names hold their content's hash: every context asks for them anew, the site need not be. */
  const files = new Map<string, { headers: [string, string][]; body: Buffer }>()
  const server = http.createServer((request, response) => {
    void pass(request, response).catch(() => response.destroy())
  })
  async function pass(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const { method = 'GET', url = '/' } = request
    // A connection for each request: on one that was used before, the browser would repeat unasked what was cut, and the phone hear nothing of it.
    response.setHeader('connection', 'close')
    const file = files.get(url)
    if (file) {
      for (const [name, value] of file.headers) response.setHeader(name, value)
      return void response.end(file.body)
    }
    const headers = Object.fromEntries(Object.entries(request.headers).filter(([name]) => !ofTheWay.has(name) && name !== 'origin' && !name.startsWith('sec-')).map(([name, value]) => [name, String(value)]))
    const init: RequestInit = { method, headers: { ...headers, 'accept-encoding': 'identity' }, redirect: 'manual', ...(chunks.length > 0 ? { body: new Blob([new Uint8Array(Buffer.concat(chunks))]) } : {}) }
    const line = lineOf(String(request.headers['etalon-person'] ?? ''))
    if (line) line.cookie = String(request.headers.cookie ?? '')
    const answer = line ? await travel(line, url, init) : await fetch(`${origin}${url}`, init)
    response.statusCode = answer.status
    for (const [name, value] of answer.headers) if (!ofTheWay.has(name) && name !== 'set-cookie') response.setHeader(name, value)
    const cookies = answer.headers.getSetCookie()
    if (cookies.length > 0) response.setHeader('set-cookie', cookies)
    const body = Buffer.from(await answer.arrayBuffer())
    if (url.startsWith('/_next/static/') && answer.ok) files.set(url, { headers: [...answer.headers].filter(([name]) => !ofTheWay.has(name)), body })
    response.end(body)
  }
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onStop(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as { port: number }).port}`
}
