import type { ReportDesk } from '@/lib/domain/report/desk'
import type { OwnVisitLine } from '@/lib/domain/report/own-visit'
import type { FieldHome, VisitPack } from '@/lib/domain/report/visit-pack'
import { randomId } from './chance'
import { rightNow } from './clock'
import { courierOf, type Reply } from './courier'
import { holdsAnything, type Kept } from './report/kept'
import { memoBox, MEMOS } from './report/memos'
import { memoryShelf } from './report/memory-shelf'
import { requestsOf } from './report/requests'
import { EXAMPLES, PACKS, REPORTS, vaultShelf } from './report/shelf'
import { createReportStore, type ReportStore } from './report/store'
import type { Receipt, Surroundings } from './report/surroundings'
import { takeTurn } from './turn'
import { openVault, type Vault } from './vault'

export type Unsent = { org: string; visitId: string; kept: Kept }

/** What one person's phone can do: what it keeps, what it fetches anew, and the reports on their way. */
export type Phone = Awaited<ReturnType<typeof openPhone>>

export async function openPhone(userId: string) {
  const ask = courierOf(userId)
  const vault: Vault | null = await openVault(userId).catch(() => null)
  const place = (org: string, visitId: string) => `${org}.${visitId}`

  async function refreshHome(): Promise<Reply<FieldHome>> {
    const reply = await ask<FieldHome>('GET', '/api/v1/field', undefined, 'userId')
    if (reply.kind !== 'done') return reply
    // Somebody else's session: nothing of theirs is drawn or kept here.
    if (reply.value.userId !== userId) return { kind: 'signed_out' }
    await vault?.write('home', 'visits', reply.value).catch(() => undefined)
    return reply
  }

  async function refreshVisit(org: string, visitId: string): Promise<Reply<VisitPack>> {
    const reply = await ask<VisitPack>('GET', `/api/v1/orgs/${org}/visits/${visitId}`, undefined, 'page')
    if (reply.kind === 'done') await vault?.write(PACKS, place(org, visitId), reply.value).catch(() => undefined)
    return reply
  }

  /** The phone's own copies say that the report was sent, so that no page opens it as one to be filled in. */
  async function markSent(org: string, visitId: string, receipt: Receipt): Promise<void> {
    if (!vault) return
    const pack = await vault.read<VisitPack>(PACKS, place(org, visitId))
    if (pack) await vault.write(PACKS, place(org, visitId), { ...pack, desk: null, page: sentLine(pack.page, receipt) })
    const home = await vault.read<FieldHome>('home', 'visits')
    if (!home) return
    const visits = home.visits.map((one) => (one.org === org && one.visit.visitId === visitId ? { ...one, visit: sentLine(one.visit, receipt) } : one))
    await vault.write('home', 'visits', { ...home, visits })
  }

  // A page that keeps nothing is a device of its own: what it says another page of this browser does not know.
  const device = vault ? deviceName() : namelessDevice()
  const surroundings = (org: string, visitId: string): Surroundings => ({
    ...requestsOf(ask, org, visitId, device),
    shelf: vault ? vaultShelf(vault, org, visitId) : memoryShelf(),
    device,
    newId: randomId,
    now: () => new Date(rightNow()),
    keepReceipt: (receipt) => markSent(org, visitId, receipt),
  })

  return {
    userId,
    keeps: vault !== null,
    home: async () => (await vault?.read<FieldHome>('home', 'visits').catch(() => null)) ?? null,
    refreshHome,
    visit: async (org: string, visitId: string) => (await vault?.read<VisitPack>(PACKS, place(org, visitId)).catch(() => null)) ?? null,
    refreshVisit,
    example: async (id: string) => (await vault?.readBytes(EXAMPLES, id).catch(() => null)) ?? null,
    /** Reports with something the server does not have, whatever became of their visits. */
    async unsent(): Promise<Unsent[]> {
      const found: Unsent[] = []
      for (const id of (await vault?.list(REPORTS).catch(() => [])) ?? []) {
        const kept = await vault?.read<Kept>(REPORTS, id).catch(() => null)
        const cut = id.indexOf('.')
        if (kept && holdsAnything(kept)) found.push({ org: id.slice(0, cut), visitId: id.slice(cut + 1), kept })
      }
      return found
    },
    /** Everything unsent as one file, of one visit or of all. */
    async unsentFile(visitId?: string): Promise<Blob> {
      const reports = (await this.unsent()).filter((one) => visitId === undefined || one.visitId === visitId)
      const told = await Promise.all(
        reports.map(async (one) => {
          const pack = await this.visit(one.org, one.visitId)
          return { ...one, about: pack && { nickname: pack.page.nickname, form: pack.desk?.form ?? null } }
        }),
      )
      return (await import('./unsent-file')).unsentFile(told, async (org, visit, photo) => (vault ? vaultShelf(vault, org, visit).photo(photo) : null))
    },
    /** A report that was sent while its answer was lost gets its receipt; see `settleSent`. */
    settleSent: async (org: string, visitId: string) => (await import('./report/settle-sent')).settleSent(surroundings(org, visitId)),
    /** What was left of a report the server no longer takes is given up; asked first by who calls. */
    dropReport: async (org: string, visitId: string) => vault && vaultShelf(vault, org, visitId).clear(),
    /** Voice memos of a visit; null where this browser keeps nothing. */
    memos: (org: string, visitId: string) => vault && memoBox(vault, org, visitId),
    /** How many voice memos lie here, of any visit. */
    countMemos: async () => (await vault?.list(MEMOS).catch(() => []))?.length ?? 0,
    /** Opens a report for writing; `elsewhere` when another tab has it. `lost` is called when another tab takes it later. */
    async openReport(org: string, desk: ReportDesk, lost: () => void, takeOver = false): Promise<Opened | 'elsewhere'> {
      stopDelivering()
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
    /** Sends what lies unsent of every report while a page that is no report is open; see `deliverUnsent`. */
    async deliverUnsent(): Promise<void> {
      if ((await this.unsent()).length > 0) await (await import('./deliver-unsent')).deliverUnsent(this, (stop) => void (stopDelivering = stop))
    },
  }
}

type Opened = { store: ReportStore; close: () => void }

/** A report that is opened is not kept waiting by one that is sent beside it. */
let stopDelivering: () => void = () => undefined

const sentLine = <Line extends OwnVisitLine>(line: Line, receipt: Receipt): Line => ({ ...line, stage: 'sent', receipts: [...line.receipts.filter(({ number }) => number !== receipt.number), receipt] })

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
