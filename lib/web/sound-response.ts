import 'server-only'

type Sound = { bytes: Uint8Array; mime: string }

/**
 * Bytes of a sound, whole or the one stretch a player asks for (RFC 9110, section 14): Safari plays nothing that cannot be asked for in
 * stretches. Kept by no cache, like a photo.
 */
export function soundResponse({ bytes, mime }: Sound, range: string | null): Response {
  const total = bytes.byteLength
  const headers = {
    'content-type': mime,
    'content-disposition': 'inline',
    'content-security-policy': "default-src 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    'accept-ranges': 'bytes',
  }
  const asked = stretchOf(range, total)
  if (asked === null) return new Response(new Uint8Array(bytes), { headers })
  if (asked === 'outside') return new Response(null, { status: 416, headers: { ...headers, 'content-range': `bytes */${total}` } })
  const { from, to } = asked
  return new Response(new Uint8Array(bytes.subarray(from, to + 1)), { status: 206, headers: { ...headers, 'content-range': `bytes ${from}-${to}/${total}` } })
}

/** Both ends inclusive. Null: the whole is meant, as with several stretches or what cannot be read. */
function stretchOf(range: string | null, total: number): { from: number; to: number } | 'outside' | null {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? []
  if (first === '' && last === '') return null
  const from = first === '' ? Math.max(0, total - Number(last)) : Number(first)
  const to = first === '' || last === '' ? total - 1 : Math.min(Number(last), total - 1)
  if (first !== '' && last !== '' && Number(last) < Number(first)) return null
  return from > to ? 'outside' : { from, to }
}
