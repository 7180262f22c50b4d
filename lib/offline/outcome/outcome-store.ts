import { OUTCOME_PHOTO } from '@/lib/domain/report/outcome-photo'
import { pauseAfter, type Reply } from '../courier'
import { saver } from '../saver'
import { type KeptOutcome, nothingSaid, type OutcomeBox } from './outcome-box'
import type { OutcomeRequests } from './outcome-requests'

/** Where the photo is. `not_taken`: it could not be read, or the browser lost it. */
export type PhotoStage = 'none' | 'reading' | 'waiting' | 'sending' | 'held' | 'too_large' | 'not_taken' | { refused: string }
/** What became of the step: nothing yet, under way, on its way once more, taken by the server, or not taken. */
export type StepStage = 'open' | 'sending' | 'waiting' | 'signed_out' | 'done' | { refused: string }
export type OutcomeSnapshot = { kept: KeptOutcome; photo: PhotoStage; step: StepStage; /** Whether this browser holds what is on the screen. */ onPhone: boolean }

type World = {
  requests: OutcomeRequests
  /** Null where this browser keeps nothing. */
  openBox: () => Promise<OutcomeBox | null>
  readPhoto: (file: Blob) => Promise<{ bytes: Blob; hash: string } | null>
  newId: () => string
  now: () => Date
  /** The server has it: the phone's own copies are told. */
  ended: () => Promise<void>
}

export type OutcomeStore = ReturnType<typeof createOutcome>

/**
 * "The visit could not be made", from the first letter to the server's word. Everything given is kept at once, so that a reload by the
 * camera costs nothing. The photo goes first and the step is held until the photo is settled; what did not arrive goes again, the same.
 */
export function createOutcome({ requests, openBox, readPhoto, newId, now, ended }: World) {
  let kept = nothingSaid
  let [photo, step]: [PhotoStage, StepStage] = ['none', 'open']
  /** Said before the box was opened: it stands over what lay there. */
  let said: Partial<KeptOutcome> = {}
  let box: OutcomeBox | null = null
  let fresh: Blob | null = null
  let failures = 0
  let stopped = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let moving: Promise<void> | null = null
  let reading = 0
  let snapshot: OutcomeSnapshot = { kept, photo, step, onPhone: true }
  const listeners = new Set<() => void>()

  const keeper = saver(async (state: KeptOutcome) => (box ? box.write(state) : Promise.reject(new Error('no box'))), () => kept, show)

  function show() {
    snapshot = { kept, photo, step, onPhone: keeper.state() !== 'not_kept' && (fresh === null || kept.photo === null || photo === 'held') }
    for (const changed of listeners) changed()
  }
  let opening: Promise<void> | null = null
  const opened = () => (opening ??= open().catch(() => undefined))
  async function open() {
    const found = await openBox()
    // One that cannot be read just now is not written over either.
    const before = (await found?.read()) ?? nothingSaid
    box = found
    kept = { ...before, ...said }
    if (photo === 'none' && kept.photo) photo = kept.photo.held ? 'held' : 'waiting'
    if (step === 'open' && kept.refused !== undefined) step = { refused: kept.refused }
    show()
  }

  /** On the phone before anything goes. */
  async function keep(part: Partial<KeptOutcome>) {
    kept = { ...kept, ...part }
    said = { ...said, ...part }
    show()
    await opened()
    keeper.soon()
    await keeper.settled()
  }

  async function start() {
    stopped = false
    await opened()
    await go()
  }

  async function takePhoto(file: Blob) {
    const [turn, before] = [(reading += 1), kept.photo]
    fresh = null
    photo = 'reading'
    await keep({ photo: null })
    const taken = await readPhoto(file).catch(() => undefined)
    // Another was chosen, or it was taken away, meanwhile.
    if (turn !== reading) return
    if (!taken) {
      photo = taken === null ? 'too_large' : 'not_taken'
      step = 'open'
      return keep({ wanted: false })
    }
    const one = { id: newId(), criterionKey: OUTCOME_PHOTO, sha256: taken.hash, takenAt: now().toISOString(), mime: taken.bytes.type, size: taken.bytes.size, held: false }
    // The bytes first: a box never names a photo that is not there.
    const lies = await box?.keepBytes(one, taken.bytes).then(() => true, () => false)
    if (turn !== reading) return
    fresh = lies ? null : taken.bytes
    photo = 'waiting'
    await keep({ photo: one })
    await drop(before)
    await go()
  }

  async function dropPhoto() {
    const before = kept.photo
    reading += 1
    fresh = null
    photo = 'none'
    await keep({ photo: null })
    await drop(before)
  }

  /** One that stays after all costs room, and goes with the rest. */
  const drop = async (one: KeptOutcome['photo']) => one && box?.dropBytes(one.id).catch(() => undefined)

  const go = (): Promise<void> => (moving ??= move().finally(() => void (moving = null)))

  async function move() {
    clearTimeout(timer)
    // A photo that is read just now goes on by itself.
    while (!stopped && step !== 'done' && photo !== 'reading') {
      const one = kept.photo
      if (one && !one.held) {
        if (!(await settlePhoto(one))) return
      } else if (kept.wanted) return takeStep()
      else return
    }
  }

  /** @returns whether to go on: it is held, or it is another one by now. */
  async function settlePhoto(one: NonNullable<KeptOutcome['photo']>): Promise<boolean> {
    photo = 'sending'
    if (kept.wanted) step = 'sending'
    show()
    const bytes = fresh ?? (await box?.bytes(one).catch(() => undefined))
    const reply: Reply<unknown> = bytes ? await requests.photo(one, bytes) : bytes === undefined ? { kind: 'unreachable' } : { kind: 'refused', problem: 'photo_lost', message: '', details: {} }
    if (kept.photo?.id !== one.id) return true
    if (reply.kind === 'done') {
      failures = 0
      photo = 'held'
      fresh = null
      await keep({ photo: { ...one, held: true } })
      // The server has it: its room on the phone is for others.
      if (keeper.state() === 'kept') await drop(one)
      return true
    }
    photo = reply.kind !== 'refused' ? 'waiting' : bytes ? { refused: reply.message } : 'not_taken'
    if (reply.kind === 'refused') {
      // Without the photo it is another thing to say: whether it goes like that the person decides.
      step = 'open'
      await keep({ wanted: false })
    } else wait(reply.kind)
    return false
  }

  async function takeStep() {
    step = 'sending'
    show()
    const reply = await requests.step(kept)
    if (reply.kind === 'done') {
      step = 'done'
      await ended().catch(() => undefined)
      await keeper.settled()
      await box?.clear().catch(() => undefined)
      show()
    } else if (reply.kind === 'refused') {
      step = { refused: reply.message }
      await keep({ wanted: false, refused: reply.message })
    } else wait(reply.kind)
  }

  function wait(kind: 'unreachable' | 'signed_out') {
    step = kind === 'signed_out' ? 'signed_out' : kept.wanted ? 'waiting' : 'open'
    failures += 1
    if (kind === 'unreachable' && !stopped) timer = setTimeout(() => void go(), pauseAfter(failures))
    show()
  }

  return {
    read: () => snapshot,
    subscribe(changed: () => void) {
      listeners.add(changed)
      return () => void listeners.delete(changed)
    },
    start,
    takePhoto,
    dropPhoto,
    write: (part: Partial<Pick<KeptOutcome, 'reason' | 'text'>>) => void keep(part),
    /** Off it goes, and until it has gone nothing of it changes. */
    async send() {
      if (step === 'sending' || step === 'done') return
      step = 'sending'
      await keep({ wanted: true, refused: undefined })
      await go()
    },
    /** It is not to go yet: there is something to change. */
    async takeBack() {
      if (step !== 'waiting' && step !== 'signed_out') return
      step = 'open'
      await keep({ wanted: false })
    },
    /** The connection or the person came back. */
    wake() {
      failures = 0
      void go()
    },
    settled: async () => {
      await moving
      await keeper.settled()
    },
    stop() {
      stopped = true
      clearTimeout(timer)
    },
  }
}
