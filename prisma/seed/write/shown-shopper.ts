import { atTime } from '@/lib/data/clock'
import { findCampaign } from '@/lib/data/campaigns/campaigns'
import { withTenant } from '@/lib/data/tenant'
import { listShoppersToDeal } from '@/lib/data/visits/shoppers-to-deal'
import { listTakenDays } from '@/lib/data/visits/windows'
import { shopperRefusal } from '@/lib/domain/visit/deal-shoppers'
import { addDays, daysFrom } from '@/lib/domain/visit/days'
import { tooClose } from '@/lib/domain/visit/rotation'
import { openReport } from '@/lib/usecases/field/open-report'
import { nameBranch } from '@/lib/usecases/field/name-branch'
import { postMessage } from '@/lib/usecases/messages/post-message'
import { returnReport } from '@/lib/usecases/reviews/return-report'
import { takeReview } from '@/lib/usecases/reviews/take-review'
import { assignVisit } from '@/lib/usecases/visits/assign-visit'
import { offerVisits } from '@/lib/usecases/visits/offer-visits'
import { planVisit } from '@/lib/usecases/visits/plan-visit'
import { hoursAfter, minutesAfter } from '../plan/calendar'
import { chanceOf } from '../plan/chance'
import { accept } from './hand-out'
import { makeVisit, sendReport } from './make-visit'
import { noteSome } from './partial-draft'
import { questionsOn } from './past-visits'
import { written, type PlannedVisit } from './plan-wave'
import { BUFFER_DAYS, type Programme, type SeededWave } from './programme'
import { reviewerOf } from './review-visit'
import { shopperByEmail, type SeededBranch, type SeededShopper, type World } from './world'

/**
 * The days of one shopper as a newcomer meets them on the phone: a visit today, one begun, one tomorrow, an assigned one to answer,
 * offers, and a report that came back with questions.
 */
export async function fillDaysOf(world: World, programme: Programme, wave: SeededWave, email: string): Promise<PlannedVisit[]> {
  const shopper = shopperByEmail(world, email)
  if (!shopper) return []
  const { moment, manager } = world
  const desk = new Desk(world, programme, wave, shopper)

  const returned = (await desk.plan(-5, 2)) ?? (await desk.plan(-8, 2)) ?? (await desk.plan(-11, 2)) ?? (await desk.plan(-14, 2))
  if (returned) {
    await desk.hold(returned, (daysFrom(world.today, returned.window.start.slice(0, 10)) - 1) * 24)
    const made = makeVisit(world, programme, returned, shopper, { before: hoursAfter(moment, -74) })
    const received = await sendReport(world, made)
    const takenAt = hoursAfter(received, 18)
    const reviewer = reviewerOf(world, made)
    await atTime(takenAt, () => takeReview(reviewer, { visitId: returned.id }))
    await atTime(minutesAfter(takenAt, 20), () => returnReport(reviewer, { visitId: returned.id, questions: questionsOn(made), general: 'Thank you, a clear report. Two details are missing:' }))
    await atTime(minutesAfter(takenAt, 22), () => postMessage(manager, { visitId: returned.id, body: words.returned[shopper.plan.language] }))
  }
  if (!world.company.lively) {
    for (const visit of [await desk.plan(2, 3), await desk.plan(6, 3)]) if (visit) await desk.offer(visit, -9)
    return desk.planned
  }
  const begun = await desk.plan(-1, 2)
  if (begun) {
    await desk.hold(begun, -60)
    await atTime(hoursAfter(moment, -50), () => nameBranch(shopper.actor, { visitId: begun.id, nickname: words.nickname[shopper.plan.language] }))
    const made = makeVisit(world, programme, begun, shopper, { before: minutesAfter(moment, -55) })
    const { reportId } = await atTime(minutesAfter(moment, -42), () => openReport(shopper.actor, { visitId: begun.id }))
    await noteSome(world, programme, made, reportId, 0.45, minutesAfter(moment, -41))
  }
  const due = await desk.plan(0, 1)
  if (due) await desk.hold(due, -55)
  const asked = await desk.plan(4, 3)
  if (asked) await atTime(hoursAfter(moment, -8), () => assignVisit(manager, { visitId: asked.id, shopperId: shopper.shopperId }))
  const offered = await desk.plan(6, 3)
  if (offered) await desk.offer(offered, -11)
  const tomorrow = await desk.plan(1, 1)
  if (tomorrow) await desk.hold(tomorrow, -30)
  const another = await desk.plan(9, 3)
  if (another) await desk.offer(another, -6)
  return desk.planned
}

const words = {
  returned: { en: 'Two short questions on your report, see the yellow notes. Thank you!', lt: 'Du trumpi klausimai dėl ataskaitos, žr. pastabas. Ačiū!', ru: 'Два коротких вопроса по отчёту, смотрите пометки. Спасибо!' },
  nickname: { en: 'the corner one', lt: 'ta ant kampo', ru: 'та, что на углу' },
}

/** Plans visits for one shopper in branches near them, none twice. */
class Desk {
  readonly planned: PlannedVisit[] = []
  private readonly near: SeededBranch[]

  constructor(
    private readonly world: World,
    private readonly programme: Programme,
    private readonly wave: SeededWave,
    private readonly shopper: SeededShopper,
  ) {
    const zone = world.branches.find(({ plan }) => plan.town === shopper.plan.town)?.plan.timeZone
    const there = chanceOf('desk', shopper.plan.email).shuffle(world.branches.filter(({ plan }) => plan.timeZone === zone && plan.opened > 300))
    this.near = there.sort((one, other) => Number(other.plan.town === shopper.plan.town) - Number(one.plan.town === shopper.plan.town))
  }

  /** A draft of so many days from a day on, in the first branch no rule keeps the shopper from; null when there is none. */
  async plan(inDays: number, days: number): Promise<PlannedVisit | null> {
    const { world, programme, wave } = this
    const first = addDays(world.today, inDays)
    const last = addDays(first, days - 1)
    if (last > wave.endsOn) return null
    const scenarioId = programme.scenarioIds.get(world.company.scenarios[this.planned.length % 2]!)!
    const branch = await this.freeBranch(first, last)
    if (!branch) return null
    // Planned well before its window, whenever that was.
    const plannedAt = hoursAfter(world.moment, Math.min(-150, (inDays - 3) * 24))
    const { visitId } = await atTime(plannedAt, () => planVisit(world.manager, { waveId: wave.id, branchId: branch.id, scenarioId, start: `${first}T08:00`, end: `${last}T20:00` }))
    const [visit] = await written(world, wave, [visitId])
    this.planned.push(visit!)
    return visit!
  }

  /** Rotation and conflicts speak by the same rule as in planning; a branch with a visit in these days is left alone. */
  private async freeBranch(first: string, last: string): Promise<SeededBranch | undefined> {
    const { world, wave, shopper, programme } = this
    const { organizationId } = world
    const { refused, taken } = await withTenant(world.manager, async (tx) => {
      const [found] = await listShoppersToDeal(tx, organizationId, { waveId: wave.id, shopperIds: [shopper.shopperId] })
      const { rotationDays } = await findCampaign(tx, organizationId, programme.campaignId)
      const refused = this.near.filter(({ id, plan }) => {
        const refusal = found && shopperRefusal(found, { branchId: id, town: plan.town, languages: [], first, last, rotationDays })
        return refusal && refusal.code !== 'not_available'
      })
      return { refused, taken: await listTakenDays(tx, organizationId, programme.campaignId, this.near.map(({ id }) => id)) }
    })
    return this.near.find((branch) => {
      const close = (taken.get(branch.id) ?? []).some((span) => tooClose(span, { first, last, bufferDays: BUFFER_DAYS }))
      return !close && !refused.includes(branch) && !this.planned.some((visit) => visit.branch === branch)
    })
  }

  async hold(visit: PlannedVisit, hoursAgo: number): Promise<void> {
    const askedAt = hoursAfter(this.world.moment, hoursAgo)
    await atTime(askedAt, () => assignVisit(this.world.manager, { visitId: visit.id, shopperId: this.shopper.shopperId }))
    await accept(this.shopper, visit, askedAt, 3)
  }

  async offer(visit: PlannedVisit, hoursAgo: number): Promise<void> {
    await atTime(hoursAfter(this.world.moment, hoursAgo), () => offerVisits(this.world.manager, { visitIds: [visit.id], shopperIds: [this.shopper.shopperId] }))
  }
}
