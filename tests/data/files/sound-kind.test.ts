import sharp from 'sharp'
import { expect, test } from 'vitest'
import { soundMimeOf } from '@/lib/data/files/sound-kind'
import { soundResponse } from '@/lib/web/sound-response'
import { film, filmOfWebm, m4a, mp3, ogg, taggedMp3, wav, webm } from '../../support/sounds'

test.each([
  ['WebM with Opus', webm(), 'audio/webm'],
  ['WebM with Vorbis', webm('A_VORBIS'), 'audio/webm'],
  ['Ogg with Opus', ogg(), 'audio/ogg'],
  ['MP4 of one sound track', m4a(), 'audio/mp4'],
  ['WAVE', wav(), 'audio/wav'],
  ['MP3', mp3(), 'audio/mpeg'],
  ['MP3 behind a tag', taggedMp3(), 'audio/mpeg'],
])('a sound is told by its bytes: %s', (_, bytes, mime) => expect(soundMimeOf(bytes)).toBe(mime))

test.each([
  ['a film as WebM', filmOfWebm()],
  ['a film as MP4', film()],
  ['a film as Ogg', ogg('\x80theora')],
  ['an MP4 without tracks', Buffer.from('\0\0\0\x10ftypisom\0\0\0\0', 'latin1')],
  ['one frame by chance', mp3(false)],
  ['words', Buffer.from('OggSomething else entirely')],
  ['a page that calls itself a sound', Buffer.from('<script>alert(1)</script>A_OPUS webm')],
  ['nothing', new Uint8Array()],
])('what is no sound is none: %s', (_, bytes) => expect(soundMimeOf(bytes)).toBeNull())

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
