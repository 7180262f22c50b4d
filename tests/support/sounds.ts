import { randomBytes } from 'node:crypto'

const of = (...parts: (string | number[])[]): Uint8Array => Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))))
const box = (type: string, body: Uint8Array) => {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(8 + body.byteLength)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, body])
}
const track = (handler: string) => box('trak', box('mdia', box('hdlr', of([0, 0, 0, 0, 0, 0, 0, 0], handler, [0, 0, 0, 0]))))
const mp4 = (...handlers: string[]) => Buffer.concat([box('ftyp', of('isom', [0, 0, 2, 0], 'isom')), box('mdat', randomBytes(2_000)), box('moov', Buffer.concat(handlers.map(track)))])

/** Track entry's CodecID: id, length, name. */
const codecOf = (name: string) => of([0x86, 0x80 | name.length], name)
const oggPage = (type: number, body: string) => of('OggS', [0, type], Array<number>(20).fill(0), [1, 100], body, Array<number>(100 - body.length).fill(1))

/** The head of what each recorder writes, with noise after it: enough to tell the kinds apart. */
export const webm = (codec = 'A_OPUS', bytes = 1_000) => Buffer.concat([of([0x1a, 0x45, 0xdf, 0xa3], 'B\x82\x84webm', 'Tracks '), codecOf(codec), randomBytes(bytes).fill(7)])
export const ogg = (...codecs: string[]) => Buffer.concat([...(codecs.length > 0 ? codecs : ['OpusHead']).map((codec) => oggPage(2, codec)), oggPage(0, 'sound')])
export const m4a = () => mp4('soun')
export const film = () => mp4('vide', 'soun')
export const filmOfWebm = (noise = 0) => Buffer.concat([webm('A_OPUS', noise), codecOf('V_VP8')])
/** Shorter than a codec's element, as it comes by chance in any sound. */
export const webmWithChance = () => Buffer.concat([webm(), of('V_VP8 V_AV1'), of([0x86, 0x83], 'V_Q')])
export const wav = () => Buffer.concat([of('RIFF', [36, 0, 0, 0], 'WAVEfmt ', [16, 0, 0, 0]), Buffer.alloc(100)])
/** Two frames of MPEG 1 layer III at 128 kbit/s and 44.1 kHz, 417 bytes each; or a head followed by something else. */
export const mp3 = (second = true) => {
  const bytes = Buffer.alloc(900)
  bytes.set([0xff, 0xfb, 0x90, 0x00], 0)
  if (second) bytes.set([0xff, 0xfb, 0x90, 0x00], 417)
  return bytes
}
/** The same behind a tag of 257 bytes: its length is written in sevens of bits. */
export const taggedMp3 = () => Buffer.concat([of('ID3', [3, 0, 0, 0, 0, 2, 1]), Buffer.alloc(257), mp3()])
