import { MAX_MEMO_SECONDS } from './report/memos'

export type Recorded = { sound: Blob; seconds: number }
/** `soFar`: what was heard up to now, while more is coming. */
export type Recording = { stop: () => void; done: Promise<Recorded | null>; soFar: () => Blob }

/** Speech is clear at this rate, and a minute of it takes a quarter of a megabyte. */
const BITS_PER_SECOND = 32_000
const KINDS = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus']

/**
 * Records from the microphone until stopped, for `longest` seconds at most (five minutes), or until the page goes out of sight: a phone may silence it there,
 * and what was said so far is kept. `done` is null when nothing was heard; `denied`: the microphone is not allowed; `unavailable`: there
 * is none, or this browser cannot record.
 */
export async function recordSound(longest = MAX_MEMO_SECONDS): Promise<Recording | 'denied' | 'unavailable'> {
  if (typeof MediaRecorder === 'undefined' || !navigator.mediaDevices) return 'unavailable'
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true }).catch((error: unknown) => refusalOf(error))
  if (typeof stream === 'string') return stream

  const silence = () => stream.getTracks().forEach((track) => track.stop())
  const mimeType = KINDS.find((kind) => MediaRecorder.isTypeSupported(kind))
  const recorder = recorderOf(stream, mimeType)
  if (!recorder) return (silence(), 'unavailable')
  const parts: Blob[] = []
  const began = Date.now()
  const stop = () => {
    if (recorder.state !== 'inactive') recorder.stop()
  }
  const hide = () => document.visibilityState === 'hidden' && stop()
  const limit = setTimeout(stop, longest * 1_000)
  document.addEventListener('visibilitychange', hide)
  const soFar = () => new Blob(parts, { type: recorder.mimeType || mimeType || 'audio/webm' })
  const done = new Promise<Recorded | null>((resolve) => {
    recorder.addEventListener('dataavailable', ({ data }) => void (data.size > 0 && parts.push(data)))
    recorder.addEventListener('stop', () => {
      clearTimeout(limit)
      document.removeEventListener('visibilitychange', hide)
      silence()
      const sound = soFar()
      resolve(sound.size > 0 ? { sound, seconds: Math.max(1, Math.round((Date.now() - began) / 1_000)) } : null)
    })
  })
  recorder.start(1_000)
  return { stop, done, soFar }
}

function recorderOf(stream: MediaStream, mimeType: string | undefined): MediaRecorder | null {
  try {
    return new MediaRecorder(stream, { audioBitsPerSecond: BITS_PER_SECOND, ...(mimeType ? { mimeType } : {}) })
  } catch {
    return null
  }
}

const refusalOf = (error: unknown): 'denied' | 'unavailable' =>
  error instanceof DOMException && (error.name === 'NotAllowedError' || error.name === 'SecurityError') ? 'denied' : 'unavailable'
