import { wavesUpTo } from '../plan/calendar'
import type { Company } from '../plan/companies'
import { todayIn } from '../plan/calendar'
import { foundCompany } from './found-company'
import { livePastWave } from './past-wave'
import { liveRunningWave } from './running-wave'
import { startProgramme, type Programme } from './programme'
import type { PlannedVisit } from './plan-wave'
import type { World } from './world'

export type Seeded = { world: World; programme: Programme; running: PlannedVisit[] }

/** One company from its founding to this moment, wave by wave. */
export async function seedCompany(company: Company, moment: Date, passwordHash: string): Promise<Seeded> {
  const waves = wavesUpTo(todayIn(company.timeZone, moment), company.waves)
  const world = await foundCompany(company, moment, passwordHash, waves[0]!.startsOn)
  const programme = await startProgramme(world, waves)
  for (const wave of programme.waves.slice(0, -1)) await livePastWave(world, programme, wave)
  const running = await liveRunningWave(world, programme, programme.waves.at(-1)!)
  return { world, programme, running }
}
