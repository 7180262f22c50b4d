import { countRollupDifferences } from '@/lib/data/rollups/rebuild'
import { withTenant } from '@/lib/data/tenant'
import { todayIn, wavesUpTo } from '../plan/calendar'
import type { Company } from '../plan/companies'
import { shownShopper } from '../plan/people'
import { liveAfterwards } from './afterwards'
import { foundCompany } from './found-company'
import { writeThreads } from './messages'
import { livePastWave } from './past-wave'
import { startProgramme } from './programme'
import { liveRunningWave } from './running-wave'
import { settlePay } from './settle-accounts'
import { fillDaysOf } from './shown-shopper'
import type { World } from './world'

/** One company from its founding to this moment, wave by wave; its figures are checked against a recount. */
export async function seedCompany(company: Company, moment: Date, passwordHash: string): Promise<World> {
  const waves = wavesUpTo(todayIn(company.timeZone, moment), company.waves)
  const world = await foundCompany(company, moment, passwordHash, waves[0]!.startsOn)
  const programme = await startProgramme(world, waves)
  const running = programme.waves.at(-1)!
  for (const wave of programme.waves.slice(0, -1)) await livePastWave(world, programme, wave)
  const visits = await liveRunningWave(world, programme, running)
  const shown = await fillDaysOf(world, programme, running, shownShopper)
  await liveAfterwards(world, programme)
  await writeThreads(world, [...shown, ...visits])
  await settlePay(world)
  const differences = await withTenant(world.owner, countRollupDifferences)
  if (differences > 0) throw new Error(`${company.name}: ${differences} rollups differ from a recount`)
  return world
}

/** A line for whoever runs the seed: how much there is of what. */
export async function describe({ company, organizationId, owner, branches, shoppers, people }: World): Promise<string> {
  const states = await withTenant(owner, (tx) => tx.visit.groupBy({ by: ['state'], where: { organizationId }, _count: { _all: true } }))
  const counts = states.map(({ state, _count }) => `${state} ${_count._all}`).join(', ')
  return `${company.name}: ${branches.length} branches, ${people.length} people, ${shoppers.length} shoppers; visits: ${counts}`
}
