// Fills the database named by the environment with one of the networks; run by ready.ts in a process of its own, whose pool and
// settings are then of this database alone. Past the wall, as the migrator, in set-based statements.
import pg from 'pg'
import sharp from 'sharp'
import { hashOfBytes, keepPhoto, preparePhoto } from '@/lib/data/files/photo'
import { rebuildRollups } from '@/lib/data/rollups/rebuild'
import { database, withTenant } from '@/lib/data/tenant'
import { addDays, type Day } from '@/lib/domain/visit/days'
import { closeWave } from '@/lib/usecases/campaigns/close-wave'
import { aCampaign, aWave } from '../../support/programme'
import { anActor, newOrganization } from '../../support/world'
import { drawing, firstMonth, groundStatements, insertPrototype, insertPrototypeRows, prototypeTables, type Statement } from './ground-sql'
import { prototypesOf } from './prototypes'
import { type Filling, isNetworkSize, MONTHS, networks } from './sizes'
import { benchStandard } from './standard'
import { type PhotoKept, visitStatements } from './visits-sql'

const MONTHS_A_WAVE = 3
const PATIENCE = { timeout: 900_000 }
const content = benchStandard()
const prototypes = prototypesOf(content)

const size = process.argv[2] ?? ''
if (!isNetworkSize(size)) throw new Error(`there is no network ${size}`)
const client = new pg.Client({ connectionString: process.env.MIGRATOR_DATABASE_URL })
await client.connect()
await run(...[...drawing, ...prototypeTables].map((text): Statement => [text, []]))
for (const [at, prototype] of prototypes.entries()) {
  const words = JSON.stringify({ n: at + 1, ...prototype })
  await run([insertPrototype, [words]], [insertPrototypeRows, [words]])
}
await run(['analyze prototype', []], ['analyze prototype_row', []])
for (const filling of networks[size]) await fill(filling)
await run(['vacuum (analyze)', []])
await client.end()
await (await database()).$disconnect()

async function run(...statements: Statement[]): Promise<void> {
  for (const [text, values] of statements) await client.query(text, values)
}

async function fill({ slug, name, regions, branches, visits, shoppers }: Filling): Promise<void> {
  const began = Date.now()
  const { id: organizationId, rootRegionId } = await newOrganization({ slug, name })
  const owner = await anActor(organizationId, 'owner', { name: 'Olga Owner', email: `owner@${slug}.example` })
  const reviewer = await anActor(organizationId, 'reviewer', { name: 'Rita Reviewer', email: `reviewer@${slug}.example` })
  for (const role of ['executive', 'manager'] as const) await anActor(organizationId, role, { name: `A ${role}`, email: `${role}@${slug}.example` })
  await run(...groundStatements({ organizationId, slug, rootRegionId, regions, branches, shoppers }))
  const campaign = await aCampaign(owner, { content, name: 'Every quarter' })
  const from = firstMonth(new Date())
  const waveIds: string[] = []
  for (const dates of wavesFrom(from)) waveIds.push((await aWave(owner, campaign.campaignId, dates)).waveId)
  const photos = await keepPhotos(organizationId)
  const ids = { organizationId, slug, ownerId: owner.userId, reviewerId: reviewer.userId, ...campaign, waveIds, firstMonth: from, photos }
  await run(...visitStatements({ ...ids, branches, shoppers, visits, prototypes: prototypes.length }))
  // The planner knows nothing of rows that were written a moment ago, and nobody looks at the tables by itself here.
  await run(['analyze', []])
  await withTenant(owner, rebuildRollups, PATIENCE)
  for (const waveId of waveIds.slice(0, -1)) await closeWave(owner, { waveId })
  await run([`update "Wave" set state = 'provisional' where "organizationId" = $1 and id = $2`, [organizationId, waveIds.at(-1)]])
  console.log(JSON.stringify({ filled: slug, branches, visits, seconds: Math.round((Date.now() - began) / 100) / 10 }))
}

/** Eight waves of three months, one after the other. */
function wavesFrom(first: Day): { name: string; startsOn: Day; endsOn: Day }[] {
  const monthAfter = (months: number) => new Date(Date.UTC(Number(first.slice(0, 4)), Number(first.slice(5, 7)) - 1 + months, 1)).toISOString().slice(0, 10)
  return Array.from({ length: MONTHS / MONTHS_A_WAVE }, (_, at) => {
    const startsOn = monthAfter(at * MONTHS_A_WAVE)
    return { name: `${startsOn.slice(0, 7)}`, startsOn, endsOn: addDays(monthAfter((at + 1) * MONTHS_A_WAVE), -1) }
  })
}

/** A few photos as large as a phone's are kept; every report shows two of them. */
async function keepPhotos(organizationId: string): Promise<PhotoKept[]> {
  const kept: PhotoKept[] = []
  for (let number = 0; number < 4; number++) {
    const noise = { type: 'gaussian' as const, mean: 90 + number * 20, sigma: 14 }
    const taken = await sharp({ create: { width: 1_600, height: 1_200, channels: 3, background: '#888888', noise } }).jpeg({ quality: 80 }).toBuffer()
    const photo = await preparePhoto(taken)
    kept.push({ hash: hashOfBytes(taken), storedHash: await keepPhoto(organizationId, photo), mime: photo.mime, bytes: photo.bytes.byteLength, width: photo.width, height: photo.height })
  }
  return kept
}
