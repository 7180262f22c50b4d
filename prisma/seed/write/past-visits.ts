import { atTime } from '@/lib/data/clock'
import { rejectReport } from '@/lib/usecases/reviews/reject-report'
import { returnReport } from '@/lib/usecases/reviews/return-report'
import { takeReview } from '@/lib/usecases/reviews/take-review'
import { submitReport } from '@/lib/usecases/field/submit-report'
import { abortVisit } from '@/lib/usecases/field/abort-visit'
import { cancelVisits } from '@/lib/usecases/visits/cancel-visits'
import { declineVisit } from '@/lib/usecases/visits/decline-visit'
import { markNoShow } from '@/lib/usecases/visits/mark-no-show'
import { withTenant } from '@/lib/data/tenant'
import { listSubmissions } from '@/lib/data/reviews/answers'
import { findReview } from '@/lib/data/reviews/find-review'
import { at, earliest, hoursAfter, minutesAfter } from '../plan/calendar'
import { chanceOf } from '../plan/chance'
import { accept, assignToFirst, candidatesFor } from './hand-out'
import { deviceOf, factsOf, makeVisit, sendReport, type VisitMade } from './make-visit'
import { written, type PlannedVisit } from './plan-wave'
import type { Programme } from './programme'
import { reviewerOf, reviewTime, reviewVisit } from './review-visit'
import type { SeededShopper, World } from './world'

/** What became of a visit that lies behind. */
export type Fate =
  | 'published' | 'corrected' | 'returned_once' | 'incomplete' | 'incomplete_counts' | 'declined_first' | 'no_show' | 'closed' | 'recognised' | 'refused' | 'cancelled' | 'rejected'

/** One of each kind of trouble a wave, somewhere in its course; the rest goes well. */
export function dealFates(visits: readonly PlannedVisit[], troubles: readonly Fate[], ...seed: string[]): Map<PlannedVisit, Fate> {
  const fates = new Map<PlannedVisit, Fate>(visits.map((visit) => [visit, 'published']))
  // Trouble keeps away from the branches every figure is shown of, and from those that have few visits anyway.
  const among = chanceOf('fates', ...seed).shuffle(visits.filter(({ branch, shopper }) => branch.plan.perWave === 2 && branch.plan.opened > 300 && shopper))
  troubles.forEach((fate, index) => among[index] && fates.set(among[index], fate))
  return fates
}

export type PastVisit = { visit: PlannedVisit; fate: Fate; made: VisitMade | null }

/** Everything about a past visit that chance decides, decided in order before any is written. */
export const imagine = (world: World, programme: Programme, visits: readonly PlannedVisit[], fates: ReadonlyMap<PlannedVisit, Fate>): PastVisit[] =>
  visits.map((visit) => {
    const fate = fates.get(visit) ?? 'published'
    const unchecked = fate === 'incomplete' || fate === 'incomplete_counts' ? 0.95 : undefined
    return { visit, fate, made: visit.shopper ? makeVisit(world, programme, visit, visit.shopper, unchecked ? { unchecked } : {}) : null }
  })

/** A visit from the shopper's yes to the reviewer's, or to the end it came to; replacements are made too. */
export async function livePast(world: World, programme: Programme, { visit, fate, made }: PastVisit, askedAt: Date): Promise<void> {
  const chance = chanceOf('past', visit.branch.plan.code, visit.window.start)
  if (!made || !visit.shopper) return liveWithAnother(world, programme, visit, [], hoursAfter(askedAt, 30))
  const { shopper } = visit
  if (fate === 'declined_first') {
    await atTime(hoursAfter(askedAt, chance.between(2, 40)), () => declineVisit(shopper.actor, { visitId: visit.id, reason: 'I am out of town that week, sorry.' }))
    return liveWithAnother(world, programme, visit, [shopper], hoursAfter(askedAt, 46))
  }
  await accept(shopper, visit, askedAt, chance.between(1, 44))
  const { start, end, timeZone } = visit.window
  const windowOpens = at(start.slice(0, 10), start.slice(11), timeZone)
  const windowCloses = at(end.slice(0, 10), end.slice(11), timeZone)
  const again = (replacementId: string | null, when: Date) => (replacementId ? liveReplacement(world, programme, visit, replacementId, shopper, when) : undefined)
  switch (fate) {
    case 'no_show': {
      const when = hoursAfter(windowCloses, 4)
      const { replacementId } = await atTime(when, () => markNoShow(world.manager, { visitId: visit.id, reason: 'No report and no answer to two messages.' }))
      return again(replacementId, when)
    }
    case 'cancelled': {
      const when = hoursAfter(windowOpens, -30)
      const { replacementIds } = await atTime(when, () => cancelVisits(world.manager, { visitIds: [visit.id], reason: 'The branch is stock-taking in these days.', replace: true }))
      return again(replacementIds[0] ?? null, when)
    }
    case 'closed':
    case 'recognised':
    case 'refused': {
      await atTime(made.visitedAt, () => abortVisit(shopper.actor, { visitId: visit.id, reason: fate, text: saidOf[fate] }))
      const replacementId = await replacementOf(world, visit.id)
      return again(replacementId, hoursAfter(made.visitedAt, 20))
    }
    default:
      return reportAndReview(world, made, fate)
  }
}

const saidOf = {
  closed: 'Doors shut, a note said "back at noon"; I waited for half an hour and left.',
  recognised: 'A former colleague of mine works here now and greeted me by name.',
  refused: 'The till system was down and nobody was served; they apologised and asked to come another day.',
}

async function reportAndReview(world: World, made: VisitMade, fate: Fate): Promise<void> {
  const received = await sendReport(world, made)
  const takenAt = reviewTime(world, received, made.chance)
  if (fate === 'rejected') {
    const reviewer = reviewerOf(world, made)
    await atTime(takenAt, () => takeReview(reviewer, { visitId: made.visit.id }))
    // Without a replacement: the slot stays empty, as it happens at the end of a wave.
    await atTime(minutesAfter(takenAt, 15), () => rejectReport(reviewer, { visitId: made.visit.id, reason: 'The receipt is of another branch and of the day before; the visit cannot be used.', replace: false }))
    return
  }
  if (fate === 'returned_once') {
    const reviewer = reviewerOf(world, made)
    await atTime(takenAt, () => takeReview(reviewer, { visitId: made.visit.id }))
    await atTime(minutesAfter(takenAt, 14), () => returnReport(reviewer, { visitId: made.visit.id, questions: questionsOn(made) }))
    const answeredAt = hoursAfter(takenAt, made.chance.between(3, 30))
    await sendAgain(world, made, answeredAt)
    return reviewVisit(world, made, reviewTime(world, answeredAt, made.chance))
  }
  await reviewVisit(world, made, takenAt, { correct: fate === 'corrected', incomplete: fate === 'incomplete_counts' ? 'counts' : 'stays_out' })
}

/** What a reviewer asks when answer and comment do not meet. */
export function questionsOn({ answers }: VisitMade): { criterionKey: string; question: string }[] {
  const asked = Object.entries(answers).filter(([, { state, comment }]) => state === 'answered' && comment !== '').slice(0, 2)
  const words = ['Please say in one sentence what you saw; the comment can be read both ways.', 'Was this before or after you had paid?']
  return asked.map(([criterionKey], index) => ({ criterionKey, question: words[index]! }))
}

/** The same report once more, with a sentence more where it was asked for. */
export async function sendAgain(world: World, made: VisitMade, when: Date): Promise<void> {
  const { visit, shopper } = made
  const answers = await withTenant(world.manager, async (tx) => {
    const { report } = await findReview(tx, world.manager, visit.id)
    return (await listSubmissions(tx, world.organizationId, report.id)).at(-1)!.answers
  })
  for (const { criterionKey } of questionsOn(made)) answers[criterionKey] = { ...answers[criterionKey]!, comment: `${answers[criterionKey]!.comment} ${addedWords[shopper.plan.language]}` }
  await atTime(when, () => submitReport(shopper.actor, { visitId: visit.id, number: 2, answers, facts: factsOf(made), sentAt: when.toISOString(), device: deviceOf(shopper) }))
}
const addedWords = { en: 'This was before I paid, I stood right at the till.', lt: 'Tai buvo prieš mokant, stovėjau prie pat kasos.', ru: 'Это было до оплаты, я стояла прямо у кассы.' }

/** Given to somebody else and made in the same window. */
async function liveWithAnother(world: World, programme: Programme, visit: PlannedVisit, except: SeededShopper[], when: Date): Promise<void> {
  const { start, timeZone } = visit.window
  const opens = at(start.slice(0, 10), start.slice(11), timeZone)
  const askedAt = earliest(when, hoursAfter(opens, -12))
  const shopper = await assignToFirst(world, visit, candidatesFor(world, visit, except), askedAt)
  await accept(shopper, visit, askedAt, 5)
  await reportAndReview(world, makeVisit(world, programme, visit, shopper), 'published')
}

async function replacementOf({ organizationId, manager }: World, visitId: string): Promise<string | null> {
  const row = await withTenant(manager, (tx) => tx.visit.findFirst({ where: { organizationId, replacesVisitId: visitId }, select: { id: true } }))
  return row?.id ?? null
}

/** The visit that takes over the slot, unless its days lie too near: then it waits for people. */
async function liveReplacement(world: World, programme: Programme, ended: PlannedVisit, replacementId: string, before: SeededShopper, when: Date): Promise<void> {
  const [visit] = await written(world, ended.wave, [replacementId])
  const closes = visit && at(visit.window.end.slice(0, 10), visit.window.end.slice(11), visit.window.timeZone)
  if (!visit || !closes || hoursAfter(closes, 24 * 9) > world.moment) return
  const shopper = await assignToFirst(world, visit, candidatesFor(world, visit, [before]), when)
  await accept(shopper, visit, when, 3)
  await reportAndReview(world, makeVisit(world, programme, visit, shopper), 'published')
}
