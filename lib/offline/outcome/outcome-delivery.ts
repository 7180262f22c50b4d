import type { Reply } from '../courier'
import type { KeptOutcome } from './outcome-box'
import type { OutcomeRequests } from './outcome-requests'

/** Where the photo is. `here`: on this phone until the visit is ended. `not_taken`: it could not be read, or the browser lost it. */
export type PhotoStage = 'none' | 'reading' | 'here' | 'waiting' | 'sending' | 'held' | 'too_large' | 'not_taken' | { refused: string }
/** What became of the step: nothing yet, under way, after the visit's report, on its way once more, taken by the server, or not taken. */
export type StepStage = 'open' | 'sending' | 'report' | 'waiting' | 'signed_out' | 'done' | { refused: string }
export type OutcomeState = { kept: KeptOutcome; photo: PhotoStage; step: StepStage }

export type Photo = NonNullable<KeptOutcome['photo']>

/** What it needs of the browser and the network. */
export type Way = {
  requests: OutcomeRequests
  /** Whether the visit is begun already: a photo would begin it. */
  begun: () => Promise<boolean>
  /**
   * What was noted in the visit goes before its end, after which the server takes no more of it; `waits` is called when there is some.
   * @returns how much of it did not go @throws when that cannot be known just now
   */
  reportFirst: (stopped: AbortSignal, waits: () => void) => Promise<number>
  /** The server has it: the phone's own copies are told. */
  ended: (kept: KeptOutcome) => Promise<void>
}

/** What it needs of who keeps it. */
export type Hands = {
  at: () => OutcomeState
  become: (part: Partial<Omit<OutcomeState, 'kept'>>) => void
  /** Resolves when it is on the phone, or cannot be. */
  keep: (part: Partial<KeptOutcome>) => Promise<void>
  /** Undefined where it cannot be read just now. */
  bytesOf: (photo: Photo) => Promise<Blob | null | undefined>
  held: (photo: Photo) => Promise<void>
  clear: () => Promise<void>
}

/** Why it did not go further: the server was not reached, or knows nobody; null when nothing is left to be tried. */
export type Waits = 'unreachable' | 'signed_out' | null

/** As far as it goes now: the photo, the visit's report, the step. Once `over`, nothing is asked or written any more. */
export async function deliver({ requests, begun, reportFirst, ended }: Way, { at, become, keep, bytesOf, held, clear }: Hands, over: AbortSignal): Promise<Waits> {
  // A photo that is read just now goes on by itself.
  while (!over.aborted && at().photo !== 'reading' && at().step !== 'done') {
    const { photo, wanted } = at().kept
    if (!photo || photo.held) {
      if (!wanted) return null
      const waits = await takeStep()
      if (waits !== 'on') return waits
      continue
    }
    // What was refused is the person's; and nobody's visit begins before they said what they want.
    if (!wanted && typeof at().photo === 'object') return null
    if (!wanted && !(await begun().catch(() => false))) {
      if (!over.aborted && at().kept.photo?.id === photo.id) become({ photo: 'here' })
      return null
    }
    const waits = await settlePhoto(photo)
    if (waits !== 'on') return waits
  }
  return null

  /** @returns 'on' when it is held, or it is another one by now. */
  async function settlePhoto(one: Photo): Promise<Waits | 'on'> {
    become({ photo: 'sending', ...(at().kept.wanted ? { step: 'sending' as const } : {}) })
    const bytes = await bytesOf(one)
    if (over.aborted) return null
    const reply: Reply<unknown> = bytes ? await requests.photo(one, bytes) : bytes === undefined ? { kind: 'unreachable' } : { kind: 'refused', problem: 'photo_lost', message: '', details: {} }
    if (over.aborted) return null
    if (at().kept.photo?.id !== one.id) return 'on'
    if (reply.kind === 'done') {
      await held(one)
      return 'on'
    }
    if (reply.kind !== 'refused') {
      become({ photo: 'waiting' })
      return reply.kind
    }
    // Without the photo it is another thing to say: whether it goes like that the person decides.
    become({ photo: bytes ? { refused: reply.message } : 'not_taken', step: 'open' })
    await keep({ wanted: false })
    return null
  }

  /** @returns 'on' when there is something to go before it by now. */
  async function takeStep(): Promise<Waits | 'on'> {
    become({ step: 'sending' })
    const first = !at().kept.travelled
    if (first) {
      const waits = await makeReady()
      if (waits !== 'ready') return waits
      // Taken back meanwhile, and sent off anew with another photo.
      const { photo } = at().kept
      if (at().photo === 'reading' || (photo && !photo.held)) return 'on'
      await keep({ travelled: true })
      // Somebody else has it since, who saw in the box whether it had travelled.
      if (over.aborted) return null
    }
    const reply = await requests.step(at().kept)
    if (reply.kind === 'done') {
      // So it is, whoever has it by now.
      await ended(at().kept).catch(() => undefined)
      await clear().catch(() => undefined)
      become({ step: 'done' })
      return null
    }
    if (over.aborted) return null
    if (reply.kind === 'refused') {
      become({ step: { refused: reply.message } })
      await keep({ wanted: false, travelled: undefined, refused: reply.message })
      return null
    }
    // Who is not known was not listened to; an earlier try may have been.
    if (reply.kind === 'signed_out' && first) await keep({ travelled: undefined })
    return reply.kind
  }

  /** What goes before the step. That travels only where the server is there: until then it can be taken back. */
  async function makeReady(): Promise<Waits | 'ready'> {
    const answer = await isThere()
    if (answer !== 'ready') return answer
    const left = await reportFirst(over, () => {
      if (!over.aborted && at().kept.wanted) become({ step: 'report' })
    }).catch(() => null)
    if (over.aborted || !at().kept.wanted) return null
    if (left === null) return 'unreachable'
    become({ step: 'sending' })
    // What did not go for a while stays on the phone, and the visit's page says so. Maybe the connection went too.
    return left > 0 ? isThere() : 'ready'
  }

  async function isThere(): Promise<Waits | 'ready'> {
    const { kind } = await requests.isThere()
    if (over.aborted || !at().kept.wanted) return null
    return kind === 'unreachable' || kind === 'signed_out' ? kind : 'ready'
  }
}
