import { clockFault } from '@/lib/offline/clock-fault'
import type { Say } from './say'

const box = 'mx-4 mt-4 rounded-lg border border-line bg-sunken px-4 py-3'

/** Little room is left on this phone, and its clock is wrong. `skew`: by how much, in ms, positive where it is ahead; null where that is not known. */
export function PhoneNotice({ tight, skew, say }: { tight: boolean; skew: number | null; say: Say }) {
  const fault = clockFault(skew)
  return (
    <>
      {tight ? <p role="status" className={box}>{say('phone.tight')}</p> : null}
      {fault ? (
        <p role="status" className={box}>
          {say(fault.ahead ? 'phone.clockAhead' : 'phone.clockBehind', { by: say(`phone.${fault.unit}`, { count: fault.count }) })}
        </p>
      ) : null}
    </>
  )
}
