import { atTime } from '@/lib/data/clock'
import { withTenant } from '@/lib/data/tenant'
import { listTakenDays } from '@/lib/data/visits/windows'
import { addDays, earlier } from '@/lib/domain/visit/days'
import { tooClose } from '@/lib/domain/visit/rotation'
import { planVisit } from '@/lib/usecases/visits/plan-visit'
import { at, earliest, hoursAfter } from '../plan/calendar'
import { chanceOf } from '../plan/chance'
import { written, type PlannedVisit } from './plan-wave'
import { BUFFER_DAYS, type Programme, type SeededWave } from './programme'
import type { World } from './world'

/** Drafts of two days, the first of them about so many days from today, in branches that have no other visit near. */
export async function planExtra(world: World, { campaignId, scenarioIds }: Programme, wave: SeededWave, { inDays, count }: { inDays: number; count: number }): Promise<PlannedVisit[]> {
  const { manager, organizationId, today, company, moment } = world
  const planned: PlannedVisit[] = []
  const order = chanceOf('extra', company.key, inDays).shuffle(world.branches.filter(({ plan }) => plan.opened > 300))
  for (let index = 0; planned.length < count && index < order.length * 3; index++) {
    const branch = order[index % order.length]!
    const first = addDays(today, inDays + (inDays < 0 ? -1 : 3) * Math.floor(index / order.length))
    const last = earlier(addDays(first, 1), wave.endsOn)
    const taken = await withTenant(manager, (tx) => listTakenDays(tx, organizationId, { campaignId, branchIds: [branch.id], span: { first, last }, bufferDays: BUFFER_DAYS }))
    if (first > last || (taken.get(branch.id) ?? []).some((span) => tooClose(span, { first, last, bufferDays: BUFFER_DAYS }))) continue
    const scenarioId = scenarioIds.get(company.scenarios[index % company.scenarios.length]!)!
    const { visitId } = await atTime(earliest(at(addDays(first, -4), '10:00', company.timeZone), hoursAfter(moment, -100)), () =>
      planVisit(manager, { waveId: wave.id, branchId: branch.id, scenarioId, start: `${first}T08:00`, end: `${last}T20:00` }),
    )
    planned.push(...(await written(world, wave, [visitId])))
  }
  return planned
}
