// `npm run bench -- lists`: times one scenario on throw-away databases of this machine, one line of JSON a figure; without a name
// all of them in turn, and at the end what passed. A scenario is a file tests/bench/<name>.bench.ts; it ends after its minutes at
// the latest. What follows its name is given to it. docs/performance.md says what the figures mean.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { generateClientIfNeeded } from './lib/build.mjs'
import { localEnvironment } from './lib/environment.mjs'
import { installPackages } from './lib/install.mjs'
import { inRoot } from './lib/paths.mjs'
import { runNode } from './lib/processes.mjs'
import { Refusal, say } from './lib/refusal.mjs'
import { onStop, runAndStop } from './lib/stopping.mjs'
import { cloneTemplate, dropDatabasesNamed, ensureTemplate, joinTestPostgres, testDatabaseName } from './lib/test-postgres.mjs'

/** A scenario with a site builds it first, and one with a network fills it once. */
const MINUTES = { phone: 20, editor: 20, dashboard: 30, drill: 20, growth: 40, submit: 25, plan: 20, export: 45, mixed: 30, start: 15, weight: 20 }
const OTHERS_MINUTES = 5
const ENDING = '.bench.ts'

await runAndStop(bench)

async function bench() {
  const [name, ...extra] = process.argv.slice(2).filter((argument) => argument !== '--')
  const known = fs.readdirSync(inRoot('tests/bench')).filter((file) => file.endsWith(ENDING)).map((file) => file.slice(0, -ENDING.length))
  if (name !== undefined && !known.includes(name)) throw new Refusal(`There is no bench of ${name}: npm run bench -- ${known.join(' | ')}`)
  await installPackages()
  await generateClientIfNeeded()
  const server = await joinTestPostgres()
  onStop(() => dropDatabasesNamed(server, testDatabaseName(process.pid, '')))
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'etalon-bench-'))
  onStop(() => fs.rmSync(folder, { recursive: true, force: true }))
  if (name !== undefined) {
    if ((await runScenario(server, name, { extra, folder })) !== 0) throw new Refusal(`The bench of ${name} did not come to its end.`)
    return 0
  }
  const results = path.join(folder, 'results.jsonl')
  const cutOff = []
  for (const one of known) {
    say(`\n${one}`)
    if ((await runScenario(server, one, { extra, folder, results })) !== 0) cutOff.push(one)
  }
  return sumUp(results, cutOff)
}

async function runScenario(server, name, { extra, folder, results }) {
  const urls = await cloneTemplate(server, await ensureTemplate(server), testDatabaseName(process.pid, `bench_${name}`))
  const local = localEnvironment({ urls, secrets: server.secrets, port: 3000, filesDir: path.join(folder, name) })
  const env = { ...process.env, ...local, MIGRATOR_DATABASE_URL: urls.migrator, LOG_LEVEL: 'warn', SMTP_URL: '', ETALON_BENCH_MINUTES: String(MINUTES[name] ?? OTHERS_MINUTES) }
  const args = ['--no-deprecation', '--conditions=react-server', '--import', 'tsx', '--import', inRoot('tests/bench/time-limit.mjs'), `tests/bench/${name}${ENDING}`, ...extra]
  const { code } = await runNode(args, { env: results ? { ...env, ETALON_BENCH_RESULTS: results } : env })
  return code
}

/** What was judged, what did not pass, what others disturbed. */
function sumUp(file, cutOff) {
  const figures = fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim().split('\n').filter(Boolean).map((line) => JSON.parse(line)) : []
  const judged = figures.filter(({ pass }) => pass !== null)
  const failed = judged.filter(({ pass }) => !pass)
  say(`\n${judged.length - failed.length} of ${judged.length} figures pass`)
  for (const { scenario, figure, value, target, noisy } of failed) say(`✗ ${scenario ? `${scenario}: ` : ''}${figure}: ${value}, target ${target}${noisy ? ' (others used the machine)' : ''}`)
  for (const { scenario, figure } of judged.filter(({ pass, noisy }) => pass && noisy)) say(`~ ${scenario}: ${figure}: passes although others used the machine`)
  for (const name of cutOff) say(`✗ ${name} did not come to its end`)
  return failed.length + cutOff.length > 0 ? 1 : 0
}
