import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readPlace } from '@/lib/offline/read-place'
import { recordSound } from '@/lib/offline/record-sound'
import { MAX_MEMO_SECONDS } from '@/lib/offline/report/memos'

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

type Found = { coords: { latitude: number; longitude: number; accuracy: number } }
const locating = (answer: (done: (found: Found) => void, failed: (error: { code: number }) => void) => void) =>
  vi.stubGlobal('navigator', { geolocation: { getCurrentPosition: answer } })

test('a place is read to about a metre, its inexactness never made smaller', async () => {
  vi.setSystemTime('2026-11-21T10:00:00.000Z')
  locating((done) => done({ coords: { latitude: 54.687_156_789, longitude: -25.279_654_321, accuracy: 12.2 } }))
  expect(await readPlace()).toEqual({ latitude: 54.687_16, longitude: -25.279_65, accuracyMetres: 13, at: '2026-11-21T10:00:00.000Z' })
})

test.each([['denied', 1], ['unknown', 2], ['unknown', 3]] as const)('a place that is %s (%d) is no place', async (why, code) => {
  locating((_, failed) => failed({ code }))
  expect(await readPlace()).toBe(why)
})

test('a phone that knows no places says so', async () => {
  vi.stubGlobal('navigator', {})
  expect(await readPlace()).toBe('unknown')
})

/** A microphone and a recorder as browsers have them, as far as they are used. */
function aMicrophone({ parts = ['one', 'two'], refuses }: { parts?: string[]; refuses?: unknown } = {}) {
  const listeners = new Map<string, () => void>()
  const page = {
    visibilityState: 'visible',
    addEventListener: (kind: string, hear: () => void) => void listeners.set(kind, hear),
    removeEventListener: (kind: string) => void listeners.delete(kind),
  }
  const track = { stop: vi.fn() }
  class Recorder extends EventTarget {
    static isTypeSupported = (kind: string) => kind === 'audio/mp4'
    state: 'inactive' | 'recording' = 'inactive'
    constructor(readonly stream: unknown, readonly options: { mimeType?: string }) {
      super()
    }
    get mimeType() {
      return this.options.mimeType ?? ''
    }
    start() {
      this.state = 'recording'
    }
    stop() {
      this.state = 'inactive'
      for (const part of parts) this.dispatchEvent(Object.assign(new Event('dataavailable'), { data: new Blob([part]) }))
      this.dispatchEvent(new Event('stop'))
    }
  }
  const getUserMedia = refuses ? () => Promise.reject(refuses as Error) : async () => ({ getTracks: () => [track] })
  vi.stubGlobal('navigator', { mediaDevices: { getUserMedia } })
  vi.stubGlobal('document', page)
  vi.stubGlobal('MediaRecorder', Recorder)
  return { track, hide: () => ((page.visibilityState = 'hidden'), listeners.get('visibilitychange')?.()), listening: () => listeners.size }
}

test('a memo is what was said until stopped, in a kind this browser knows; the microphone is let go', async () => {
  const { track, listening } = aMicrophone()
  const recording = await recordSound()
  if (typeof recording === 'string') throw new Error(recording)
  await vi.advanceTimersByTimeAsync(4_200)
  recording.stop()
  recording.stop()
  const recorded = await recording.done
  expect([await recorded?.sound.text(), recorded?.sound.type, recorded?.seconds]).toEqual(['onetwo', 'audio/mp4', 4])
  expect([track.stop.mock.calls.length, listening()]).toEqual([1, 0])
})

test('it ends by itself after five minutes, and when the page goes out of sight what was said is kept', async () => {
  aMicrophone()
  const long = await recordSound()
  if (typeof long === 'string') throw new Error(long)
  await vi.advanceTimersByTimeAsync(MAX_MEMO_SECONDS * 1_000)
  expect((await long.done)?.seconds).toBe(MAX_MEMO_SECONDS)
  const { hide } = aMicrophone()
  const hidden = await recordSound()
  if (typeof hidden === 'string') throw new Error(hidden)
  hide()
  expect(await (await hidden.done)?.sound.text()).toBe('onetwo')
})

test('nothing heard is no memo', async () => {
  aMicrophone({ parts: [''] })
  const recording = await recordSound()
  if (typeof recording === 'string') throw new Error(recording)
  recording.stop()
  expect(await recording.done).toBeNull()
})

test.each([
  ['denied', new DOMException('no', 'NotAllowedError')],
  ['denied', new DOMException('no', 'SecurityError')],
  ['unavailable', new DOMException('none', 'NotFoundError')],
  ['unavailable', new Error('broken')],
])('a microphone is %s: %s', async (why, refuses) => {
  aMicrophone({ refuses })
  expect(await recordSound()).toBe(why)
})

test('a browser that cannot record says so before it asks for the microphone', async () => {
  vi.stubGlobal('navigator', { mediaDevices: { getUserMedia: () => Promise.reject(new Error('asked')) } })
  expect(await recordSound()).toBe('unavailable')
})
