import 'server-only'
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { buffer, text } from 'node:stream/consumers'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Paper } from '@/lib/domain/export/paper'
import { env } from '@/lib/env'

const PATIENCE_MS = 180_000
/** Room for the longest paper; one that grows beyond it ends itself and not the worker. */
const MOST_MEGABYTES = 1_024
const program = fileURLToPath(new URL('../paper/draw-process.ts', import.meta.url))
const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href

/**
 * Draws a paper in a process of its own: laying out many pages is nothing but computing, which would keep the worker's other jobs
 * waiting, and the drawing library needs the whole of React, which server code runs without. It is handed nothing but the paper: no
 * address of a database and no secret.
 */
export async function drawApart(paper: Paper, by = program): Promise<Uint8Array> {
  const child = spawn(process.execPath, [`--max-old-space-size=${MOST_MEGABYTES}`, '--import', loader, by], {
    stdio: 'pipe', timeout: PATIENCE_MS, killSignal: 'SIGKILL', env: { NODE_ENV: env().NODE_ENV, TMPDIR: tmpdir() },
  })
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  // One that ends before it has read everything says so by its code.
  child.stdin.on('error', () => undefined)
  child.stdin.end(JSON.stringify(paper))
  const [bytes, said, code] = await Promise.all([buffer(child.stdout), text(child.stderr), ended])
  if (code !== 0 || bytes.byteLength === 0) throw new Error(`a paper was not drawn (${code}): ${said.slice(-2_000)}`)
  return bytes
}
