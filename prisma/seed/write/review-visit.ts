import { recordMany } from '@/lib/data/audit'
import { atTime } from '@/lib/data/clock'
import { findReview } from '@/lib/data/reviews/find-review'
import { listReportPhotos, savePhotoCleared } from '@/lib/data/reviews/photos'
import { withTenant, type Tx } from '@/lib/data/tenant'
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
  let seen = await atTime(minutesAfter(takenAt, 6), () => clearPhotos(reviewer, visitId, made.chance))
  if (correct) {
    await atTime(minutesAfter(takenAt, 9), () => correctOne(reviewer, made))
    seen = await withTenant(reviewer, (tx) => scoreNow(tx, reviewer, visitId))
  }
  const { revision, isIncomplete } = seen
  await atTime(minutesAfter(takenAt, 12 + made.chance.between(0, 20)), () => approveReport(reviewer, { visitId, revision, incomplete: isIncomplete ? incomplete : null }))
}

/** Receipts stay with reviewers; one photo in eight shows too much. */
async function clearPhotos(reviewer: Actor, visitId: string, chance: Chance): Promise<ScoreNow> {
  const { organizationId } = reviewer
  return withTenant(reviewer, async (tx) => {
    const score = await scoreNow(tx, reviewer, visitId)
    const photos = await listReportPhotos(tx, organizationId, score.reportId)
    const shown = photos.filter(({ criterionKey }) => criterionKey !== 'receipt_given' && !chance.happens(0.12))
    for (const { id } of shown) await savePhotoCleared(tx, reviewer, { reportId: score.reportId, evidenceId: id, cleared: true })
    await recordMany(tx, reviewer, 'photo.cleared', shown.map(({ id }) => ({ kind: 'evidence', id, details: { visitId } })))
    return score
  })
}

type ScoreNow = { reportId: string; revision: number; isIncomplete: boolean }

async function scoreNow(tx: Tx, { organizationId }: Actor, visitId: string): Promise<ScoreNow> {
  const { id: reportId, currentScore, reportScores } = await tx.report.findFirstOrThrow({
    where: { organizationId, visitId, assignment: { state: 'accepted' } },
    select: { id: true, currentScore: true, reportScores: { select: { revision: true, incomplete: true } } },
  })
  return { reportId, revision: currentScore, isIncomplete: reportScores.find(({ revision }) => revision === currentScore)?.incomplete ?? false }
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
