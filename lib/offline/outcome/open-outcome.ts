import type { FieldHome, VisitPack } from '@/lib/domain/report/visit-pack'
import { randomId } from '../chance'
import { rightNow } from '../clock'
import { ask, courierOf } from '../courier'
import { readPhoto } from '../read-photo'
import { PACKS } from '../report/shelf'
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
      if (own) await noteEnded(own, org, visitId)
    },
  })
}

/** The phone's own copies say that the visit has ended, so that no page offers to begin it, or to end it once more. */
async function noteEnded(vault: Vault, org: string, visitId: string): Promise<void> {
  const ended = { stage: 'ended', state: 'aborted' } as const
  const place = `${org}.${visitId}`
  const pack = await vault.read<VisitPack>(PACKS, place)
  if (pack) await vault.write(PACKS, place, { ...pack, desk: null, page: { ...pack.page, ...ended } })
  const home = await vault.read<FieldHome>('home', 'visits')
  if (!home) return
  const visits = home.visits.map((one) => (one.org === org && one.visit.visitId === visitId ? { ...one, visit: { ...one.visit, ...ended } } : one))
  await vault.write('home', 'visits', { ...home, visits })
}
