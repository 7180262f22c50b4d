import { randomUUID } from 'node:crypto'
import type { VisitPack } from '@/lib/domain/report/visit-pack'
import { courierOf, type Ask } from '@/lib/offline/courier'
import type { Kept } from '@/lib/offline/report/kept'
import { requestsOf } from '@/lib/offline/report/requests'
import type { ReportShelf } from '@/lib/offline/report/shelf'
import type { Receipt, Surroundings } from '@/lib/offline/report/surroundings'
import { NotKept } from '@/lib/offline/vault'
import { chanceOf } from './chance'
import { requests } from './cuts'
import { evenly, type Line, over } from './network'
import type { Run, Visit } from './run'
import { without } from './safeguards'

/** What lies on a phone, outliving every page. */
type Storage = { kept: Kept | null; photos: Map<string, Blob>; pack: VisitPack | null; receipt: Receipt | null }
const empty = (): Storage => ({ kept: null, photos: new Map(), pack: null, receipt: null })

/** One device in a shopper's hand. */
export class Phone {
  storage = empty()
  device: string = randomUUID()
  full = false
  /** How far its clock is ahead, in ms, and how far the server's last answer said it is. */
  ahead = 0
  private skew = 0
  readonly line: Line

  constructor(
    private readonly run: Run,
    private readonly visit: Visit,
    name: string,
    cookie: string,
  ) {
    const chance = Object.fromEntries(requests.map((request) => [request, chanceOf(run.seed, name, request)])) as Line['chance']
    this.line = {
      get origin() {
        return run.origin
      },
      cookie, chance, trouble: evenly(run.trouble), offline: false, held: null, ledger: run.ledger,
    }
  }

  /** The time as its pages know it. */
  now = (): Date => new Date(Date.now() + this.ahead - this.skew)

  /** The browser threw everything away; it goes by another name afterwards. */
  wipe(): void {
    this.storage = empty()
    this.device = randomUUID()
  }

  /** What a page has of this phone. Once the page is gone it hears and keeps nothing any more. */
  page() {
    let alive = true
    const never = new Promise<never>(() => undefined)
    const living = <T>(work: Promise<T>): Promise<T> => work.then((value) => (alive ? value : never), (error: unknown) => (alive ? Promise.reject(error) : never))
    const courier = courierOf(this.visit.userId)
    const ask: Ask = (method, path, body, proof) =>
      living(over(this.line, () => courier(method, path, body, proof))).then((reply) => {
        // As the courier reads it off every answer that came.
        if (reply.kind !== 'unreachable') this.skew = this.ahead
        return reply as never
      })
    const plain: Surroundings = {
      ...requestsOf(ask, this.run.slug, this.visit.visitId, this.device),
      shelf: this.shelf(() => alive),
      device: this.device,
      newId: () => randomUUID(),
      now: () => this.now(),
      keepReceipt: async (receipt) => void (this.storage.receipt = receipt),
    }
    const world = without(this.run.without, plain, { run: this.run, visit: this.visit, alive: () => alive })
    return { ask, world, die: () => void (alive = false) }
  }

  private shelf(alive: () => boolean): ReportShelf {
    const { storage } = this
    const write = async (work: () => void, needsRoom = true) => {
      // A browser takes its time, and what it was doing when the page went is not done.
      await new Promise((done) => setTimeout(done, 3))
      if (!alive()) return new Promise<void>(() => undefined)
      if (this.full && needsRoom) throw new NotKept('full')
      work()
    }
    return {
      read: async () => structuredClone(storage.kept),
      write: (kept) => write(() => void (storage.kept = structuredClone(kept))),
      clear: () =>
        write(() => {
          storage.kept = null
          storage.photos.clear()
        }, false),
      keepPhoto: ({ id }, bytes) => write(() => void storage.photos.set(id, bytes)),
      photo: async ({ id }) => storage.photos.get(id) ?? null,
      dropPhoto: async (id) => void (alive() && storage.photos.delete(id)),
      small: async () => null,
      photos: async () => [...storage.photos.keys()],
    }
  }
}
