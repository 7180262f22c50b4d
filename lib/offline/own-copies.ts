import type { OwnVisitLine } from '@/lib/domain/report/own-visit'
import type { FieldHome, VisitPack } from '@/lib/domain/report/visit-pack'
import { PACKS } from './report/shelf'
import type { Receipt } from './report/surroundings'
import type { Vault } from './vault'

/** When this phone itself noted that the report was sent or the visit ended, by its own clock; absent on what the server said. */
type Noted<Line> = Line & { notedAt?: number }
type Home = Omit<FieldHome, 'visits'> & { visits: Noted<FieldHome['visits'][number]>[] }

/**
 * The phone's own copies of the server's lists and visits. An answer that was asked for before a report was sent or a visit ended, and does
 * not know of it, never stands in the place of the note that it was: nobody fills in a report a second time.
 */
export function ownCopies(vault: Vault | null) {
  const visit = async (place: string) => (await vault?.read<Noted<VisitPack>>(PACKS, place)) ?? null
  const home = async () => (await vault?.read<Home>('home', 'visits')) ?? null

  /** What is read is what is written over, also where another tab writes. What cannot be kept is shown all the same. */
  const alone = async <T>(work: () => Promise<T>): Promise<T> => (vault && navigator.locks ? navigator.locks.request(`etalon.copies.${vault.userId}`, work) : work())
  const keep = <T>(kind: string, id: string, newest: () => Promise<T>, fresh: T) =>
    alone(async () => {
      const value = await newest().catch(() => fresh)
      await vault?.write(kind, id, value).catch(() => undefined)
      return value
    }).catch(() => fresh)

  return {
    visit,
    home,
    keepVisit: (place: string, fresh: VisitPack, askedAt: number): Promise<VisitPack> =>
      keep(PACKS, place, async () => {
        const kept = await visit(place)
        return kept && isOlder(fresh.page, askedAt, kept.page, kept.notedAt) ? kept : fresh
      }, fresh),
    keepHome: (fresh: FieldHome, askedAt: number): Promise<FieldHome> =>
      keep<FieldHome>('home', 'visits', async () => {
        const kept = await home()
        const newest = (one: FieldHome['visits'][number]) => {
          const here = kept?.visits.find(isSame(one.org, one.visit.visitId))
          return here && isOlder(one.visit, askedAt, here.visit, here.notedAt) ? here : one
        }
        return { ...fresh, visits: fresh.visits.map(newest) }
      }, fresh),
    /** Both copies say so, and no page opens the report as one to be filled in. */
    noteOver: (org: string, visitId: string, over: <Line extends OwnVisitLine>(line: Line) => Line): Promise<void> =>
      alone(async () => {
        const place = `${org}.${visitId}`
        const notedAt = Date.now()
        const pack = await visit(place)
        if (pack) await vault!.write(PACKS, place, { ...pack, notedAt, desk: null, page: over(pack.page) })
        const list = await home()
        if (!list) return
        const visits = list.visits.map((one) => (isSame(org, visitId)(one) ? { ...one, notedAt, visit: over(one.visit) } : one))
        await vault!.write('home', 'visits', { ...list, visits })
      }),
  }
}

const isSame = (org: string, visitId: string) => (one: FieldHome['visits'][number]) => one.org === org && one.visit.visitId === visitId

const lacks = (line: OwnVisitLine, number: number) => !line.receipts.some((one) => one.number === number)

/** A clock is set by so little without anybody doing it. */
const SLACK_MS = 60_000

/** Receipts alone do not say it: a visit taken back and offered anew has none. A note ahead of this phone's clock was made before that was put right. */
const isOlder = (fresh: OwnVisitLine, askedAt: number, kept: OwnVisitLine, notedAt = 0) =>
  askedAt <= notedAt && notedAt <= Date.now() + SLACK_MS && (kept.stage === 'ended' ? fresh.stage !== 'ended' : kept.receipts.some(({ number }) => lacks(fresh, number)))

/** A line of a report that was sent under this receipt. */
export const sentLine = <Line extends OwnVisitLine>(line: Line, receipt: Receipt): Line => ({ ...line, stage: 'sent', receipts: [...line.receipts.filter(({ number }) => number !== receipt.number), receipt] })
