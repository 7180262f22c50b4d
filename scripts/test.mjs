// `npm test`: everything that is checked, on a fresh clone. The last line sums it up.
//   npm test -- --only=lint,types,unit,chaos,e2e    some parts
//   npm test -- --only=e2e --grep "publish"   what follows goes to vitest (unit) or Playwright (e2e)
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { generateClientIfNeeded } from './lib/build.mjs'
import { runChaos } from './lib/chaos.mjs'
import { writeJson } from './lib/files.mjs'
import { installPackages } from './lib/install.mjs'
import { buildForTests, runPlaywright, startSeededSite, takeTestBuild } from './lib/journeys.mjs'
import { bin, inData, inRoot } from './lib/paths.mjs'
import { startPostgres, stopPostgres } from './lib/postgres.mjs'
import { runNode } from './lib/processes.mjs'
import { Refusal, explain, say } from './lib/refusal.mjs'
import { onStop, runAndStop, wasInterrupted } from './lib/stopping.mjs'
import { Tally } from './lib/tally.mjs'
import { SERVER_FILE_VARIABLE, ensureTemplate } from './lib/test-postgres.mjs'

const PARTS = ['lint', 'types', 'unit', 'chaos', 'e2e']
const tally = new Tally()

await runAndStop(async () => {
  try {
    await checkEverything(readArguments(process.argv.slice(2)))
  } catch (error) {
    if (wasInterrupted()) throw error
    tally.addCheck(false)
    explain(error)
  }
  say(`\n${tally}`)
  return tally.failed > 0 ? 1 : 0
})

function readArguments(given) {
  const only = given.find((argument) => argument.startsWith('--only='))
  const parts = only ? only.slice('--only='.length).split(',') : PARTS
  const unknown = parts.filter((part) => !PARTS.includes(part))
  if (unknown.length > 0) throw new Refusal(`There is no part called ${unknown.join(', ')}; there are ${PARTS.join(', ')}.`)
  return { parts, extra: given.filter((argument) => argument !== only && argument !== '--') }
}

async function checkEverything({ parts, extra }) {
  const wanted = (part) => parts.includes(part)
  await installPackages()
  await generateClientIfNeeded()
  const folder = privateFolder()
  const needsBuild = wanted('chaos') || wanted('e2e')
  const needsServer = wanted('unit') || needsBuild
  const server = needsServer ? await startServer(folder) : undefined
  if (needsBuild) await takeTestBuild()

  // Two cores: the build works beside lint and types, then the tests have the machine to themselves.
  const building = needsBuild ? settled(timed('build', buildForTests)) : undefined
  // The compiler needs one core and little else.
  const typed = wanted('types') ? checkTypes() : undefined
  if (wanted('lint')) {
    tally.addCheck(await quietCheck('lint', [bin.eslint, '.']))
    tally.addCheck(await quietCheck('cycles', [bin.knip, '--cycles', '--no-progress', '--no-config-hints', '--config', inRoot('scripts/cycles.knip.json')]))
  }
  if (typed) tally.addCheck(await typed)
  const built = await building
  if (wanted('unit')) await runVitest(folder, translateForVitest(extra))
  if (!built) return
  if (built.error) throw built.error
  if (wanted('chaos')) tally.addCheck(await timed('chaos', async () => (await runChaos('api', ['--short'])) === 0))
  if (wanted('e2e')) await runJourneys(server, folder, extra)
}

/** Everything this run writes outside the repository; Postgres's own user must be able to pass through. */
function privateFolder() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'etalon-test-'))
  fs.chmodSync(folder, 0o711)
  onStop(() => fs.rmSync(folder, { recursive: true, force: true }))
  return folder
}

async function startServer(folder) {
  const dataDir = path.join(folder, 'postgres')
  const { adminUrl, secrets } = await startPostgres({
    dataDir,
    secretsFile: path.join(folder, 'secrets.json'),
    throwAway: true,
  })
  onStop(async () => {
    await stopPostgres(dataDir)
    // In a closed temporary folder the data lives elsewhere, behind a link.
    fs.rmSync(fs.realpathSync(dataDir), { recursive: true, force: true })
  })
  const serverFile = path.join(folder, 'server.json')
  writeJson(serverFile, { adminUrl, secrets })
  process.env[SERVER_FILE_VARIABLE] = serverFile
  return { adminUrl, secrets }
}

async function checkTypes() {
  const routes = await runNode([bin.next, 'typegen'], { quiet: true })
  if (routes.code !== 0) say(routes.output)
  return quietCheck('types', [bin.tsc, '--noEmit'])
}

/** A check that has nothing to say when all is well. */
async function quietCheck(name, args) {
  return timed(name, async () => {
    const { code, output } = await runNode(args, { quiet: true })
    if (code !== 0) say(output)
    return code === 0
  })
}

async function timed(name, work) {
  const began = Date.now()
  const result = await work()
  say(`${result === false ? '✗' : '✓'} ${name} (${Math.round((Date.now() - began) / 1000)} s)`)
  return result
}

/** A promise that waits to be looked at: a failure is part of its answer. */
function settled(promise) {
  return promise.then(() => ({}), (error) => ({ error }))
}

async function runVitest(folder, extra) {
  const report = path.join(folder, 'vitest.json')
  const { code } = await runNode([
    bin.vitest, 'run', '--passWithNoTests', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...extra,
  ])
  tally.addVitest(report, code)
}

function translateForVitest(extra) {
  return extra.map((argument) => argument.replace(/^--grep(?==|$)/, '--testNamePattern'))
}

async function runJourneys(server, folder, extra) {
  const template = await ensureTemplate(server)
  say('Starting a freshly seeded site for the journeys …')
  const site = await startSeededSite({ server, template, folder, logs: inData('test-logs'), filling: 'journeys', withGround: true })
  const report = path.join(folder, 'playwright.json')
  const code = await runPlaywright({ ...site, projects: ['phone', 'desk'], report, extra })
  tally.addPlaywright(report, code)
  await site.stop()
}
