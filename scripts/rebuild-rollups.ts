// `npm run rebuild-rollups`: sums every organisation's rollups anew, each behind its own wall; says where they had differed.
import fs from 'node:fs'
import { database } from '@/lib/data/tenant'
import { systemActor } from '@/lib/domain/people/actor'
import { organizationsForJobs } from '@/lib/usecases/list-organizations'
import { rebuildRollups } from '@/lib/usecases/rollups/rebuild-rollups'

if (fs.existsSync('.env')) process.loadEnvFile('.env')
let rows = 0
const organizations = await organizationsForJobs()
for (const organizationId of organizations) {
  const { differences } = await rebuildRollups(systemActor(organizationId))
  if (differences > 0) console.log(`${organizationId}: ${differences} rows differed and were summed anew`)
  rows += differences
}
console.log(`${organizations.length} organisations read, ${rows} rows differed`)
await database().$disconnect()
