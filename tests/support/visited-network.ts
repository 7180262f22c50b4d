import pg from 'pg'
import { rebuildRollups } from '@/lib/data/rollups/rebuild'
import { withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { addDays, type Day } from '@/lib/domain/visit/days'
import { closeWave } from '@/lib/usecases/campaigns/close-wave'
import { drawing, firstMonth, groundStatements, insertPrototype, insertPrototypeRows, prototypeTables, type Statement } from '../bench/network/ground-sql'
import { prototypesOf } from '../bench/network/prototypes'
import { MONTHS } from '../bench/network/sizes'
import { benchStandard } from '../bench/network/standard'
import { visitStatements } from '../bench/network/visits-sql'
import { aCampaign, aWave } from './programme'
import { anActor, newOrganization } from './world'

export type Visited = { organizationId: string; executive: Actor; standardId: string; versionId: string; regionId: string; branchId: string; reportNumber: string }

const BRANCHES = 4
const REGIONS = 2
const SHOPPERS = 40
const MONTHS_A_WAVE = 3
/** Each tenth of the bench's reports: better and worse ones alike. */
const STEP = 10
const photo = { hash: 'a'.repeat(64), storedHash: 'b'.repeat(64), mime: 'image/jpeg', bytes: 300_000, width: 1_600, height: 1_200 }

/**
 * Organisations of four branches, each filled as the bench fills its own: so many visits of fifty answers in every branch and month of
 * two years, seven waves closed and the last provisional. Rows lie as they would after a vacuum, and statistics are fresh.
 */
export async function visitedNetworks(visitsAMonth: readonly number[]): Promise<Visited[]> {
  const client = new pg.Client({ connectionString: process.env.MIGRATOR_DATABASE_URL })
  await client.connect()
  const run = async (...statements: Statement[]) => {
    for (const [text, values] of statements) await client.query(text, values)
  }
  try {
    const content = benchStandard()
    const prototypes = prototypesOf(content).filter((_, at) => at % STEP === 0)
    await run(...[...drawing, ...prototypeTables].map((text): Statement => [text, []]))
    for (const [at, prototype] of prototypes.entries()) {
      const words = JSON.stringify({ n: at + 1, ...prototype })
      await run([insertPrototype, [words]], [insertPrototypeRows, [words]])
    }
    await run(['analyze prototype', []], ['analyze prototype_row', []])
    const networks: Visited[] = []
    for (const often of visitsAMonth) networks.push(await fill(often))
    await run(['vacuum (analyze)', []])
    return networks

    async function fill(often: number): Promise<Visited> {
      const slug = `often-${often}`
      const { id: organizationId, rootRegionId } = await newOrganization({ slug })
      const owner = await anActor(organizationId, 'owner')
      const executive = await anActor(organizationId, 'executive')
      await run(...groundStatements({ organizationId, slug, rootRegionId, regions: REGIONS, branches: BRANCHES, shoppers: SHOPPERS }))
      const campaign = await aCampaign(owner, { content, name: 'Every quarter' })
      const from = firstMonth(new Date())
      const waveIds: string[] = []
      for (const dates of wavesFrom(from)) waveIds.push((await aWave(owner, campaign.campaignId, dates)).waveId)
      await run(...visitStatements({
        organizationId, slug, ownerId: owner.userId, reviewerId: owner.userId, ...campaign, waveIds, firstMonth: from, photos: [photo],
        branches: BRANCHES, shoppers: SHOPPERS, visits: BRANCHES * MONTHS * often, prototypes: prototypes.length,
      }))
      await run(['analyze', []])
      await withTenant(owner, rebuildRollups)
      for (const waveId of waveIds.slice(0, -1)) await closeWave(owner, { waveId })
      await run([`update "Wave" set state = 'provisional' where "organizationId" = $1 and id = $2`, [organizationId, waveIds.at(-1)]])
      const { rows } = await client.query<{ branchId: string; regionId: string; reportNumber: string }>(
        `select "branchId", "regionId", "reportNumber" from "Visit" where "organizationId" = $1 and purpose = 'routine' and scoring = 'scored' order by "visitedOn" desc, id limit 1`, [organizationId])
      return { organizationId, executive, standardId: campaign.standardId, versionId: campaign.versionId, ...rows[0]! }
    }
  } finally {
    await client.end()
  }
}

/** Eight waves of three months, one after the other. */
function wavesFrom(first: Day): { name: string; startsOn: Day; endsOn: Day }[] {
  const [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7)) - 1]
  const after = (months: number) => new Date(Date.UTC(year, month + months, 1)).toISOString().slice(0, 10)
  return Array.from({ length: MONTHS / MONTHS_A_WAVE }, (_, at) => {
    const startsOn = after(at * MONTHS_A_WAVE)
    return { name: startsOn.slice(0, 7), startsOn, endsOn: addDays(after((at + 1) * MONTHS_A_WAVE), -1) }
  })
}
