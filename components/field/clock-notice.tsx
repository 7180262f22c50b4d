import { clockFault } from '@/lib/offline/clock-fault'
import type { Say } from './say'

/** By how much this phone's clock is wrong. `by`: ms, positive where it is ahead. */
export function ClockNotice({ by, say }: { by: number; say: Say }) {
  const fault = clockFault(by)
  return fault && <>{say(fault.ahead ? 'phone.clockAhead' : 'phone.clockBehind', { by: say(`phone.${fault.unit}`, { count: fault.count }) })}</>
}
