/** Degrees as people type them or a map shows them: "54.6872", "54,6872", "54.6872°". Null: nothing written; NaN: no figure. */
export function degreesOf(text: string): number | null {
  const plain = text.trim().replace(/[°º]$/, '').replace('\u2212', '-').trim()
  if (plain === '') return null
  return /^[+-]?\d{1,3}([.,]\d+)?$/.test(plain) ? Number(plain.replace(',', '.')) : Number.NaN
}

/** Both figures at once, as maps copy them: "54.6872, 25.2797". Null when it is not that. */
export function pairOf(text: string): { latitude: string; longitude: string } | null {
  const [, latitude, longitude] = /^\s*([+-]?\d{1,2}\.\d+)\s*[,;\s]\s*([+-]?\d{1,3}\.\d+)\s*$/.exec(text) ?? []
  return latitude && longitude ? { latitude, longitude } : null
}

export const coordinateLimits = { latitude: 90, longitude: 180 } as const
export const isDegrees = (degrees: number, limit: number): boolean => Number.isFinite(degrees) && Math.abs(degrees) <= limit
