/** A recording of half an hour has some thousand pages or boxes; a file made to be searched for long has more and is none. */
const MOST_MARKS = 200_000

/** Picture tracks of MP4: films, their masks, stills. */
const pictures = new Set(['vide', 'auxv', 'pict'])

/** An MP4 whose tracks are for sound: its boxes moov/trak/mdia/hdlr are walked, and bytes that lie in others say nothing (ISO/IEC 14496-12, 4.2 and 8.4.3). */
export function isSoundOfMp4(all: Buffer): boolean {
  let left = MOST_MARKS
  const found: string[] = []
  const walk = (from: number, to: number, [type, ...below]: readonly string[]): void => {
    for (let at = from; at + 8 <= to && (left -= 1) >= 0; ) {
      const short = all.readUInt32BE(at)
      const head = short === 1 ? 16 : 8
      if (at + head > to) return
      const size = short === 0 ? to - at : short === 1 ? Number(all.readBigUInt64BE(at + 8)) : short
      if (size < head) return
      const end = Math.min(at + size, to)
      if (all.toString('latin1', at + 4, at + 8) === type) {
        if (below.length > 0) walk(at + head, end, below)
        else if (at + head + 12 <= end) found.push(all.toString('latin1', at + head + 8, at + head + 12))
      }
      at += size
    }
  }
  walk(0, all.length, ['moov', 'trak', 'mdia', 'hdlr'])
  return left >= 0 && found.includes('soun') && !found.some((handler) => pictures.has(handler))
}

/** Where a mark stands; null for more of them than any recording has. */
function marksIn(all: Buffer, mark: string): number[] | null {
  const found: number[] = []
  for (let at = all.indexOf(mark, 0, 'latin1'); at >= 0; at = all.indexOf(mark, at + mark.length, 'latin1')) {
    if (found.length === MOST_MARKS) return null
    found.push(at)
  }
  return found
}

/** A WebM without a picture track anywhere in it: no CodecID element (RFC 9559, 5.1.4.1.21) names a codec for pictures. */
export function isSoundOfWebm(all: Buffer): boolean {
  const marks = marksIn(all, 'V_')
  return marks !== null && marks.every((at) => !isPictureCodec(all, at)) && /A_(OPUS|VORBIS)/.test(all.toString('latin1', 0, HEAD_BYTES))
}

/** Where the tracks of a sound are named: recorders write them first. */
const HEAD_BYTES = 64 * 1024

/** The element's id 0x86, its length in one to eight bytes, and as many letters of a name; two letters alone come by chance. */
function isPictureCodec(all: Buffer, at: number): boolean {
  for (let width = 1; width <= 8 && at - width - 1 >= 0; width += 1) {
    const size = all.readUIntBE(at - Math.min(width, 6), Math.min(width, 6)) - (width <= 6 ? 2 ** (7 * width) : 0)
    const marked = width <= 6 || (all[at - width] === 2 ** (8 - width) && (width === 7 || all[at - 7] === 0))
    if (all[at - width - 1] !== 0x86 || !marked || size < 5 || size > 64) continue
    if (/^V_[A-Z0-9/_.]{3,}\0*$/.test(all.toString('latin1', at, at + size))) return true
  }
  return false
}

/** What a stream of Ogg may begin with: Opus, Vorbis, Speex, FLAC; and the skeleton, which names streams. */
const streams = /^(?:OpusHead|\x01vorbis|Speex {3}|\x7fFLAC)/
const skeleton = 'fishead\0'

/** An Ogg of sound alone: each page that begins a stream (RFC 3533, 6), wherever it stands, begins one of sound. */
export function isSoundOfOgg(all: Buffer): boolean {
  const begun = marksIn(all, 'OggS')?.filter((at) => all[at + 4] === 0 && ((all[at + 5] ?? 0) & 2) === 2) ?? []
  const heads = begun.map((at) => all.toString('latin1', at + 27 + (all[at + 26] ?? 0), at + 27 + (all[at + 26] ?? 0) + 8))
  return heads.some((head) => streams.test(head)) && heads.every((head) => streams.test(head) || head === skeleton)
}
