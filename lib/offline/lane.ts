import { LATE, pauseAfter, type Reply } from './courier'

/** `trying`: under way once more after nothing arrived; for the person nothing has changed until something does. */
export type LaneState = 'idle' | 'moving' | 'pausing' | 'trying' | 'signed_out'

type Unreachable = Extract<Reply<unknown>, { kind: 'unreachable' }>

type Load<Item, Value> = {
  /** What goes next, or null when nothing waits. Asked again after every delivery. */
  next: () => Item | null
  deliver: (item: Item) => Promise<Reply<Value>>
  done: (item: Item, value: Value) => void
  refused: (item: Item, reply: Extract<Reply<Value>, { kind: 'refused' }>) => void
  /** It may be of this item that it does not arrive, so that others go before it: somebody else answered, or our server failed at it alone. */
  stuck?: (item: Item) => void
  /** Whether our server answers to something small: then a fault is not of its being away, but of what was sent. */
  isWell?: () => Promise<boolean>
  changed: () => void
}

/** So often in a row somebody else answered, about fifteen seconds long, before the person is told: a server that is started anew is no reason. */
const TOLD_AFTER = 5
/** So many faults in a row are taken for a server that is started anew. */
const USUAL = 2

/** One thing after the other, in order; tried again with growing pauses; nothing is dropped here. */
export function lane<Item, Value>({ next, deliver, done, refused, stuck, isWell, changed }: Load<Item, Value>) {
  let state: LaneState = 'idle'
  let failures = 0
  /** How often in a row somebody else answered, or our server failed at one thing and at no other; and with what. */
  let foreign = 0
  let said: number | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  const become = (to: LaneState) => {
    state = to
    changed()
  }

  async function move() {
    if (state === 'moving' || state === 'trying') return
    clearTimeout(timer)
    for (let item = next(); item !== null; item = next()) {
      become(failures > 0 ? 'trying' : 'moving')
      const reply = await deliver(item)
      const { foreign: other, fault }: Partial<Unreachable> = reply.kind === 'unreachable' ? reply : {}
      const suspect = fault && (fault === LATE || failures >= USUAL || foreign > 0)
      const status = other ?? (suspect && (await isWell?.()) ? fault : undefined)
      if (status) {
        foreign += 1
        said = status
        // What was told stands until all of it went: others may go while one thing does not.
      } else if (reply.kind !== 'done' || foreign < TOLD_AFTER) foreign = 0
      if (reply.kind === 'done') {
        failures = 0
        done(item, reply.value)
      } else if (reply.kind === 'refused') {
        failures = 0
        refused(item, reply)
      } else if (reply.kind === 'signed_out') {
        return become('signed_out')
      } else {
        failures += 1
        if (status) stuck?.(item)
        timer = setTimeout(() => void move(), pauseAfter(failures))
        return become('pausing')
      }
    }
    foreign = 0
    become('idle')
  }

  return {
    state: () => state,
    /** The HTTP status something is not let through with, over and over; null while it may pass by itself. */
    foreign: () => (foreign < TOLD_AFTER ? null : said),
    /**
     * Something new waits: goes after a moment, so that quick taps travel together; a pause or a sign-in under way is kept. What somebody
     * else holds up it need not wait for.
     */
    soon(afterMs = 300) {
      if (state !== 'idle' && !(state === 'pausing' && foreign > 0)) return
      clearTimeout(timer)
      timer = setTimeout(() => void move(), afterMs)
    },
    /** The connection or the person came back: no more waiting. */
    now() {
      failures = 0
      void move()
    },
    stop: () => clearTimeout(timer),
  }
}
