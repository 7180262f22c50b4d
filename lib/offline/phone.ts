import type { ReportDesk } from '@/lib/domain/report/desk'
import type { FieldHome, VisitPack } from '@/lib/domain/report/visit-pack'
import { randomId } from './chance'
import { rightNow } from './clock'
import { beside } from './beside'
import { courierOf, type Reply } from './courier'
import { ownCopies, sentLine } from './own-copies'
import { memoBox } from './report/memos'
import { memoryShelf } from './report/memory-shelf'
import { requestsOf } from './report/requests'
import { EXAMPLES, vaultShelf } from './report/shelf'
import { createReportStore, type ReportStore } from './report/store'
import type { Surroundings } from './report/surroundings'
import { takeTurn } from './turn'
import { openVault, type Vault } from './vault'

/** What one person's phone can do: what it keeps, what it fetches anew, and the reports on their way. */
export type Phone = Awaited<ReturnType<typeof openPhone>>

export async function openPhone(userId: string) {
  const ask = courierOf(userId)
  const vault: Vault | null = await openVault(userId).catch(() => null)
  const place = (org: string, visitId: string) => `${org}.${visitId}`

  const copies = ownCopies(vault)

  async function refreshHome(): Promise<Reply<FieldHome>> {
    const askedAt = Date.now()
    const reply = await ask<FieldHome>('GET', '/api/v1/field', undefined, 'userId')
    if (reply.kind !== 'done') return reply
    // Somebody else's session: nothing of theirs is drawn or kept here.
    if (reply.value.userId !== userId) return { kind: 'signed_out' }
    return { kind: 'done', value: await copies.keepHome(reply.value, askedAt) }
  }

  async function refreshVisit(org: string, visitId: string): Promise<Reply<VisitPack>> {
    const askedAt = Date.now()
    const reply = await ask<VisitPack>('GET', `/api/v1/orgs/${org}/visits/${visitId}`, undefined, 'page')
    return reply.kind === 'done' ? { kind: 'done', value: await copies.keepVisit(place(org, visitId), reply.value, askedAt) } : reply
  }

  // A page that keeps nothing is a device of its own: what it says another page of this browser does not know.
  const device = vault ? deviceName() : namelessDevice()
  const surroundings = (org: string, visitId: string): Surroundings => ({
    ...requestsOf(ask, org, visitId, device),
    shelf: vault ? vaultShelf(vault, org, visitId) : memoryShelf(),
    device,
    newId: randomId,
    now: () => new Date(rightNow()),
    keepReceipt: (receipt) => copies.noteOver(org, visitId, (line) => sentLine(line, receipt)),
  })

  return {
    userId,
    vault,
    home: (): Promise<FieldHome | null> => copies.home().catch(() => null),
    refreshHome,
    visit: (org: string, visitId: string): Promise<VisitPack | null> => copies.visit(place(org, visitId)).catch(() => null),
    refreshVisit,
    example: async (id: string) => (await vault?.readBytes(EXAMPLES, id).catch(() => null)) ?? null,
    /** A report that was sent while its answer was lost gets its receipt; see `settleSent`. */
    settleSent: async (org: string, visitId: string) => (await import('./report/settle-sent')).settleSent(surroundings(org, visitId)),
    /** What was left of a report the server no longer takes is given up; asked first by who calls. */
    dropReport: async (org: string, visitId: string) => vault && vaultShelf(vault, org, visitId).clear(),
    /** Voice memos of a visit; null where this browser keeps nothing. */
    memos: (org: string, visitId: string) => vault && memoBox(vault, org, visitId),
    /** Opens a report for writing; `elsewhere` when another tab has it. `lost` is called when another tab takes it later. */
    async openReport(org: string, desk: ReportDesk, lost: () => void, takeOver = false): Promise<Opened | 'elsewhere'> {
      await beside.stop()
      return this.openBeside(org, desk, lost, takeOver)
    },
    /** The same for what is sent unseen. */
    async openBeside(org: string, desk: ReportDesk, lost: () => void, takeOver = false): Promise<Opened | 'elsewhere'> {
      const store = createReportStore(desk)
      const release = await takeTurn(`etalon.report.${userId}.${place(org, desk.visitId)}`, () => (store.stop(), lost()), takeOver)
      if (!release) return 'elsewhere'
      await store.start(surroundings(org, desk.visitId))
      return {
        store,
        close: () => {
          store.stop()
          void store.settled().then(release)
        },
      }
    },
  }
}

type Opened = { store: ReportStore; close: () => void }

/** Where a browser keeps no name, one lasts as long as its page. */
let nameless: string | undefined
const namelessDevice = (): string => (nameless ??= randomId())

/** The name this browser goes by; it says nothing about the phone. */
function deviceName(): string {
  try {
    const known = localStorage.getItem('etalon.device')
    if (known) return known
    const fresh = randomId()
    localStorage.setItem('etalon.device', fresh)
    return fresh
  } catch {
    return namelessDevice()
  }
}
