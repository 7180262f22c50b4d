import { randomUUID } from 'node:crypto'
import { atTime } from '@/lib/data/clock'
import { insertAllEvidence } from '@/lib/data/evidence/evidence'
import { withTenant } from '@/lib/data/tenant'
import type { Answers } from '@/lib/domain/report/answer'
import type { Facts } from '@/lib/domain/report/draft'
import { addDays, weekdayOf } from '@/lib/domain/visit/days'
import { openReport } from '@/lib/usecases/field/open-report'
import { submitReport } from '@/lib/usecases/field/submit-report'
import { answersOf } from '../plan/answers'
import { at, clockOf, earliest, hoursAfter, minutesAfter, wallIn } from '../plan/calendar'
import { chanceOf, type Chance } from '../plan/chance'
import { passChances } from '../plan/quality'
import type { Hours } from '../plan/branches'
import { takePhoto } from './photos'
import type { PlannedVisit } from './plan-wave'
import type { Programme } from './programme'
import type { SeededShopper, World } from './world'

/** What a shopper saw and when, before any of it is written. */
export type VisitMade = {
  visit: PlannedVisit
  shopper: SeededShopper
  visitedAt: Date
  wall: string
  answers: Answers
  /** Criteria whose answer is to hold a photo. */
  photos: string[]
  purchaseMinor: number | null
  chance: Chance
}

type Liberty = {
  /** How much of what may be left unchecked is. */
  unchecked?: number
  /** The latest moment the visit can have been made. */
  before?: Date
}

/** Somewhere in the window, while the branch is open; the answers by the branch's quality that day. In plan order: no chance runs twice. */
export function makeVisit(world: World, { content }: Programme, visit: PlannedVisit, shopper: SeededShopper, { unchecked = 0.02, before }: Liberty = {}): VisitMade {
  const { branch, wave, slot } = visit
  const chance = chanceOf(world.company.key, wave.name, branch.plan.code, slot, visit.window.start)
  const wall = someTime(visit, chance, before)
  const used = world.said.get(shopper.shopperId) ?? new Set<string>()
  world.said.set(shopper.shopperId, used)
  const { answers, photos } = answersOf(
    {
      content, unchecked, used, language: shopper.plan.language, clock: wall.slice(11),
      context: { scenarioKind: visit.scenarioKind, branchAttributes: branch.plan.attributes },
      passes: passChances(content, world.company.quality, branch.plan, wave.index, chance),
    },
    chance,
  )
  const purchaseMinor = world.company.expenseCapMinor > 0 ? chance.between(28, Math.floor(world.company.expenseCapMinor / 12)) * 10 : null
  return { visit, shopper, visitedAt: at(wall.slice(0, 10), wall.slice(11), branch.plan.timeZone), wall, answers, photos, purchaseMinor, chance }
}

const hoursOn = ({ week, saturday, sunday }: Hours, day: string) => {
  const weekday = weekdayOf(day)
  return weekday === 'sat' ? saturday : weekday === 'sun' ? sunday : week
}
const minutesOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))

function someTime({ window, branch }: PlannedVisit, chance: Chance, before?: Date): string {
  const days = [0, 1, 2].map((offset) => addDays(window.start.slice(0, 10), offset)).filter((day) => day <= window.end.slice(0, 10))
  const zone = branch.plan.timeZone
  const open = days.flatMap((day) => {
    const hours = hoursOn(branch.plan.hours, day)
    if (!hours) return []
    const [from, to] = [minutesOf(hours[0]) + 20, minutesOf(hours[1]) - 45]
    return before && at(day, clockOf(from), zone) >= before ? [] : [{ day, from, to }]
  })
  const { day, from, to } = chance.pick(open.length > 0 ? open : [{ day: days[0]!, from: 9 * 60, to: 17 * 60 }])
  const wall = `${day}T${clockOf(chance.between(from, to))}`
  if (!before || at(day, wall.slice(11), zone) <= before) return wall
  // Before its branch opens today a visit begun today was made just now: nobody has been anywhere tomorrow.
  return at(day, clockOf(from), zone) <= before ? `${day}T${clockOf(from)}` : wallIn(zone, before)
}

/** The report as its shopper sends it: begun at the branch, photos taken, sent some hours later. */
export async function sendReport(world: World, made: VisitMade, sentAt?: Date): Promise<Date> {
  const { visit, shopper, visitedAt, chance } = made
  const { reportId } = await atTime(minutesAfter(visitedAt, chance.between(4, 20)), () => openReport(shopper.actor, { visitId: visit.id }))
  const answers = await withPhotos(world, made, reportId)
  const received = sentAt ?? earliest(hoursAfter(visitedAt, chance.between(1, 20)), hoursAfter(visitedAt, 23))
  await atTime(received, () => submitReport(shopper.actor, { visitId: visit.id, number: 1, answers, facts: factsOf(made), sentAt: received.toISOString(), device: deviceOf(shopper) }))
  return received
}

export const factsOf = ({ wall, purchaseMinor }: VisitMade): Facts => ({ visitedAt: wall, ...(purchaseMinor === null ? {} : { purchaseMinor }) })
export const deviceOf = ({ plan }: SeededShopper) => `phone-${plan.email.split('@')[0]!}`

/** The answers with their photos held by the server. */
export async function withPhotos(world: World, { photos, answers, shopper, visitedAt, visit, wall }: VisitMade, reportId: string): Promise<Answers> {
  const { organizationId } = world
  const taken = await Promise.all(photos.map(async (criterionKey, index) => ({
    ...(await takePhoto(organizationId, criterionKey, chanceOf('photo', visit.branch.plan.code, wall, criterionKey))),
    organizationId, id: randomUUID(), reportId, criterionKey, kind: 'photo' as const, takenAt: minutesAfter(visitedAt, 2 + index * 5), receivedAt: minutesAfter(visitedAt, 3 + index * 5),
  })))
  if (taken.length > 0) await withTenant(shopper.actor, (tx) => insertAllEvidence(tx, taken))
  const idsOf = new Map(taken.map(({ criterionKey, id }) => [criterionKey, id]))
  return Object.fromEntries(Object.entries(answers).map(([key, answer]) => [key, idsOf.has(key) ? { ...answer, evidence: [idsOf.get(key)!] } : answer]))
}
