import { createHash, randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { listScenarios } from '@/lib/data/campaigns/scenarios'
import { findReview } from '@/lib/data/reviews/find-review'
import { findLatestPublished } from '@/lib/data/standards/find-version'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { type Answer, emptyAnswer } from '@/lib/domain/report/answer'
import { criteriaOf } from '@/lib/domain/standard/content'
import { openReport } from '@/lib/usecases/field/open-report'
import { putEvidence } from '@/lib/usecases/field/put-evidence'
import { submitReport } from '@/lib/usecases/field/submit-report'
import { publishVisit } from '@/lib/usecases/publishing/publish-visit'
import { approveReport } from '@/lib/usecases/reviews/approve-report'
import { takeReview } from '@/lib/usecases/reviews/take-review'
import { acceptVisit } from '@/lib/usecases/visits/accept-visit'
import { assignVisit } from '@/lib/usecases/visits/assign-visit'
import { planVisit } from '@/lib/usecases/visits/plan-visit'
import { day, wall } from '../support/days'
import { actorOf, type Owned, ownerOf } from './people'

const stages = ['planned', 'assigned', 'accepted', 'begun', 'sent', 'published'] as const

type Wish = Owned & {
  standardId: string
  campaignId: string
  waveId: string
  branchId: string
  shopper: { userId: string; shopperId: string }
  /** How far it has come. */
  stage: (typeof stages)[number]
  /** Criteria answered "No"; every other one "Yes". */
  failed?: readonly string[]
  /** Criteria with a photo. */
  photos?: readonly string[]
}

/** A visit of today and tomorrow, as far as asked. */
export async function visit(wish: Wish): Promise<{ visitId: string; reportNumber: string }> {
  const [owner, shopper] = await Promise.all([ownerOf(wish), actorOf(wish.shopper.userId, wish.org)])
  const reaches = (stage: Wish['stage']) => stages.indexOf(wish.stage) >= stages.indexOf(stage)
  const { waveId, branchId } = wish
  const { organizationId } = owner
  const [scenario] = await withTenant(owner, (tx) => listScenarios(tx, organizationId, wish.campaignId))
  const { visitId } = await planVisit(owner, { waveId, branchId, scenarioId: scenario!.id, start: `${day(0)}T00:00`, end: `${day(1)}T22:00` })
  if (reaches('assigned')) await assignVisit(owner, { visitId, shopperId: wish.shopper.shopperId })
  if (reaches('accepted')) await acceptVisit(shopper, { visitId })
  if (reaches('begun')) await openReport(shopper, { visitId })
  if (reaches('sent')) await send(wish, owner, shopper, visitId)
  if (reaches('published')) await publish(owner, visitId)
  const { reportNumber } = await withTenant(owner, (tx) => tx.visit.findFirstOrThrow({ where: { organizationId, id: visitId }, select: { reportNumber: true } }))
  return { visitId, reportNumber }
}

async function send({ standardId, failed = [], photos = [] }: Wish, owner: Actor, shopper: Actor, visitId: string): Promise<void> {
  const version = await withTenant(owner, (tx) => findLatestPublished(tx, owner.organizationId, standardId))
  const answers: Record<string, Answer> = {}
  for (const { key } of criteriaOf(version!.content)) {
    const fails = failed.includes(key)
    const evidence = photos.includes(key) ? [await photoOf(shopper, visitId, key)] : []
    answers[key] = { ...emptyAnswer, evidence, comment: fails ? `Not so today: ${key}` : '', state: 'answered', value: { type: 'option', key: fails ? 'no' : 'yes' } }
  }
  const now = new Date()
  await submitReport(shopper, { visitId, number: 1, answers, facts: { visitedAt: wall(new Date(now.getTime() - 60_000)) }, sentAt: now.toISOString(), device: 'journey' })
}

async function photoOf(shopper: Actor, visitId: string, criterionKey: string): Promise<string> {
  const bytes = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#7a8' } }).jpeg().toBuffer()
  const { id } = await putEvidence(shopper, {
    visitId, evidenceId: randomUUID(), criterionKey, sha256: createHash('sha256').update(bytes).digest('hex'), takenAt: new Date().toISOString(),
    body: new Blob([new Uint8Array(bytes)]).stream(), announced: bytes.byteLength,
  })
  return id
}

/** Taken, approved and published ahead of the wave's end. */
async function publish(owner: Actor, visitId: string): Promise<void> {
  await takeReview(owner, { visitId })
  const { report } = await withTenant(owner, (tx) => findReview(tx, owner, visitId))
  await approveReport(owner, { visitId, revision: report.currentScore })
  await publishVisit(owner, { visitId, early: true })
}
