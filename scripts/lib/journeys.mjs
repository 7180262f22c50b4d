import path from 'node:path'
import { startService, stopService, waitUntilReady, webArguments, workerArguments } from './app.mjs'
import { build, isBuilt } from './build.mjs'
import { localEnvironment } from './environment.mjs'
import { takeLock } from './lock.mjs'
import { bin, inData } from './paths.mjs'
import { freePort, refuseWhenStopping, runNode, sleep } from './processes.mjs'
import { say } from './refusal.mjs'
import { seed } from './seed.mjs'
import { onStop } from './stopping.mjs'
import { cloneTemplate, testDatabaseName } from './test-postgres.mjs'

const groundArguments = (port) => ['--conditions=react-server', '--import', 'tsx', 'e2e/ground/main.ts', String(port)]

/** Relative to the repository; tsconfig.json leaves `.data` out, so this build never meets the one beside it. */
export const TEST_BUILD_DIR = '.data/build-test'

/** The test build belongs to one run at a time: a second run in the same folder waits for the first to finish. */
export async function takeTestBuild() {
  let lock = takeLock(inData('build-test.lock'))
  if (!lock.held) say(`Waiting for another test run in this folder (process ${lock.holder.pid}) …`)
  while (!lock.held) {
    refuseWhenStopping()
    await sleep(500)
    lock = takeLock(inData('build-test.lock'))
  }
  onStop(lock.release)
}

export async function buildForTests() {
  if (!isBuilt(TEST_BUILD_DIR)) await build(TEST_BUILD_DIR, {})
}

/**
 * A freshly seeded site: database cloned from the template, own files, own port. `filling` names a seed of prisma/seed/scenarios.ts;
 * `withGround`: beside it what prepares the ground of journeys (e2e/ground), in the same database.
 * @returns {Promise<{ appUrl: string, ground?: string, signIns: string, urls: { app: string, migrator: string }, stop: () => Promise<void> }>}
 */
export async function startSeededSite({ server, template, folder, logs, filling = 'demo', withGround = false }) {
  const port = await freePort()
  const groundPort = withGround ? await freePort() : undefined
  const urls = await cloneTemplate(server, template, testDatabaseName(process.pid, 'journeys'))
  const filesDir = path.join(folder, 'files')
  const local = localEnvironment({ urls, secrets: server.secrets, port, filesDir })
  // Whatever mail server this machine knows, no journey writes to it.
  const env = { ...local, SMTP_URL: '', ETALON_BUILD_DIR: TEST_BUILD_DIR }
  const signIns = path.join(folder, 'sign-ins.json')
  await seed({ urls, env: { ...env, ETALON_SEED: filling }, signIns })
  const services = [
    startService('worker', workerArguments, { env, log: path.join(logs, 'worker.log') }),
    startService('web server', webArguments(port), { env, log: path.join(logs, 'web.log') }),
    ...(groundPort ? [startService('ground', groundArguments(groundPort), { env, log: path.join(logs, 'ground.log') })] : []),
  ]
  await waitUntilReady(`http://127.0.0.1:${port}/api/ready`, services)
  const ground = groundPort ? `http://127.0.0.1:${groundPort}` : undefined
  if (ground) await waitUntilReady(`${ground}/ready`, services)
  return {
    appUrl: env.APP_URL,
    ground,
    signIns,
    urls,
    stop: async () => {
      for (const service of services.reverse()) await stopService(service)
    },
  }
}

/**
 * Runs Playwright against a site; resolves to its exit code. `report` is where its JSON goes. Playwright empties its folder of
 * traces when it starts, so runs that hold the test build have one to themselves, apart from one started by hand.
 * @param {{ appUrl: string, ground?: string, signIns?: string, projects: string[], report: string, extra?: string[] }} run
 */
export async function runPlaywright({ appUrl, ground, signIns, projects, report, extra = [] }) {
  const isNamed = extra.some((argument) => argument.startsWith('--project'))
  const chosen = isNamed ? [] : projects.map((name) => `--project=${name}`)
  const { code } = await runNode(
    [bin.playwright, 'test', ...chosen, '--reporter=list,json', '--pass-with-no-tests', ...extra],
    { env: { E2E_OUTPUT_DIR: inData('test-results'), ...process.env, E2E_BASE_URL: appUrl, E2E_GROUND: ground, E2E_SIGN_INS: signIns, PLAYWRIGHT_JSON_OUTPUT_NAME: report } },
  )
  return code
}
