import { createHash, randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { newCode, newId } from '@/lib/data/ids'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { emptyAnswer, type Answer, type AnswerValue } from '@/lib/domain/report/answer'
import type { DraftChange, Target } from '@/lib/domain/report/draft'
import type { VisitPack } from '@/lib/domain/report/visit-pack'
import type { StandardContent } from '@/lib/domain/standard/content'
import type { Channel, VisitState } from '@/lib/domain/visit/state'
import { openReport } from '@/lib/usecases/field/open-report'
import { putEvidence } from '@/lib/usecases/field/put-evidence'
import { aPublishedStandard } from './standard'
import { aBranch, anActor, newOrganization } from './world'

const hour = 3_600_000

/** An organisation with one visit that one shopper has accepted; the window is around now. */
export async function anAcceptedVisit(content?: StandardContent, over: { state?: VisitState; channel?: Channel } = {}) {
  const organization = await newOrganization()
  const manager = await anActor(organization.id, 'manager')
  const shopper = await anActor(organization.id, 'shopper')
  const { standardId, versionId } = await aPublishedStandard(manager, content)
  const branch = await aBranch(organization.id, organization.rootRegionId, { timeZone: 'UTC' })
  const visitId = await insertVisit(manager, shopper, { organization, standardId, versionId, branchId: branch.id, state: over.state ?? 'accepted', channel: over.channel ?? 'on_site' })
  return { organization, manager, shopper, branch, visitId, standardId, versionId }
}

/** The same with its report begun. */
export async function aReportBegun(content?: StandardContent, over: { channel?: Channel } = {}) {
  const world = await anAcceptedVisit(content, over)
  return { ...world, ...(await openReport(world.shopper, { visitId: world.visitId })) }
}

type Around = { organization: { id: string; rootRegionId: string }; standardId: string; versionId: string; branchId: string; state: VisitState; channel: Channel }

async function insertVisit(manager: Actor, shopper: Actor, { organization, standardId, versionId, branchId, state, channel }: Around): Promise<string> {
  const organizationId = organization.id
  const [campaignId, waveId, scenarioId, visitId] = [newId(), newId(), newId(), newId()]
  const start = new Date(Math.floor(Date.now() / 60_000) * 60_000 - 2 * hour)
  const end = new Date(start.getTime() + 6 * hour)
  const money = { feeMinor: 1_500, expenseCapMinor: 800, currency: 'EUR' }
  await withTenant(manager, async (tx) => {
    await tx.campaign.create({ data: { organizationId, id: campaignId, name: 'Autumn', standardId, channel, createdBy: manager.userId, state: 'running' }, select: { id: true } })
    await tx.wave.create({ data: { organizationId, id: waveId, campaignId, name: 'Wave 1', startsOn: start, endsOn: end }, select: { id: true } })
    await tx.scenario.create({ data: { organizationId, id: scenarioId, campaignId, key: 'routine', content: scenario }, select: { id: true } })
    await tx.visit.create({
      data: {
        organizationId, id: visitId, campaignId, waveId, branchId, standardVersionId: versionId, scenarioId, reportNumber: newCode(),
        channel, state, slot: 1, windowStart: start, windowEnd: end, timeZone: 'UTC', windowStartAt: start, windowEndAt: end,
        ...money, minutes: 25, photosNeeded: 1, regionId: organization.rootRegionId, createdBy: manager.userId,
      },
      select: { id: true },
    })
    await tx.assignment.create({
      data: {
        organizationId, id: newId(), visitId, shopperId: shopper.shopperId!, branchId, userId: shopper.userId, state: 'accepted', holds: true,
        holdsFrom: start, holdsTo: end, offeredAt: start, answeredAt: start, ...money, payOn: end,
      },
      select: { id: true },
    })
  })
  return visitId
}

const scenario = {
  key: 'routine', kind: 'routine', name: { en: 'Coffee to go' }, persona: { en: 'On the way to work' }, task: { en: 'Order a coffee' },
  purchase: { en: 'One drink' }, purchaseLimitMinor: 800, minimumStayMinutes: 10, forbidden: { en: 'Do not name the visit' },
}

export const answered = (value: AnswerValue, over: Partial<Answer> = {}): Answer => ({ ...emptyAnswer, ...over, state: 'answered', value }) as Answer
export const yes = answered({ type: 'option', key: 'yes' })
export const no = (comment = 'Nobody did') => answered({ type: 'option', key: 'no' }, { comment })

export const aChange = (target: Target, over: Partial<DraftChange> = {}): DraftChange => ({
  changeId: randomUUID(), device: 'phone-1', deviceAt: new Date().toISOString(), baseVersion: 0, target, ...over,
})

export const wallNow = (): string => new Date(Date.now() - hour).toISOString().slice(0, 16)

export const aPhoto = (width = 40, height = 30): Promise<Uint8Array> =>
  sharp({ create: { width, height, channels: 3, background: { r: 90, g: 120, b: 40 } } }).jpeg().withExif({ IFD0: { Make: 'Camera' } }).toBuffer()

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** What a phone sends for one photo. */
export async function sendPhoto(shopper: Actor, visitId: string, criterionKey: string, over: { id?: string; bytes?: Uint8Array; sha256?: string } = {}) {
  const bytes = over.bytes ?? (await aPhoto())
  return putEvidence(shopper, {
    visitId, evidenceId: over.id ?? randomUUID(), criterionKey, sha256: over.sha256 ?? hashOf(bytes), takenAt: new Date().toISOString(),
    body: new Blob([new Uint8Array(bytes)]).stream(), announced: bytes.byteLength,
  })
}

/** Whether a visit packed for its shopper's phone asks this. */
export const asksFor = ({ desk }: VisitPack, key: string): boolean => Boolean(desk?.form.sections.some(({ criteria }) => criteria.some((one) => one.key === key)))
