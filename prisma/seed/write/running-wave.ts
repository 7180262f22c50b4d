import { atTime } from '@/lib/data/clock'
import { withTenant } from '@/lib/data/tenant'
import { findReview } from '@/lib/data/reviews/find-review'
import { addDays } from '@/lib/domain/visit/days'
import { openReport } from '@/lib/usecases/field/open-report'
import { approveReport } from '@/lib/usecases/reviews/approve-report'
import { returnReport } from '@/lib/usecases/reviews/return-report'
import { takeReview } from '@/lib/usecases/reviews/take-review'
import { offerVisits } from '@/lib/usecases/visits/offer-visits'
import { at, earliest, hoursAfter, minutesAfter } from '../plan/calendar'
import { chanceOf } from '../plan/chance'
import { openBranches } from './found-company'
import { accept, assignToFirst, candidatesFor } from './hand-out'
import { AT_ONCE, inParallel } from './in-parallel'
import { makeVisit, sendReport } from './make-visit'
import { noteSome } from './partial-draft'
import { questionsOn, type Fate } from './past-visits'
import { livePastVisits, publishWeekly } from './past-wave'
import { planExtra } from './plan-extra'
import { planWave, type PlannedVisit } from './plan-wave'
import type { Programme, SeededWave } from './programme'
import { reviewerOf } from './review-visit'
import type { World } from './world'

/** Where a visit of these days stands now. Lists run out from the front; the last entry goes on. */
type Recent = 'approved' | 'returned' | 'in_review' | 'submitted' | 'overdue'
type Current = 'in_progress' | 'accepted'
type Ahead = 'accepted' | 'open' | 'assigned' | 'draft'
const recent: Recent[] = ['approved', 'in_review', 'returned', 'submitted', 'approved', 'submitted', 'overdue', 'in_review', 'submitted', 'returned', 'submitted']
const current: Current[] = ['in_progress', 'accepted', 'accepted']
const ahead: Ahead[] = ['draft', 'accepted', 'open', 'assigned', 'open', 'accepted', 'assigned', 'draft', 'accepted', 'open']

/** Reports older than this are published; what is younger is still on its way. */
const DAYS_ON_THE_WAY = 8
/** Branches that opened lately have no visit of this wave yet. */
const NEWLY_OPENED_DAYS = 130
const troubles: Fate[] = ['rejected', 'closed', 'no_show', 'cancelled', 'returned_once', 'corrected', 'declined_first', 'incomplete']

/** The wave of today: what lies behind is published, the last days are under review, the rest is planned, offered or under way. */
export async function liveRunningWave(world: World, programme: Programme, wave: SeededWave): Promise<PlannedVisit[]> {
  const { company, today, moment } = world
  const plannedAt = at(addDays(wave.startsOn, -5), '11:00', company.timeZone)
  await atTime(plannedAt, () => openBranches(world, today))
  const settled = addDays(today, -DAYS_ON_THE_WAY)
  const isGrown = ({ openedOn }: World['branches'][number]) => openedOn < addDays(today, -NEWLY_OPENED_DAYS)
  const visits = await planWave(world, programme, wave, { when: plannedAt, assignedUpTo: today, among: isGrown })
  const ends = ({ window }: PlannedVisit) => window.end.slice(0, 10)
  const past = visits.filter((visit) => ends(visit) < settled)
  await livePastVisits(world, programme, past, plannedAt, company.lively ? troubles : ['corrected', 'returned_once'])
  await publishWeekly(world, addDays(wave.startsOn, 6), addDays(today, -1))

  const soon = await planWave(world, programme, wave, { when: hoursAfter(moment, -40), assignedUpTo: addDays(today, -60), among: (branch) => !isGrown(branch) })
  const young = await upTo(recent.length, visits.filter((visit) => ends(visit) >= settled && ends(visit) < today), -4)
  const begun = visits.filter((visit) => ends(visit) >= today && visit.window.start.slice(0, 10) <= today)
  const starting = [...visits.filter((visit) => visit.window.start.slice(0, 10) > today), ...soon].sort((one, other) => (one.window.start < other.window.start ? -1 : 1))
  const later = await upTo(4, starting, 5)
  await inParallel(young.map((visit, index) => ({ visit, stand: recent[Math.min(index, recent.length - 1)]! })), AT_ONCE, (one) => liveRecent(world, programme, one))
  await inParallel(begun.map((visit, index) => ({ visit, stand: current[Math.min(index, current.length - 1)]! })), AT_ONCE, (one) => liveCurrent(world, programme, one, plannedAt))
  await inParallel(later.map((visit, index) => ({ visit, stand: ahead[index % ahead.length]! })), AT_ONCE, (one) => prepareAhead(world, one))
  return [...past, ...young, ...begun, ...later]

  /** Fewer than a lively company has in these days: some more are planned, in branches that are free. */
  async function upTo(count: number, found: PlannedVisit[], inDays: number): Promise<PlannedVisit[]> {
    const missing = company.lively ? Math.max(0, count - found.length) : 0
    return [...found, ...(await planExtra(world, programme, wave, { inDays, count: missing }))]
  }
}

/** Some hours ago to a few days: the age of a report in the queue. */
const ages: Record<Recent, number[]> = { approved: [30, 26], returned: [52, 20], in_review: [28, 7], submitted: [72, 30, 19, 6, 3], overdue: [5] }

type Standing<Stand> = { visit: PlannedVisit; stand: Stand }

async function liveRecent(world: World, programme: Programme, { visit, stand }: Standing<Recent>): Promise<void> {
  const { moment } = world
  const opens = opening(visit)
  const askedAt = hoursAfter(opens, -60)
  const shopper = visit.shopper ?? (await assignToFirst(world, visit, candidatesFor(world, visit), askedAt))
  if (visit.shopper) await accept(shopper, visit, plannedAtOf(world, visit), 20)
  else await accept(shopper, visit, askedAt, 9)
  const chance = chanceOf('recent', visit.branch.plan.code, visit.window.start)
  const made = makeVisit(world, programme, visit, shopper, { before: hoursAfter(moment, -chance.pick(ages[stand]) - 4) })
  if (stand === 'overdue') {
    const { reportId } = await atTime(minutesAfter(made.visitedAt, 10), () => openReport(shopper.actor, { visitId: visit.id }))
    await noteSome(world, programme, made, reportId, 0.55, minutesAfter(made.visitedAt, 25))
    return
  }
  const received = await sendReport(world, made, earliest(hoursAfter(made.visitedAt, 22), hoursAfter(moment, -chance.pick(ages[stand]))))
  if (stand === 'submitted') return
  const reviewer = reviewerOf(world, made)
  const takenAt = earliest(hoursAfter(received, 20), minutesAfter(moment, -40))
  await atTime(takenAt, () => takeReview(reviewer, { visitId: visit.id }))
  if (stand === 'returned') await atTime(minutesAfter(takenAt, 12), () => returnReport(reviewer, { visitId: visit.id, questions: questionsOn(made), general: 'Thank you for the careful report. Two small things before I can approve it:' }))
  if (stand === 'approved') {
    const { currentScore: revision } = (await withTenant(reviewer, (tx) => findReview(tx, reviewer, visit.id))).report
    await atTime(minutesAfter(takenAt, 20), () => approveReport(reviewer, { visitId: visit.id, revision, incomplete: 'stays_out' }))
  }
}

async function liveCurrent(world: World, programme: Programme, { visit, stand }: Standing<Current>, plannedAt: Date): Promise<void> {
  const { moment } = world
  const askedAt = hoursAfter(moment, -70)
  const shopper = visit.shopper ?? (await assignToFirst(world, visit, candidatesFor(world, visit), askedAt))
  await accept(shopper, visit, visit.shopper ? plannedAt : askedAt, 22)
  if (stand === 'accepted') return
  const made = makeVisit(world, programme, visit, shopper, { before: minutesAfter(moment, -50) })
  const { reportId } = await atTime(minutesAfter(moment, -35), () => openReport(shopper.actor, { visitId: visit.id }))
  await noteSome(world, programme, made, reportId, 0.4, minutesAfter(moment, -34))
}

async function prepareAhead(world: World, { visit, stand }: Standing<Ahead>): Promise<void> {
  const { moment, manager } = world
  const chance = chanceOf('ahead', visit.branch.plan.code, visit.window.start)
  const candidates = candidatesFor(world, visit)
  if (stand === 'draft') return
  if (stand === 'open') {
    await atTime(hoursAfter(moment, -chance.between(3, 30)), () => offerVisits(manager, { visitIds: [visit.id], shopperIds: candidates.slice(0, 4).map(({ shopperId }) => shopperId) }))
    return
  }
  const askedAt = hoursAfter(moment, stand === 'assigned' ? -chance.pick([5, 26, 33]) : -40)
  const shopper = await assignToFirst(world, visit, candidates, askedAt)
  if (stand === 'accepted') await accept(shopper, visit, askedAt, chance.between(2, 30))
}

const opening = ({ window }: PlannedVisit) => at(window.start.slice(0, 10), window.start.slice(11), window.timeZone)
const plannedAtOf = (world: World, { wave }: PlannedVisit) => at(addDays(wave.startsOn, -5), '11:00', world.company.timeZone)
