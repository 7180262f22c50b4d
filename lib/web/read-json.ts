import 'server-only'
import { readLimited } from '@/lib/data/files/read-limited'

/** Fifty answers with every text at its longest stay below this, and a whole report as people write them by far. */
const MAX_JSON_BYTES = 2 * 1024 * 1024

/** What a request says, for a schema to judge; null when it is no JSON. @throws Problem 'request_too_large' | 'upload_stalled' */
export async function readJson(request: Request): Promise<unknown> {
  const announced = request.headers.get('content-length')
  const bytes = await readLimited(request.body, announced === null ? null : Number(announced), { limit: MAX_JSON_BYTES, tooMuch: 'request_too_large' })
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return null
  }
}
