import { randomId } from '../chance'
import { rightNow } from '../clock'
import { ask, courierOf } from '../courier'
import { ownCopies } from '../own-copies'
import { readPhoto } from '../read-photo'
import { openVault, type Vault } from '../vault'
import { outcomeBox } from './outcome-box'
import { outcomeRequests } from './outcome-requests'
import { createOutcome, type OutcomeStore } from './outcome-store'

/** What one person says of a visit that could not be made, in this browser. `userId`: null where nobody is known, and nothing is kept. */
export function openOutcome(userId: string | null, org: string, visitId: string): OutcomeStore {
  let opening: Promise<Vault | null> | null = null
  const vault = () => (opening ??= userId === null ? Promise.resolve(null) : openVault(userId).catch(() => null))
  return createOutcome({
    // In the name of whoever this page was drawn for: a sign-in in another tab answers as signed out.
    requests: outcomeRequests(userId === null ? ask : courierOf(userId), org, visitId),
    openBox: async () => {
      const own = await vault()
      return own && outcomeBox(own, org, visitId)
    },
    readPhoto,
    newId: randomId,
    now: () => new Date(rightNow()),
    ended: async () => {
      const own = await vault()
      // No page offers to begin it, or to end it once more.
      if (own) await ownCopies(own).noteOver(org, visitId, (line) => ({ ...line, stage: 'ended', state: 'aborted' }))
    },
  })
}
