import { systemActor } from '@/lib/domain/people/actor'
import { addDays, type Day } from '@/lib/domain/visit/days'
import { atTime } from '@/lib/data/clock'
import { closeWave } from '@/lib/usecases/campaigns/close-wave'
import { turnProvisional } from '@/lib/usecases/campaigns/turn-provisional'
import { publishDue } from '@/lib/usecases/publishing/publish-due'
import { at } from '../plan/calendar'
import { workOnActions } from './actions'
import { moveBranchesBetween, openBranches } from './found-company'
import { AT_ONCE, inParallel } from './in-parallel'
import { dealFates, imagine, livePast, type Fate } from './past-visits'
import { planWave, type PlannedVisit } from './plan-wave'
import type { Programme, SeededWave } from './programme'
import { reviseStandard } from './revise-standard'
import type { World } from './world'

const everyday: Fate[] = ['returned_once', 'corrected', 'no_show', 'declined_first', 'cancelled', 'corrected', 'closed', 'incomplete_counts', 'recognised', 'incomplete', 'returned_once', 'declined_first', 'rejected']
const few: Fate[] = ['corrected', 'returned_once']

/** A wave that lies behind: planned, visited, reviewed, published week by week, closed. */
export async function livePastWave(world: World, programme: Programme, wave: SeededWave): Promise<void> {
  const { company, owner } = world
  const zone = company.timeZone
  const plannedAt = at(addDays(wave.startsOn, -5), '11:00', zone)
  await atTime(plannedAt, () => openBranches(world, addDays(wave.startsOn, -5)))
  const visits = await planWave(world, programme, wave, { when: plannedAt, assignedUpTo: wave.endsOn })
  await reviseStandard(world, programme, wave, plannedAt)
  await livePastVisits(world, programme, visits, plannedAt, company.lively ? everyday : few)
  await openLater(world, programme, wave)
  await moveBranchesBetween(world, wave.startsOn, wave.endsOn)
  await publishWeekly(world, addDays(wave.startsOn, 6), addDays(wave.endsOn, 8))
  await atTime(at(addDays(wave.endsOn, 1), '03:00', zone), () => turnProvisional(systemActor(world.organizationId)))
  await atTime(at(addDays(wave.endsOn, 12), '15:00', zone), () => closeWave(owner, { waveId: wave.id }))
}

export async function livePastVisits(world: World, programme: Programme, visits: PlannedVisit[], askedAt: Date, troubles: readonly Fate[]): Promise<void> {
  const past = imagine(world, programme, visits, dealFates(visits, troubles, world.company.key, visits[0]?.wave.name ?? ''))
  await inParallel(past, AT_ONCE, (one) => livePast(world, programme, one, askedAt))
}

/** Branches that open during the wave are planned when they do. */
async function openLater(world: World, programme: Programme, wave: SeededWave): Promise<void> {
  const days = new Set(world.company.branches.map(({ opened }) => addDays(world.today, -opened)).filter((day) => day > addDays(wave.startsOn, -5) && day <= wave.endsOn))
  for (const day of days) {
    const known = new Set(world.branches)
    const when = at(day, '10:00', world.company.timeZone)
    await atTime(when, () => openBranches(world, day))
    const visits = await planWave(world, programme, wave, { when, assignedUpTo: wave.endsOn, among: (branch) => !known.has(branch) })
    await livePastVisits(world, programme, visits, when, [])
  }
}

/** What is due is published once a week, and people work on what was found. */
export async function publishWeekly(world: World, from: Day, to: Day): Promise<void> {
  for (let day = from; day <= to; day = addDays(day, 7)) {
    await atTime(at(day, '06:00', world.company.timeZone), () => publishDue(systemActor(world.organizationId)))
    await workOnActions(world, addDays(day, 3))
  }
}
