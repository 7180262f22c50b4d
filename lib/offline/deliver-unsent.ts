import { beside } from './beside'
import type { Phone } from './phone'
import { unsentOf } from './unsent-in'

const LOOK_MS = 200
/** So many looks without anything moving: what is left waits for a connection, a sign-in or the person. */
const STILL = 3

type Turn = { stopped: AbortController; again: boolean; over: Promise<void> }
let turn: Turn | null = null

/**
 * Sends what lies unsent of every report while a page that is no report is open: one delivery at a time, for a second one would find its
 * reports held by the first. Asked for meanwhile it looks once more. Ends when all is sent, nothing moves any more, or a report is opened.
 */
export function deliverUnsent(phone: Phone): Promise<void> {
  if (turn) {
    turn.again = true
    return turn.over
  }
  const mine: Turn = { stopped: new AbortController(), again: true, over: Promise.resolve() }
  turn = mine
  beside.stop = () => (mine.stopped.abort(), mine.over.catch(() => undefined))
  const rounds = async () => {
    while (mine.again && !mine.stopped.signal.aborted) {
      mine.again = false
      await oneAfterTheOther(phone, mine.stopped.signal)
    }
  }
  mine.over = rounds().finally(() => void (turn = null))
  return mine.over
}

async function oneAfterTheOther(phone: Phone, stopped: AbortSignal): Promise<void> {
  for (const { org, visitId } of await unsentOf(phone)) {
    const pack = await phone.visit(org, visitId)
    if (stopped.aborted || !pack?.desk) continue
    const report = await phone.openBeside(org, pack.desk, () => undefined)
    if (report === 'elsewhere') continue
    for (let still = 0; !stopped.aborted && still < STILL; still = report.store.read().where.kind === 'sending' ? 0 : still + 1) await aWhile(stopped)
    report.close()
    await report.store.settled()
  }
}

const aWhile = (stopped: AbortSignal) =>
  new Promise<void>((done) => {
    setTimeout(done, LOOK_MS)
    stopped.addEventListener('abort', () => done(), { once: true })
  })
