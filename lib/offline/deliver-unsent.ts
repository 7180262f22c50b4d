import type { Phone } from './phone'

const LOOK_MS = 200
/** So many looks without anything moving: what is left waits for a connection, a sign-in or the person. */
const STILL = 3

/**
 * Sends what lies unsent of every report, one after the other. Ends when all is sent, nothing moves any more, or `onStop`'s function is
 * called: a report that is opened is not kept waiting by one that is sent beside it.
 */
export async function deliverUnsent(phone: Phone, onStop: (stop: () => void) => void): Promise<void> {
  let stopped = false
  onStop(() => void (stopped = true))
  for (const { org, visitId } of await phone.unsent()) {
    const pack = await phone.visit(org, visitId)
    if (stopped || !pack?.desk) continue
    const report = await phone.openBeside(org, pack.desk, () => undefined)
    if (report === 'elsewhere') continue
    for (let still = 0; !stopped && still < STILL; still = report.store.read().where.kind === 'sending' ? 0 : still + 1) await new Promise((done) => setTimeout(done, LOOK_MS))
    report.close()
    await report.store.settled()
  }
}
