// `npm run screens`: pictures of the main screens in docs/screens, from a freshly seeded site. What follows `--` goes to
// Playwright: `npm run screens -- --grep scorecard`. With `--network=L` first, of the scorecards of a network of the bench instead.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { generateClientIfNeeded } from './lib/build.mjs'
import { installPackages } from './lib/install.mjs'
import { buildForTests, runPlaywright, startSeededSite, takeTestBuild } from './lib/journeys.mjs'
import { inData, inRoot } from './lib/paths.mjs'
import { runNode } from './lib/processes.mjs'
import { Refusal, say } from './lib/refusal.mjs'
import { onStop, runAndStop } from './lib/stopping.mjs'
import { dropDatabasesNamed, ensureTemplate, joinTestPostgres, testDatabaseName } from './lib/test-postgres.mjs'

await runAndStop(takeScreens)

async function takeScreens() {
  await installPackages()
  await generateClientIfNeeded()
  fs.mkdirSync(inRoot('docs/screens'), { recursive: true })
  const extra = process.argv.slice(2)
  const network = /^--network=(.+)$/.exec(extra[0] ?? '')?.[1]
  const code = network ? await takeNetwork(network, extra.slice(1)) : await takeDemo(extra)
  if (code !== 0) throw new Refusal('Not every screen could be taken; see above.')
  say('The screens are in docs/screens.')
}

async function takeNetwork(size, extra) {
  const args = ['--no-deprecation', '--conditions=react-server', '--import', 'tsx', 'tests/bench/site/take-screens.ts', size, ...extra]
  return (await runNode(args)).code
}

async function takeDemo(extra) {
  await takeTestBuild()
  await buildForTests()
  const server = await joinTestPostgres()
  onStop(() => dropDatabasesNamed(server, testDatabaseName(process.pid, '')))
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'etalon-screens-'))
  onStop(() => fs.rmSync(folder, { recursive: true, force: true }))
  const site = await startSeededSite({ server, template: await ensureTemplate(server), folder, logs: inData('screens-logs'), withGround: true })
  const code = await runPlaywright({ ...site, projects: ['screens'], report: path.join(folder, 'report.json'), extra })
  await site.stop()
  return code
}
