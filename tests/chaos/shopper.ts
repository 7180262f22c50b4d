import { createHash } from 'node:crypto'
import sharp from 'sharp'
import type { ReportDesk } from '@/lib/domain/report/desk'
import { namedTarget, type Target } from '@/lib/domain/report/draft'
import type { ShopperCriterion } from '@/lib/domain/report/shopper-form'
import type { VisitPack } from '@/lib/domain/report/visit-pack'
import { settleSent } from '@/lib/offline/report/settle-sent'
import { createReportStore, type ReportStore } from '@/lib/offline/report/store'
import type { Receipt } from '@/lib/offline/report/surroundings'
import { anAnswer } from './answers'
import { type Chance, chanceOf } from './chance'
import { Memory } from './memory'
import { Phone } from './phone'
import type { Run, Visit } from './run'

export const sleep = (ms: number) => new Promise<void>((done) => setTimeout(done, ms))

/** A report that does not come to its end in time. */
export class TooLate extends Error {}

/** The missing safeguard was missed: the torture need not go on. */
export class FoundOut extends Error {}

/** The server does not take what a shopper did as they should. */
export class Refused extends Error {}

/** A person with a phone and one report to fill in. Remembers what was done and said, whatever becomes of the phone. */
export class Shopper {
  readonly chance: Chance
  readonly phone: Phone
  desk!: ReportDesk
  store!: ReportStore
  private page!: ReturnType<Phone['page']>
  private tending: ReturnType<typeof setInterval> | undefined
  private signingIn = false
  private readonly deadline: number

  private constructor(
    readonly run: Run,
    readonly visit: Visit,
    readonly name: string,
    cookie: string,
    readonly memory: Memory,
  ) {
    this.chance = chanceOf(run.seed, name)
    this.phone = new Phone(run, visit, name, cookie)
    this.deadline = Date.now() + run.patience
  }

  /** `memory` is given for a second phone of the same person. */
  static async of(run: Run, visit: Visit, name: string, memory = new Memory()): Promise<Shopper> {
    return new Shopper(run, visit, name, await run.signIn(visit.userId), memory)
  }

  /** Opens the report as the phone's screen does. @returns the receipt when the report turns out to be sent already */
  async open(): Promise<Receipt | null> {
    this.page = this.phone.page()
    const { storage } = this.phone
    for (;;) {
      this.hurry()
      const reply = await this.page.ask<VisitPack>('GET', `/api/v1/orgs/${this.run.slug}/visits/${this.visit.visitId}`, undefined, 'page')
      if (reply.kind === 'done') storage.pack = reply.value
      if (reply.kind === 'refused') throw new Error(`the visit was refused: ${reply.problem} ${reply.message}`)
      if (reply.kind === 'signed_out') await this.signIn()
      else if (storage.pack?.desk || reply.kind === 'done') break
      else await sleep(80)
    }
    const pack = storage.pack!
    if (!pack.desk) return this.receiptOfSent(pack)
    const store = createReportStore(pack.desk)
    this.desk = pack.desk
    this.store = store
    store.subscribe(() => this.memory.follow(store.kept(), store.read()))
    await store.start(this.page.world)
    this.tending = setInterval(() => this.tend(), 100)
    return null
  }

  private async receiptOfSent({ page }: VisitPack): Promise<Receipt> {
    let settled: Receipt | null = null
    while (this.phone.storage.kept?.sending && !settled) {
      this.hurry()
      settled = await settleSent(this.page.world)
      if (!settled) await sleep(80)
    }
    const receipt = settled ?? page.receipts.at(-1)
    if (!receipt) throw new Error(`nothing to fill in and no receipt: ${page.stage}`)
    return receipt
  }

  /** The page goes without a word, as when the system needs its memory. */
  kill(): void {
    clearInterval(this.tending)
    this.page.die()
    this.store?.stop()
  }

  async signIn(): Promise<void> {
    if (this.signingIn) return
    this.signingIn = true
    this.phone.line.cookie = await this.run.signIn(this.visit.userId)
    this.signingIn = false
  }

  /** The person looks at the screen: signs in when asked to, taps "try now" when something waits. */
  private tend(): void {
    const { where } = this.store.read()
    if (where.kind === 'sign_in') void this.signIn().then(() => this.store.wake())
    else if (where.count > 0 && where.kind !== 'sending') this.store.wake()
  }

  /** Every criterion that is asked and not answered yet. */
  lacking(): ShopperCriterion[] {
    const answers = this.memory.report().answers
    return this.desk.form.sections.flatMap(({ criteria }) => criteria).filter(({ key, condition }) => {
      if (answers[key]) return false
      const clause = condition?.clauses[0]
      if (clause?.about !== 'answer') return true
      const before = answers[clause.criterionKey]
      return before?.state === 'answered' && before.value.type === 'option' && before.value.key === clause.value
    })
  }

  async give(criterion: ShopperCriterion): Promise<void> {
    if (criterion.type === 'photo') return void (await this.takePhoto(criterion.key))
    const answer = anAnswer(criterion, this.chance)
    this.store.setAnswer(criterion.key, ({ evidence }) => ({ ...answer, evidence }))
    this.remember(criterion.key)
  }

  /** One of those answered before is answered anew. */
  async correct(except?: string): Promise<void> {
    const answers = this.memory.report().answers
    const known = this.desk.form.sections.flatMap(({ criteria }) => criteria).filter(({ key, type }) => answers[key] && type !== 'photo' && key !== except)
    if (known.length > 0) await this.give(this.chance.of(known))
  }

  async takePhoto(criterionKey: string): Promise<string> {
    const bytes = await aPicture(this.chance)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const id = await this.store.addPhoto(criterionKey, new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), sha256)
    this.memory.photos.set(id, { id, criterionKey, sha256, told: false, wiped: false })
    this.memory.everTaken.add(id)
    this.remember(criterionKey)
    return id
  }

  /** Photos the screen says are neither here nor there are taken again. @returns how many */
  async takeLostAgain(): Promise<number> {
    const { photos, answers } = this.store.read()
    const lost = Object.keys(photos).filter((id) => photos[id] === 'lost' && Object.values(answers).some(({ evidence }) => evidence.includes(id)))
    for (const id of lost) {
      const taken = this.memory.photos.get(id)
      if (taken && (taken.told || !taken.wiped)) this.blame('photos_missing', `photo ${id} is lost to the phone, told ${taken.told}, wiped ${taken.wiped}`)
      const key = Object.keys(answers).find((one) => answers[one]!.evidence.includes(id))!
      this.store.removePhoto(key, id)
      this.memory.photos.delete(id)
      await this.takePhoto(key)
    }
    return lost.length
  }

  setFacts(): void {
    const wall = new Date(Date.now() - 30 * 60_000).toISOString().slice(0, 16)
    if (!this.memory.has('fact:visitedAt')) this.fact('visitedAt', wall)
    if (!this.memory.has('fact:purchaseMinor')) this.fact('purchaseMinor', this.chance.below(900))
  }
  private fact(key: 'visitedAt' | 'purchaseMinor', value: string | number): void {
    this.store.change({ kind: 'fact', key, value } as Parameters<ReportStore['change']>[0])
    this.memory.give(`fact:${key}`, value, this.phone.now())
  }

  /** The last word on something, given once more. */
  sayAgain(target: string): void {
    this.store.change({ ...namedTarget(target), value: this.memory.last(target) ?? null } as Target)
  }

  private remember(key: string): void {
    this.hurry()
    const answer = this.store.read().answers[key]
    if (!answer) throw new Error(`the phone takes no answer to ${key}: ${JSON.stringify(this.store.read().submission)}, ready ${this.store.read().ready}`)
    this.memory.give(`answer:${key}`, answer, this.phone.now())
  }

  blame(kind: Parameters<Run['ledger']['blame']>[0], what: string): void {
    this.run.ledger.blame(kind, this.visit.visitId, `${this.name}: ${what}`)
  }

  /** @throws TooLate */
  async until(true_: () => boolean): Promise<void> {
    do {
      this.hurry()
      await sleep(15)
    } while (!true_())
    // What was refused meanwhile is on the screen, even where all seems done.
    this.hurry()
  }
  onServer = () => this.until(() => ['server', 'lost', 'refused'].includes(this.store.read().where.kind))
  private hurry(): void {
    if (this.run.over()) throw new FoundOut()
    const { setAside = {}, photos = {} } = this.store?.read() ?? {}
    const refused = [...Object.entries(setAside), ...Object.entries(photos).flatMap(([id, state]) => (typeof state === 'object' ? [[id, state.refused]] : []))]
    // Nothing a shopper does here is a reason to refuse it.
    if (refused.length > 0) throw new Refused(JSON.stringify(Object.fromEntries(refused)))
    if (Date.now() > this.deadline) throw new TooLate(JSON.stringify(this.store?.read().where ?? 'never opened'))
  }
}

/** A small picture unlike every other. */
async function aPicture(chance: Chance): Promise<Buffer> {
  const pixels = Buffer.from(Array.from({ length: 8 * 6 * 3 }, () => chance.below(256)))
  return sharp(pixels, { raw: { width: 8, height: 6, channels: 3 } }).resize(64, 48, { kernel: 'nearest' }).jpeg({ quality: 90 }).toBuffer()
}
