// `npm run rebuild-rollups`: sums every organisation's rollups anew, each behind its own wall, some branches at a time; says how far
// it is and where rows had differed. Ctrl+C stops after the present branches; the next call goes on from there.
import fs from 'node:fs'
import { database } from '@/lib/data/tenant'
import { systemActor } from '@/lib/domain/people/actor'
import { organizationsForJobs } from '@/lib/usecases/list-organizations'
import { rebuildRollups } from '@/lib/usecases/rollups/rebuild-rollups'

if (fs.existsSync('.env')) process.loadEnvFile('.env')
let stopped = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => (stopped = true))

let rows = 0
let read = 0
const organizations = await organizationsForJobs()
for (const organizationId of organizations) {
  if (stopped) break
  const run = await rebuildRollups(systemActor(organizationId), {
    onStep: ({ done, total, differences }) => console.log(`${organizationId}: ${done} of ${Math.max(done, total)} branches, ${differences} rows differed`),
    goOn: () => !stopped,
  })
  rows += run.differences
  if (run.state !== 'running') read += 1
}
console.log(`${read} of ${organizations.length} organisations read, ${rows} rows differed${stopped ? '; stopped, the next call goes on' : ''}`)
await (await database()).$disconnect()
