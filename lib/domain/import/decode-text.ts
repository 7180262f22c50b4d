/**
 * The text of a table file, whatever wrote it: byte order marks first, then UTF-16 by its zero bytes, then UTF-8 if the bytes are
 * well-formed, else the Windows code page that gives the more letters (Cyrillic 1251 or Baltic 1257). Null: this is no text.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const marked = markOf(bytes)
  if (marked) return decode(marked, bytes)
  const [evenZeros, oddZeros] = zeros(bytes)
  if (oddZeros > 0.3) return decode('utf-16le', bytes)
  if (evenZeros > 0.3) return decode('utf-16be', bytes)
  if (bytes.includes(0)) return null
  return decode('utf-8', bytes) ?? codePage(bytes)
}

function markOf([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : null
}

function decode(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Shares of zero bytes at even and at odd places: Latin text in UTF-16 has one at every other. */
function zeros(bytes: Uint8Array): [even: number, odd: number] {
  const seen = bytes.subarray(0, 4_000)
  const counts: [number, number] = [0, 0]
  seen.forEach((byte, index) => {
    if (byte === 0) counts[index % 2 === 0 ? 0 : 1] += 1
  })
  const half = Math.max(1, seen.length / 2)
  return [counts[0] / half, counts[1] / half]
}

/** Control characters besides tab and line ends mean an image, an archive or the like. */
const isBinary = (bytes: Uint8Array) => bytes.subarray(0, 4_000).some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27))

function codePage(bytes: Uint8Array): string | null {
  if (isBinary(bytes)) return null
  const cyrillic = decode('windows-1251', bytes) ?? ''
  const baltic = decode('windows-1257', bytes) ?? ''
  return count(cyrillic, /[а-яё]{2}/gi) >= count(baltic, /[a-z][ąčęėįšųūž]|[ąčęėįšųūž][a-z]/gi) ? cyrillic : baltic
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0
