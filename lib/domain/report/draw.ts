/**
 * A draw with odds 1 : k that falls alike on the phone, at the server and at every repetition.
 * FNV-1a over the text, then a final mixing so that neighbouring ids spread evenly.
 */
export function isDrawn(k: number, ...parts: string[]): boolean {
  if (k <= 1) return true
  return spread(parts.join('\u0000')) % k === 0
}

function spread(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
