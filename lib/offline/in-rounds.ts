import { pauseAfter } from './courier'
import { whenLookedAtAgain } from './looked-at-again'

/**
 * Does `round` at once, when the person or the connection is back, and, as long as it says that something is left that goes by itself,
 * after growing pauses too: a server that is there again is no event. Never two at a time, and not on a page nobody looks at.
 * @returns how to end it
 */
export function inRounds(round: () => Promise<boolean>): () => void {
  let [ended, running, again, fruitless] = [false, false, false, 0]
  let timer: ReturnType<typeof setTimeout> | undefined

  async function go() {
    clearTimeout(timer)
    again = running
    if (running) return
    running = true
    let left: boolean
    do {
      again = false
      // What cannot be looked at just now may be left.
      left = await round().catch(() => true)
    } while (again && !ended)
    running = false
    if (ended || !left) return
    fruitless += 1
    timer = setTimeout(() => document.visibilityState === 'visible' && void go(), pauseAfter(fruitless))
  }

  const stop = whenLookedAtAgain(() => {
    fruitless = 0
    void go()
  })
  void go()
  return () => {
    ended = true
    clearTimeout(timer)
    stop()
  }
}
