import type { VisitPack } from '@/lib/domain/report/visit-pack'
import { randomId } from '../chance'
import { rightNow } from '../clock'
import { ask, courierOf } from '../courier'
import { ownCopies } from '../own-copies'
import { readPhoto } from '../read-photo'
import { PACKS, REPORTS } from '../report/shelf'
import { takeTurn } from '../turn'
import { openVault, type Vault } from '../vault'
import { outcomeBox } from './outcome-box'
import { outcomeRequests } from './outcome-requests'
import { createOutcome, type OutcomeStore } from './outcome-store'

/**
 * What one person says of a visit that could not be made, in this browser. `userId`: null where nobody is known, and nothing is kept.
 * `begun`: whether the visit is, where the page knows it; else this phone's copy of it says so.
 */
export function openOutcome(userId: string | null, org: string, visitId: string, begun?: boolean): OutcomeStore {
  const place = `${org}.${visitId}`
  let opening: Promise<Vault | null> | null = null
  const vault = () => (opening ??= userId === null ? Promise.resolve(null) : openVault(userId).catch(() => null))
  const turn = (taken: () => void, takeOver: boolean) => takeTurn(`etalon.outcome.${userId}.${place}`, taken, takeOver)
  return createOutcome({
    // In the name of whoever this page was drawn for: a sign-in in another tab answers as signed out.
    requests: outcomeRequests(userId === null ? ask : courierOf(userId), org, visitId),
    openBox: async () => {
      const own = await vault()
      return own && outcomeBox(own, org, visitId)
    },
    // A page that is just closing gives it back by itself, with all that was said there.
    takeTurn: async (taken, takeOver) => (await turn(taken, false)) ?? (takeOver ? turn(taken, true) : null),
    readPhoto,
    newId: randomId,
    now: () => new Date(rightNow()),
    begun: async () => {
      if (begun !== undefined) return begun
      const pack = await (await vault())?.read<VisitPack>(PACKS, place)
      return pack?.page.stage === 'under_way' || pack?.page.stage === 'returned'
    },
    reportFirst: async (stopped, waits) => {
      const own = await vault()
      // Of most visits that could not be made nothing was noted: the rest is fetched where it is needed.
      if (userId === null || !own || !(await own.list(REPORTS, place)).includes(place)) return 0
      return (await import('./report-first')).reportFirst(userId, org, visitId, stopped, waits)
    },
    ended: async ({ reason, text }) => {
      const own = await vault()
      // No page offers to begin it, or to end it once more.
      if (own) await ownCopies(own).noteOver(org, visitId, (line) => ({ ...line, stage: 'ended', state: 'aborted', reason: text, abortReason: reason }))
    },
  })
}
