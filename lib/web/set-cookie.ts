export type SetCookie = {
  name: string
  value: string
  options: { path: string; httpOnly: boolean; secure: boolean; sameSite: 'lax'; expires?: Date }
}

/** Reads a Set-Cookie line as next-auth writes it for sessions. */
export function readSetCookie(line: string): SetCookie {
  const [pair = '', ...attributes] = line.split(';').map((part) => part.trim())
  const at = pair.indexOf('=')
  const found = new Map(attributes.map((attribute) => attribute.split('=', 2)).map(([key, value]) => [key!.toLowerCase(), value ?? '']))
  const expires = found.has('expires') ? new Date(found.get('expires')!) : undefined
  return {
    name: pair.slice(0, at),
    value: decodeURIComponent(pair.slice(at + 1)),
    options: { path: found.get('path') || '/', httpOnly: found.has('httponly'), secure: found.has('secure'), sameSite: 'lax', ...(expires ? { expires } : {}) },
  }
}
