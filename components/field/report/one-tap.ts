import { ONE_TAP_MS } from '@/lib/domain/report/stopwatch'

/** Deeds of which one is done at a time: a tap that follows another too soon was not meant for what it hits. `now`: ms of a clock that is never set. */
export function oneTap(now: () => number = () => performance.now()) {
  let last = Number.NEGATIVE_INFINITY
  return (deed: () => void) => (): void => {
    const at = now()
    if (at - last < ONE_TAP_MS) return
    last = at
    deed()
  }
}
