import { recordMany } from '@/lib/data/audit'
import { atTime, now } from '@/lib/data/clock'
import { saveWork } from '@/lib/data/actions/save-work'
import { withTenant, type Tx } from '@/lib/data/tenant'
import { assertWorkable } from '@/lib/domain/action/work'
import type { ActionState } from '@/lib/domain/action/settle'
import type { Actor } from '@/lib/domain/people/actor'
import { groupBy } from '@/lib/domain/visit/group-by'
import type { Day } from '@/lib/domain/visit/days'
import { at, earliest, hoursAfter } from '../plan/calendar'
import { chanceOf } from '../plan/chance'
import type { World } from './world'

/** Of a hundred open actions, how many are settled in a week: fewer where it goes badly anyway. */
const settledAWeek = (quality: number) => (quality < -0.5 ? 0.3 : 0.62)

const notes: Record<string, string[]> = {
  people: ['Talked through in the shift meeting, practised in pairs.', 'Short training on Tuesday, checklist at the till.', 'New colleague shown how, shift lead watches for a week.'],
  process: ['Rota changed: two at the counter from 8 to 10.', 'Step added to the opening checklist.', 'Agreed who does it on each shift.'],
  equipment: ['Technician was here, grinder adjusted.', 'Spare paper rolls at both tills.', 'Terminal replaced.'],
  premises: ['Cleaning times changed to every hour.', 'Repaired by the landlord.', 'Supplies checked at noon and at five.'],
  product: ['Labels printed for the whole case.', 'Recipe card hung at the machine.', 'Agreed with the kitchen.'],
}

/** People settle some of what stands open in their branches, by that day; the rest goes on waiting, or becomes overdue. */
export async function workOnActions(world: World, day: Day): Promise<void> {
  const { organizationId, manager, company } = world
  // Of the day the demo is of, only what lies behind has happened.
  await atTime(earliest(at(day, '16:00', company.timeZone), hoursAfter(world.moment, -3)), async () => {
    const open = await withTenant(manager, (tx) =>
      tx.action.findMany({
        where: { organizationId, state: { in: ['open', 'reopened'] } },
        orderBy: { id: 'asc' },
        select: { id: true, branchId: true, criterionKey: true, chainLink: true, state: true, revision: true },
      }),
    )
    const settled = open.flatMap((action) => {
      const { plan } = world.branches.find(({ id }) => id === action.branchId)!
      const chance = chanceOf('action', company.key, plan.code, action.criterionKey, day)
      if (!chance.happens(settledAWeek(plan.quality))) return []
      return [{ action, by: whoSettles(world, plan.code), note: chance.pick(notes[action.chainLink ?? 'people'] ?? notes.people!) }]
    })
    for (const [by, theirs] of groupBy(settled, (one) => one.by)) await withTenant(by, (tx) => finishAll(tx, by, theirs), { timeout: 120_000 })
  })
}

type Open = { id: string; state: ActionState; revision: number }

/** As the use case "finish action" does one by one, many in one transaction. */
async function finishAll(tx: Tx, by: Actor, settled: readonly { action: Open; note: string }[]): Promise<void> {
  for (const { action, note } of settled) {
    assertWorkable(action.state, 'finish')
    await saveWork(tx, by, action, { state: 'done', holding: 0, note, doneAt: now(), doneBy: by.userId })
  }
  await recordMany(tx, by, 'action.finished', settled.map(({ action }) => ({ kind: 'action', id: action.id })))
}

/** Whoever runs the branch, else whoever is responsible for its region, else the programme's manager. */
function whoSettles({ people, branches, company, manager }: World, code: string): Actor {
  const { area } = branches.find(({ plan }) => plan.code === code)!.plan
  const above = company.regions.find(({ name }) => name === area)?.under
  const own = people.find(({ plan }) => plan.role === 'branch_manager' && plan.branches?.includes(code))
  const regional = people.find(({ plan }) => plan.role === 'regional_manager' && plan.areas?.some((name) => name === area || name === above))
  return (own ?? regional)?.actor ?? manager
}
