// `npm run bench -- lists`: times use cases on a throw-away database of this machine, one line of JSON a figure.
// A scenario is a file tests/bench/<name>.bench.ts; it ends after its minutes at the latest. What follows its name is given to it.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { generateClientIfNeeded } from './lib/build.mjs'
import { localEnvironment } from './lib/environment.mjs'
import { installPackages } from './lib/install.mjs'
import { inRoot } from './lib/paths.mjs'
import { runNode } from './lib/processes.mjs'
import { Refusal } from './lib/refusal.mjs'
import { onStop, runAndStop } from './lib/stopping.mjs'
import { cloneTemplate, dropDatabasesNamed, ensureTemplate, joinTestPostgres, testDatabaseName } from './lib/test-postgres.mjs'

/** A scenario with a browser builds the site first. */
const MINUTES = { phone: 20, editor: 20 }
const OTHERS_MINUTES = 5
const ENDING = '.bench.ts'

await runAndStop(bench)

async function bench() {
  const [name, ...extra] = process.argv.slice(2).filter((argument) => argument !== '--')
  const known = fs.readdirSync(inRoot('tests/bench')).filter((file) => file.endsWith(ENDING)).map((file) => file.slice(0, -ENDING.length))
  if (!known.includes(name)) throw new Refusal(`Say what to time: npm run bench -- ${known.join(' | ')}`)
  await installPackages()
  await generateClientIfNeeded()
  const server = await joinTestPostgres()
  onStop(() => dropDatabasesNamed(server, testDatabaseName(process.pid, '')))
  const urls = await cloneTemplate(server, await ensureTemplate(server), testDatabaseName(process.pid, `bench_${name}`))
  const filesDir = fs.mkdtempSync(path.join(os.tmpdir(), 'etalon-bench-'))
  onStop(() => fs.rmSync(filesDir, { recursive: true, force: true }))
  const env = { ...process.env, ...localEnvironment({ urls, secrets: server.secrets, port: 3000, filesDir }), MIGRATOR_DATABASE_URL: urls.migrator, LOG_LEVEL: 'warn', SMTP_URL: '' }
  const args = ['--no-deprecation', '--conditions=react-server', '--import', 'tsx', '--import', inRoot('tests/bench/time-limit.mjs'), `tests/bench/${name}${ENDING}`, ...extra]
  const { code } = await runNode(args, { env: { ...env, ETALON_BENCH_MINUTES: String(MINUTES[name] ?? OTHERS_MINUTES) } })
  if (code !== 0) throw new Refusal(`The bench of ${name} did not come to its end.`)
}
