import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { buildFolder } from '@/lib/build-folder'

/** The worker that answers for the phone's pages: at the root, so that it may speak for /field; asked for anew each time. */
export async function GET() {
  const script = await readFile(path.join(process.cwd(), buildFolder(), 'static/field/worker.js')).catch(() => null)
  if (!script) return new Response(null, { status: 404 })
  return new Response(new Uint8Array(script), { headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' } })
}
