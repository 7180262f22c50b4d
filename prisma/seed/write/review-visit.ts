import { recordMany } from '@/lib/data/audit'
import { atTime } from '@/lib/data/clock'
import { findReview } from '@/lib/data/reviews/find-review'
import { listReportPhotos, savePhotoCleared } from '@/lib/data/reviews/photos'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { approveReport } from '@/lib/usecases/reviews/approve-report'
import { correctAnswer } from '@/lib/usecases/reviews/correct-answer'
import { takeReview } from '@/lib/usecases/reviews/take-review'
import { clockOf, hoursAfter, minutesAfter, at, todayIn } from '../plan/calendar'
import { chanceOf, type Chance } from '../plan/chance'
import type { VisitMade } from './make-visit'
import type { World } from './world'

/** Reviewers share the queue; nobody reviews what they wrote. */
export const reviewerOf = (world: World, { visit, wall }: VisitMade): Actor =>
  world.reviewers.length === 0 ? world.manager : chanceOf('reviewer', visit.branch.plan.code, wall).pick(world.reviewers)

/** In office hours, some hours or a night after. */
export function reviewTime(world: World, receivedAt: Date, chance: Chance): Date {
  const zone = world.company.timeZone
  const wished = hoursAfter(receivedAt, chance.between(3, 40))
  const day = todayIn(zone, wished)
  const inHours = at(day, clockOf(chance.between(8 * 60 + 30, 17 * 60)), zone)
  return inHours > receivedAt ? inHours : hoursAfter(inHours, 24)
}

type Verdict = { incomplete?: 'counts' | 'stays_out'; correct?: boolean }

/** Takes, looks, clears most photos, sometimes corrects, and approves. */
export async function reviewVisit(world: World, made: VisitMade, takenAt: Date, { incomplete = 'stays_out', correct = false }: Verdict = {}): Promise<void> {
  const visitId = made.visit.id
  const reviewer = reviewerOf(world, made)
  await atTime(takenAt, () => takeReview(reviewer, { visitId }))
  await atTime(minutesAfter(takenAt, 6), () => clearPhotos(reviewer, visitId, made.chance))
  if (correct) await atTime(minutesAfter(takenAt, 9), () => correctOne(reviewer, made))
  const { revision, isIncomplete } = await withTenant(reviewer, async (tx) => {
    const { report } = await findReview(tx, reviewer, visitId)
    const score = await tx.reportScore.findUniqueOrThrow({
      where: { organizationId_reportId_revision: { organizationId: world.organizationId, reportId: report.id, revision: report.currentScore } },
      select: { incomplete: true },
    })
    return { revision: report.currentScore, isIncomplete: score.incomplete }
  })
  await atTime(minutesAfter(takenAt, 12 + made.chance.between(0, 20)), () => approveReport(reviewer, { visitId, revision, incomplete: isIncomplete ? incomplete : null }))
}

/** Receipts stay with reviewers; one photo in eight shows too much. */
async function clearPhotos(reviewer: Actor, visitId: string, chance: Chance): Promise<void> {
  const { organizationId } = reviewer
  await withTenant(reviewer, async (tx) => {
    const { report } = await findReview(tx, reviewer, visitId)
    const photos = await listReportPhotos(tx, organizationId, report.id)
    const shown = photos.filter(({ criterionKey }) => criterionKey !== 'receipt_given' && !chance.happens(0.12))
    for (const { id } of shown) await savePhotoCleared(tx, reviewer, { reportId: report.id, evidenceId: id, cleared: true })
    await recordMany(tx, reviewer, 'photo.cleared', shown.map(({ id }) => ({ kind: 'evidence', id, details: { visitId } })))
  })
}

/** One answer set right: the comment said the opposite of what was ticked. */
async function correctOne(reviewer: Actor, { visit, answers }: VisitMade): Promise<void> {
  const [criterionKey, answer] = Object.entries(answers).find(([key, one]) => key !== 'receipt_given' && one.state === 'answered' && one.value.type === 'option' && one.value.key === 'no') ?? []
  if (!criterionKey || !answer) return
  const { report } = await withTenant(reviewer, (tx) => findReview(tx, reviewer, visit.id))
  await correctAnswer(reviewer, {
    visitId: visit.id, revision: report.currentScore, criterionKey, answer: { ...answer, state: 'answered', value: { type: 'option', key: 'yes' } },
    reason: 'The photo and the general comment show that it was done; the shopper confirmed the slip by phone.',
  })
}
