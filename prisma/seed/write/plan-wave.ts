import { atTime } from '@/lib/data/clock'
import { withTenant } from '@/lib/data/tenant'
import type { Day } from '@/lib/domain/visit/days'
import type { VisitWindow } from '@/lib/domain/visit/window'
import { applyPlan } from '@/lib/usecases/visits/apply-plan'
import { previewPlan } from '@/lib/usecases/visits/preview-plan'
import { shownShopper } from '../plan/people'
import type { Programme, SeededWave } from './programme'
import type { SeededBranch, SeededShopper, World } from './world'

/** A planned visit and who is to make it; null while nobody is. */
export type PlannedVisit = { id: string; branch: SeededBranch; scenarioKind: 'routine' | 'complaint' | 'return'; window: VisitWindow; slot: number; shopper: SeededShopper | null; wave: SeededWave }

type Planning = { when: Date; assignedUpTo: Day; among?: (branch: SeededBranch) => boolean }
type Group = { branches: SeededBranch[]; perBranch: number; scenarios: string[] }

/**
 * Plans a wave country by country, as a programme manager would: previewed, then applied. Visits whose window ends by `assignedUpTo`
 * are given to their shopper at once, later ones stay drafts.
 */
export async function planWave(world: World, { scenarioIds }: Programme, wave: SeededWave, { when, assignedUpTo, among = () => true }: Planning): Promise<PlannedVisit[]> {
  const { manager } = world
  const planned: PlannedVisit[] = []
  await atTime(when, async () => {
    for (const zone of new Set(world.branches.map(({ plan }) => plan.timeZone))) {
      const here = world.branches.filter((branch) => branch.plan.timeZone === zone && among(branch))
      const towns = new Set(here.map(({ plan }) => plan.town))
      const shopperIds = world.shoppers.filter(({ plan }) => towns.has(plan.town) && !plan.paused && isFree(plan, wave)).map(({ shopperId }) => shopperId)
      for (const { branches, perBranch, scenarios } of groupsOf(here, wave, world, [...scenarioIds.keys()])) {
        if (branches.length === 0) continue
        const plan = await previewPlan(manager, {
          waveId: wave.id, branchIds: branches.map(({ id }) => id), scenarioIds: scenarios.map((key) => scenarioIds.get(key)!), perBranch, windowDays: 3, deal: 'assign', shopperIds,
        })
        const now = plan.visits.filter(({ window, shopperIds }) => window.end.slice(0, 10) <= assignedUpTo && shopperIds.length > 0)
        const later = plan.visits.filter((visit) => !now.includes(visit))
        for (const [visits, deal] of [[now, 'assign'], [later, 'none']] as const)
          if (visits.length > 0)
            planned.push(...(await written(world, wave, (await applyPlan(manager, { waveId: wave.id, deal, visits: visits.map(({ window, ...visit }) => ({ ...visit, start: window.start, end: window.end })) })).visitIds)))
      }
    }
  })
  return planned.sort((one, other) => (key(one) < key(other) ? -1 : 1))

  function groupsOf(here: SeededBranch[], { startsOn }: SeededWave, { company }: World, all: string[]): Group[] {
    // A branch that has just opened is planned like the others from the wave it finds.
    const grown = here.filter(({ openedOn }) => openedOn <= wave.endsOn)
    const often = grown.filter(({ plan, openedOn }) => plan.perWave > 2 && openedOn <= startsOn)
    return [
      { branches: often, perBranch: 3, scenarios: company.lively ? all : company.scenarios },
      { branches: grown.filter((branch) => !often.includes(branch)), perBranch: 2, scenarios: company.scenarios },
    ]
  }
}

/** The days of the shopper a newcomer looks at are filled by hand in the running wave (shown-shopper.ts). */
export const isFree = ({ email }: { email: string }, { running }: SeededWave) => !running || email !== shownShopper

const key = ({ window, branch, slot }: PlannedVisit) => `${window.start} ${branch.plan.code} ${slot}`

/** Visits as they now stand in the database. */
export async function written(world: World, wave: SeededWave, visitIds: string[]): Promise<PlannedVisit[]> {
  const { organizationId, manager } = world
  const rows = await withTenant(manager, (tx) =>
    tx.visit.findMany({
      where: { organizationId, id: { in: visitIds } },
      select: {
        id: true, branchId: true, slot: true, windowStart: true, windowEnd: true, timeZone: true, scenario: { select: { kind: true } },
        assignments: { where: { state: { in: ['assigned', 'accepted'] } }, select: { shopperId: true } },
      },
    }),
  )
  const wall = (date: Date) => date.toISOString().slice(0, 16)
  return rows.map(({ id, branchId, slot, windowStart, windowEnd, timeZone, scenario, assignments }) => ({
    id, slot, wave, scenarioKind: scenario.kind,
    branch: world.branches.find((branch) => branch.id === branchId)!,
    window: { start: wall(windowStart), end: wall(windowEnd), timeZone },
    shopper: world.shoppers.find(({ shopperId }) => shopperId === assignments[0]?.shopperId) ?? null,
  }))
}
