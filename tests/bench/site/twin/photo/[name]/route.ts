import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { replay, twins } from '../../twins'

/** The plain twin of a photo: its statements over pg, then the file they name. */
export async function GET(_request: Request, { params }: { params: Promise<{ name: string }> }) {
  const twin = twins().get((await params).name)
  if (!twin) return new Response(null, { status: 404 })
  const { last } = await replay(twin)
  const hash = String(last?.storedHash)
  const bytes = await readFile(path.join(/* turbopackIgnore: true */ process.env.FILE_DIR!, hash.slice(0, 2), hash.slice(2, 4), hash))
  return new Response(new Uint8Array(bytes), { headers: { 'content-type': 'image/jpeg', 'cache-control': 'private, max-age=600' } })
}
