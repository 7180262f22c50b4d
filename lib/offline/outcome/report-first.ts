import { openPhone } from '../phone'
import { unsent } from '../report/kept'
import { unsentOf } from '../unsent-in'

const LOOK_MS = 200
/** So long nothing of it arrived: what is left is not waited for. What is on its way for the first time may take longer, on a slow line. */
const STILL_MS = 60_000
const SLOW_MS = 30 * STILL_MS

/**
 * What was noted and photographed in a visit goes before the visit is ended, as far as it can: after that the server takes nothing of it.
 * Sent from here, or from whichever page of this browser has the report open. `waits`: called once something of it has to go.
 * @returns how much of it did not go
 */
export async function reportFirst(userId: string, org: string, visitId: string, stopped: AbortSignal, waits: () => void): Promise<number> {
  const phone = await openPhone(userId)
  const onPhone = async () => {
    const report = (await unsentOf(phone)).find((one) => one.org === org && one.visitId === visitId)
    return report && !report.kept.over ? unsent(report.kept) : 0
  }
  let left = await onPhone()
  if (left === 0) return 0
  waits()
  const fresh = async () => {
    const reply = await phone.refreshVisit(org, visitId)
    return reply.kind === 'done' ? reply.value.desk : null
  }
  const desk = (await phone.visit(org, visitId))?.desk ?? (await fresh())
  // What may not be written is not sent either.
  if (!desk?.editable) return left
  const still = stillness()
  while (!stopped.aborted && left > 0 && !still(left)) {
    let taken = false
    const report = await phone.openBeside(org, desk, () => void (taken = true))
    if (report === 'elsewhere') {
      await aWhile(stopped)
      left = await onPhone()
      continue
    }
    try {
      for (;;) {
        const { kind, count } = report.store.read().where
        left = count
        // Of these it is the person's to say what becomes of it.
        if (stopped.aborted || left === 0 || kind === 'sign_in' || kind === 'not_begun' || kind === 'unreadable') return left
        if (taken || still(left, kind === 'sending')) break
        await aWhile(stopped)
      }
    } finally {
      report.close()
      await report.store.settled()
    }
  }
  return left
}

/** Whether nothing has arrived for a while, and nothing is about to. */
function stillness() {
  let [least, arrived, moved] = [Infinity, 0, 0]
  return (count: number, moves = false): boolean => {
    const now = Date.now()
    if (count < least) [least, arrived, moved] = [count, now, now]
    if (moves) moved = now
    return now - moved > STILL_MS || now - arrived > SLOW_MS
  }
}

const aWhile = (stopped: AbortSignal) =>
  new Promise<void>((done) => {
    if (stopped.aborted) return done()
    const over = () => {
      clearTimeout(timer)
      stopped.removeEventListener('abort', over)
      done()
    }
    const timer = setTimeout(over, LOOK_MS)
    stopped.addEventListener('abort', over)
  })
