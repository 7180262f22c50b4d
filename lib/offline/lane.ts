import { pauseAfter, type Reply } from './courier'

export type LaneState = 'idle' | 'moving' | 'pausing' | 'signed_out'

type Load<Item, Value> = {
  /** What goes next, or null when nothing waits. Asked again after every delivery. */
  next: () => Item | null
  deliver: (item: Item) => Promise<Reply<Value>>
  done: (item: Item, value: Value) => void
  refused: (item: Item, reply: Extract<Reply<Value>, { kind: 'refused' }>) => void
  changed: () => void
}

/** One thing after the other, in order; tried again with growing pauses; nothing is dropped here. */
export function lane<Item, Value>({ next, deliver, done, refused, changed }: Load<Item, Value>) {
  let state: LaneState = 'idle'
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const become = (to: LaneState) => {
    state = to
    changed()
  }

  async function move() {
    if (state === 'moving') return
    clearTimeout(timer)
    for (let item = next(); item !== null; item = next()) {
      become('moving')
      const reply = await deliver(item)
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
        timer = setTimeout(() => void move(), pauseAfter(failures))
        return become('pausing')
      }
    }
    become('idle')
  }

  return {
    state: () => state,
    /** Something new waits: goes after a moment, so that quick taps travel together; a pause or a sign-in under way is kept. */
    soon(afterMs = 300) {
      if (state !== 'idle') return
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
