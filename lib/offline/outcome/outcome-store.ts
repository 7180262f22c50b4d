import { pauseAfter } from '../courier'
import { underWay } from '../report/under-way'
import { saver } from '../saver'
import { type KeptOutcome, nothingSaid, type OutcomeBox } from './outcome-box'
import { deliver, type Hands, type OutcomeState, type Way } from './outcome-delivery'
import { type Camera, outcomePhoto, photoFrom } from './outcome-photo'

export type { PhotoStage, StepStage } from './outcome-delivery'
export type OutcomeSnapshot = OutcomeState & { /** Whether this browser holds what is on the screen. */ onPhone: boolean; /** Another page has it: this one only looks on. */ elsewhere: boolean }

type World = Way & Camera & {
  /** Null where this browser keeps nothing. */
  openBox: () => Promise<OutcomeBox | null>
  /** One page at a time; `taken` when another took it over. @returns how to give it back, or null when another has it */
  takeTurn: (taken: () => void, takeOver: boolean) => Promise<(() => void) | null>
}

export type OutcomeStore = ReturnType<typeof createOutcome>

/** From `start` to `stop`, or until another page took over. */
type Turn = { over: AbortController; opened: Promise<void>; moving: Promise<void> | null; release: () => void }

/**
 * "The visit could not be made", from the first letter to the server's word; its states are told in docs/decisions/0014. Everything given
 * is kept at once, so that a reload by the camera costs nothing. One page holds it at a time: what a request of another one brings back
 * is neither written nor followed by anything.
 */
export function createOutcome({ openBox, takeTurn, readPhoto, newId, now, ...way }: World) {
  let at: OutcomeState = { kept: nothingSaid, photo: 'none', step: 'open' }
  /** Said and not on the phone yet: it stands over what lay there. */
  let said: Partial<KeptOutcome> = {}
  let box: OutcomeBox | null = null
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let turn: Turn | null = null
  let opening: Promise<void> | null = null
  let elsewhere = false
  /** Photos being taken: the page gives it back when they are kept. */
  const taking = underWay()
  let snapshot: OutcomeSnapshot = { ...at, onPhone: true, elsewhere }
  const listeners = new Set<() => void>()

  const keeper = saver(async (state: KeptOutcome) => {
    if (elsewhere) return
    if (!box) throw new Error('no box')
    if (!(await box.write(state))) lose()
    else if (state === at.kept) said = {}
  }, () => at.kept, show)

  function show() {
    const onPhone = keeper.state() !== 'not_kept' && (photos.fresh() === null || at.kept.photo === null || at.photo === 'held')
    snapshot = { ...at, onPhone, elsewhere }
    for (const changed of listeners) changed()
  }
  const become: Hands['become'] = (part) => {
    at = { ...at, ...part }
    show()
  }
  const photos = outcomePhoto({ at: () => at, become, keep, box: () => box, opened: () => opening, readPhoto, newId, now })

  function begin(takeOver: boolean): Turn {
    const mine: Turn = { over: new AbortController(), opened: Promise.resolve(), moving: null, release: () => undefined }
    // What lies on the phone is looked at anew: another page may have written it meanwhile.
    if (box) at = { kept: { ...nothingSaid, ...said }, photo: photoFrom(at.photo, null), step: 'open' }
    ;[turn, elsewhere, box] = [mine, false, null]
    opening = mine.opened = open(mine, takeOver).catch(() => undefined)
    return mine
  }

  async function open(mine: Turn, takeOver: boolean) {
    const found = await openBox().catch(() => null)
    const release = found ? await takeTurn(() => turn === mine && lose(), takeOver) : () => undefined
    if (!release) return turn === mine ? lose() : undefined
    mine.release = release
    // One that cannot be read just now is not written over either.
    const before = await found?.take()
    // The same page began anew meanwhile, or another one did.
    if (elsewhere || (turn !== null && turn !== mine)) return
    box = found
    // What was sent off stays as it was said; a photo that is read just now is none of it.
    if (before?.wanted) {
      said = {}
      photos.forget()
    }
    const kept = { ...(before ?? (found ? nothingSaid : at.kept)), ...said }
    const step = at.step === 'done' || (at.step === 'sending' && kept.wanted) ? at.step : kept.wanted ? 'waiting' : kept.refused !== undefined ? { refused: kept.refused } : 'open'
    at = { kept, photo: photoFrom(before?.wanted ? 'none' : at.photo, kept.photo), step }
    show()
    if (Object.keys(said).length > 0) keeper.soon()
  }

  /** The page goes: nothing is sent from here any more; what was said up to now is kept, and then it is the next one's. */
  function stop() {
    const mine = turn
    turn = null
    clearTimeout(timer)
    mine?.over.abort()
    void mine?.opened.then(taking.over).then(keeper.settled).then(() => mine.release())
  }

  /** Another page has it: what it says counts. */
  function lose() {
    ;[elsewhere, said] = [true, {}]
    photos.forget()
    at = { ...at, photo: at.photo === 'reading' ? 'none' : at.photo, step: at.step === 'done' ? 'done' : 'open' }
    stop()
    show()
  }

  /** On the phone before anything goes. */
  async function keep(part: Partial<KeptOutcome>) {
    if (elsewhere) return
    at = { ...at, kept: { ...at.kept, ...part } }
    said = { ...said, ...part }
    show()
    // Before the first look into the phone there is nowhere to keep it.
    if (!opening) return
    await opening
    keeper.soon()
    await keeper.settled()
  }

  const isFixed = () => elsewhere || at.kept.travelled === true

  async function takePhoto(file: Blob) {
    if (isFixed()) return
    await taking.add(photos.take(file))
    await go()
  }

  const hands: Hands = {
    at: () => at,
    become,
    keep,
    bytesOf: async (one) => photos.fresh() ?? (await box?.bytes(one).catch(() => undefined)),
    async held(one) {
      failures = 0
      photos.arrived()
      become({ photo: 'held' })
      await keep({ photo: { ...one, held: true } })
      // The server has it: its room on the phone is for others.
      if (keeper.state() === 'kept' && !elsewhere) await photos.drop(one)
    },
    async clear() {
      await keeper.settled()
      await box?.clear()
    },
  }

  function go(): Promise<void> {
    const mine = turn
    if (!mine) return Promise.resolve()
    return (mine.moving ??= move(mine).finally(() => void (mine.moving = null)))
  }

  async function move(mine: Turn) {
    clearTimeout(timer)
    await mine.opened
    const waits = await deliver(way, hands, mine.over.signal)
    if (turn !== mine || waits === null) return
    failures += 1
    if (waits === 'unreachable') timer = setTimeout(() => void go(), pauseAfter(failures))
    become({ step: waits === 'signed_out' ? waits : at.kept.wanted ? 'waiting' : 'open' })
  }

  /** `takeOver`: also from another page that has it; who does not, goes without it then. */
  function start(takeOver = true): Promise<void> {
    if (!turn) begin(takeOver)
    return go()
  }

  return {
    read: () => snapshot,
    subscribe(changed: () => void) {
      listeners.add(changed)
      return () => void listeners.delete(changed)
    },
    start,
    takePhoto,
    dropPhoto: async () => void (isFixed() || (await photos.remove())),
    write: (part: Partial<Pick<KeptOutcome, 'reason' | 'text'>>) => void (isFixed() || keep(part)),
    /** Off it goes, and until it has gone nothing of it changes. */
    async send() {
      if (elsewhere || at.step === 'sending' || at.step === 'report' || at.step === 'done') return
      at = { ...at, step: 'sending' }
      await keep({ wanted: true, refused: undefined })
      await go()
    },
    /** It is not to go yet: there is something to change. Once it has travelled it is the server's to answer. */
    async takeBack() {
      if (isFixed() || !at.kept.wanted || at.step === 'done') return
      at = { ...at, step: 'open' }
      await keep({ wanted: false })
      // Of a visit that is not begun it goes with the end alone, which is not wanted now.
      const begun = await way.begun().catch(() => false)
      if (!begun && !at.kept.wanted && at.photo === 'waiting') become({ photo: 'here' })
    },
    /** Nothing of it stays. What was sent off meanwhile goes its way. */
    async giveUp() {
      await (turn ?? begin(true)).opened
      await keeper.settled()
      if (!elsewhere && !at.kept.wanted) await box?.clear()
      stop()
    },
    /** The connection or the person came back. */
    wake() {
      failures = 0
      void start()
    },
    settled: async () => {
      await turn?.moving
      await keeper.settled()
    },
    stop,
  }
}
