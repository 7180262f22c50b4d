import 'server-only'
import { inflateRawSync } from 'node:zlib'
import { Problem } from '@/lib/domain/problem'
import { assertSheetExtent } from './sheet-extent'

/** What a workbook's parts may take up together once unpacked: far above any list of branches or questions. */
export const MAX_UNPACKED_BYTES = 60 * 1024 * 1024
const MAX_PARTS = 1_000
const STORED = 0
const DEFLATED = 8

type Part = { name: Buffer; data: Buffer }

/**
 * The same workbook with its XML parts stored plainly and nothing else in it. Whoever reads it afterwards meets only the
 * bytes counted here, whatever sizes the archive claims and however its own headers disagree (APPNOTE 6.3.10, 4.3).
 * @throws Problem 'file_too_large' when the parts are more than `limit` bytes | 'file_unreadable' for a sheet stretched out | Error when it is no sound archive
 */
export function unpackedWithin(archive: Buffer, limit = MAX_UNPACKED_BYTES): Buffer {
  let left = limit
  const parts: Part[] = []
  for (const { name, method, packed } of entriesOf(archive)) {
    if (!/\.xml(\.rels)?$/.test(name.toString('utf8'))) continue
    const data = method === STORED ? packed : inflated(packed, left, limit)
    if (data.length > left) throw tooLarge(limit)
    left -= data.length
    assertSheetExtent(data)
    parts.push({ name, data })
  }
  return stored(parts)
}

const tooLarge = (limit: number) => new Problem('file_too_large', { limit: Math.round(limit / 1024 / 1024) })

function inflated(packed: Buffer, left: number, limit: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, left) })
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge(limit)
    throw error
  }
}

/** Entries by the central directory; each takes its bytes once, so that no two of them share what is packed. */
function* entriesOf(archive: Buffer): Generator<{ name: Buffer; method: number; packed: Buffer }> {
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  const count = archive.readUInt16LE(end < 0 ? archive.length : end + 10)
  if (count > MAX_PARTS) throw new Error('too many parts')
  let at = archive.readUInt32LE(end + 16)
  const taken: { from: number; to: number }[] = []
  for (let entry = 0; entry < count; entry++) {
    if (archive.readUInt32LE(at) !== 0x02014b50) throw new Error('no directory entry')
    const [method, size, nameLength] = [archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 20), archive.readUInt16LE(at + 28)]
    const name = archive.subarray(at + 46, at + 46 + nameLength)
    const local = archive.readUInt32LE(at + 42)
    if (archive.readUInt32LE(local) !== 0x04034b50) throw new Error('no local header')
    if (method !== STORED && method !== DEFLATED) throw new Error('unknown compression')
    const from = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
    const to = from + size
    if (to > archive.length || taken.some((other) => from < other.to && other.from < to)) throw new Error('parts overlap')
    taken.push({ from, to })
    yield { name, method, packed: archive.subarray(from, to) }
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  }
}

/** A zip archive without compression. The check sums stay 0: the reader of workbooks does not look at them. */
function stored(parts: readonly Part[]): Buffer {
  const [bodies, directory]: [Buffer[], Buffer[]] = [[], []]
  let offset = 0
  for (const { name, data } of parts) {
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt32LE(offset, 42)
    // The fields both headers have stand at the same distance, two bytes later in the directory.
    for (const [header, start] of [[local, 18], [entry, 20]] as const) {
      header.writeUInt32LE(data.length, start)
      header.writeUInt32LE(data.length, start + 4)
      header.writeUInt16LE(name.length, start + 8)
    }
    bodies.push(local, name, data)
    directory.push(entry, name)
    offset += local.length + name.length + data.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, ...directory, end])
}
