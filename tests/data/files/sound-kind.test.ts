import sharp from 'sharp'
import { expect, test } from 'vitest'
import { soundMimeOf } from '@/lib/data/files/sound-kind'
import { soundResponse } from '@/lib/web/sound-response'
import { film, filmOfWebm, m4a, mp3, ogg, taggedMp3, wav, webm, webmWithChance } from '../../support/sounds'

test.each([
  ['WebM with Opus', webm(), 'audio/webm'],
  ['WebM with Vorbis', webm('A_VORBIS'), 'audio/webm'],
  ['Ogg with Opus', ogg(), 'audio/ogg'],
  ['MP4 of one sound track', m4a(), 'audio/mp4'],
  ['MP4 with the word of a film in its data', Buffer.concat([m4a(), Buffer.from('\0\0\0\x20mdathdlr\0\0\0\0\0\0\0\0vide\0\0\0\0', 'latin1')]), 'audio/mp4'],
  ['WebM with two letters of a film in its data', webmWithChance(), 'audio/webm'],
  ['Ogg with a skeleton', ogg('fishead\0', 'OpusHead'), 'audio/ogg'],
  ['WAVE', wav(), 'audio/wav'],
  ['MP3', mp3(), 'audio/mpeg'],
  ['MP3 behind a tag', taggedMp3(), 'audio/mpeg'],
])('a sound is told by its bytes: %s', (_, bytes, mime) => expect(soundMimeOf(bytes)).toBe(mime))

test.each([
  ['a film as WebM', filmOfWebm()],
  ['a film as MP4', film()],
  ['a film as Ogg', ogg('\x80theora')],
  ['an Ogg whose film begins behind its sound', Buffer.concat([ogg(), Buffer.alloc(200_000, 1), ogg('\x80theora')])],
  ['an Ogg with pictures of another kind', ogg('OpusHead', 'OVP80\x01\x01')],
  ['a WebM whose film is named far behind', filmOfWebm(200_000)],
  ['a film whose codec has a long length', Buffer.concat([webm(), Buffer.from('\x86\x01\0\0\0\0\0\0\x05V_VP9', 'latin1')])],
  ['an MP4 without tracks', Buffer.from('\0\0\0\x10ftypisom\0\0\0\0', 'latin1')],
  ['one frame by chance', mp3(false)],
  ['words', Buffer.from('OggSomething else entirely')],
  ['a page that calls itself a sound', Buffer.from('<script>alert(1)</script>A_OPUS webm')],
  ['nothing', new Uint8Array()],
])('what is no sound is none: %s', (_, bytes) => expect(soundMimeOf(bytes)).toBeNull())

test.each([
  ['boxes of nothing', '0000ftyp', 'hdlrhdlr'],
  ['empty boxes', '\0\0\0\x08ftyp', '\0\0\0\x08free'],
  ['pages of nothing', 'OggS', 'OggS'],
  ['codecs of nothing', '\x1aE\xdf\xa3webm', 'V_'],
])('twenty megabytes of %s are refused at once', (_, head, again) => {
  const bytes = Buffer.concat([Buffer.from(head, 'latin1'), Buffer.alloc(20 * 1024 * 1024, again, 'latin1')])
  // Work rather than time: other processes may hold the machine.
  const begun = process.cpuUsage()
  expect(soundMimeOf(bytes)).toBeNull()
  expect(process.cpuUsage(begun).user).toBeLessThan(3_000_000)
})

test('no photo is taken for a sound', async () => {
  const image = sharp({ create: { width: 30, height: 20, channels: 3, background: '#888888' } })
  for (const bytes of [await image.jpeg().toBuffer(), await image.png().toBuffer(), await image.webp().toBuffer()]) expect(soundMimeOf(bytes)).toBeNull()
})

const sound = { bytes: Uint8Array.from({ length: 100 }, (_, at) => at), mime: 'audio/webm' }

test.each([
  [null, 200, null, 100, 0],
  ['bytes=0-', 206, 'bytes 0-99/100', 100, 0],
  ['bytes=10-19', 206, 'bytes 10-19/100', 10, 10],
  ['bytes=90-500', 206, 'bytes 90-99/100', 10, 90],
  ['bytes=-5', 206, 'bytes 95-99/100', 5, 95],
  ['bytes=-500', 206, 'bytes 0-99/100', 100, 0],
  ['bytes=0-1,5-6', 200, null, 100, 0],
  ['bytes=9-3', 200, null, 100, 0],
  ['lines=1-2', 200, null, 100, 0],
])('a player that asks for %s gets it', async (range, status, stretch, length, first) => {
  const response = soundResponse(sound, range)
  const bytes = new Uint8Array(await response.arrayBuffer())
  expect([response.status, response.headers.get('content-range'), bytes.byteLength, bytes[0]]).toEqual([status, stretch, length, first])
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
})

test('a stretch behind the end is none', async () => {
  const response = soundResponse(sound, 'bytes=100-')
  expect([response.status, response.headers.get('content-range'), (await response.arrayBuffer()).byteLength]).toEqual([416, 'bytes */100', 0])
})
