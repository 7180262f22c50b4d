import 'server-only'
import { promisify } from 'node:util'
import { constants, crc32, deflateRaw } from 'node:zlib'

/** A file of an archive: its text, a piece at a time. */
export type ZipEntry = { name: string; texts: Iterable<string> | AsyncIterable<string> }

const deflated = promisify(deflateRaw)
const MOST = 0xffff_ffff
/** Sizes follow the data; names are UTF-8 (APPNOTE.TXT 4.4.4, bits 3 and 11). */
const FLAGS = 0x0808

/**
 * An archive written as it comes, holding one piece at a time (PKWARE, APPNOTE.TXT). Each piece is compressed by itself and ends on a
 * byte, so that pieces one after another are one stream (RFC 1951, 3.2.4); the last block is an empty one.
 * @throws RangeError past four gigabytes
 */
export async function* zipped(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Uint8Array, undefined, undefined> {
  const directory: Buffer[] = []
  let at = 0
  for await (const { name, texts } of entries) {
    const start = at
    const named = Buffer.from(name, 'utf8')
    const head = header(0x04034b50, named, { crc: 0, packed: 0, size: 0 })
    at += head.byteLength
    yield head
    let [crc, packed, size] = [0, 0, 0]
    for await (const text of texts) {
      const bytes = Buffer.from(text, 'utf8')
      if (bytes.byteLength === 0) continue
      crc = crc32(bytes, crc)
      const piece = await deflated(bytes, { finishFlush: constants.Z_SYNC_FLUSH })
      ;[size, packed, at] = [size + bytes.byteLength, packed + piece.byteLength, at + piece.byteLength]
      yield piece
    }
    const last = await deflated(Buffer.alloc(0))
    packed += last.byteLength
    const told = Buffer.alloc(16)
    if (Math.max(start, size, packed, at) > MOST) throw new RangeError('an archive of more than four gigabytes')
    told.writeUInt32LE(0x08074b50, 0)
    told.writeUInt32LE(crc, 4)
    told.writeUInt32LE(packed, 8)
    told.writeUInt32LE(size, 12)
    at += last.byteLength + told.byteLength
    yield Buffer.concat([last, told])
    directory.push(header(0x02014b50, named, { crc, packed, size }, start))
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(listed.byteLength, 12)
  end.writeUInt32LE(at, 16)
  yield Buffer.concat([listed, end])
}

/** Of a file where it stands, or in the directory at the end, which says where that is. */
function header(sign: number, name: Buffer, { crc, packed, size }: { crc: number; packed: number; size: number }, start?: number): Buffer {
  const inDirectory = start !== undefined
  const fields = Buffer.alloc(inDirectory ? 46 : 30)
  const from = inDirectory ? 6 : 4
  fields.writeUInt32LE(sign, 0)
  if (inDirectory) fields.writeUInt16LE(20, 4)
  fields.writeUInt16LE(20, from)
  fields.writeUInt16LE(FLAGS, from + 2)
  fields.writeUInt16LE(8, from + 4)
  // No time of day is told: 1 January 1980.
  fields.writeUInt16LE(0x21, from + 8)
  fields.writeUInt32LE(crc, from + 10)
  fields.writeUInt32LE(packed, from + 14)
  fields.writeUInt32LE(size, from + 18)
  fields.writeUInt16LE(name.byteLength, from + 22)
  if (inDirectory) fields.writeUInt32LE(start, 42)
  return Buffer.concat([fields, name])
}
