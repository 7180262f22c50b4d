import { isSoundOfMp4, isSoundOfOgg, isSoundOfWebm } from './sound-tracks'

const HEAD_BYTES = 64 * 1024

/**
 * What kind of sound a file is by its bytes, whatever its name says; null for what is none, and for a film: a face would come with it.
 * Shapes: RFC 8794 and 9559 (WebM), RFC 3533 (Ogg), ISO/IEC 14496-12 (MP4), RIFF WAVE, ISO/IEC 11172-3 (MP3).
 */
export function soundMimeOf(bytes: Uint8Array): string | null {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const head = all.subarray(0, HEAD_BYTES).toString('latin1')
  if (head.startsWith('\x1aE\xdf\xa3')) return head.includes('webm') && isSoundOfWebm(all) ? 'audio/webm' : null
  if (head.startsWith('OggS')) return isSoundOfOgg(all) ? 'audio/ogg' : null
  if (head.slice(4, 8) === 'ftyp') return isSoundOfMp4(all) ? 'audio/mp4' : null
  if (head.startsWith('RIFF')) return head.slice(8, 12) === 'WAVE' && head.includes('fmt ') ? 'audio/wav' : null
  return isMpegSound(all) ? 'audio/mpeg' : null
}

/** Bit rates of layer III in kbit/s, of MPEG 1 and of the halved rates of MPEG 2. */
const rates = [
  [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
] as const
const samples = [44_100, 48_000, 32_000] as const

/** Two frames in a row, each as long as its head says: eleven bits alone are in every other file by chance. */
function isMpegSound(all: Buffer): boolean {
  // The length of an ID3 tag is written in sevens of bits.
  const tagged = all.subarray(0, 3).toString('latin1') === 'ID3' && all.length > 10
  const start = tagged ? 10 + all.subarray(6, 10).reduce((length, byte) => length * 128 + (byte & 0x7f), 0) : 0
  const first = frameLength(all, start)
  return first !== null && frameLength(all, start + first) !== null
}

function frameLength(all: Buffer, at: number): number | null {
  if (at + 4 > all.length) return null
  const head = all.readUInt32BE(at)
  const version = (head >>> 19) & 3
  const rate = (head >>> 12) & 15
  const sample = samples[(head >>> 10) & 3]
  if (head >>> 21 !== 0x7ff || version === 1 || ((head >>> 17) & 3) !== 1 || rate === 0 || rate === 15 || sample === undefined) return null
  const whole = version === 3
  const hertz = whole ? sample : version === 2 ? sample / 2 : sample / 4
  return Math.floor(((whole ? 144 : 72) * rates[whole ? 0 : 1][rate - 1]! * 1_000) / hertz) + ((head >>> 9) & 1)
}
