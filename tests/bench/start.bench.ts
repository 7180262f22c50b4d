import http from 'node:http'
import { startService, stopService, webArguments } from '../../scripts/lib/app.mjs'
import { inData } from '../../scripts/lib/paths.mjs'
import { freePort, isAlive, sleep } from '../../scripts/lib/processes.mjs'
import { runAndStop } from '../../scripts/lib/stopping.mjs'
import { compare, type Turn } from './harness/compare'
import { tell, tellRatio } from './harness/figures'
import { memoryBelow } from './harness/processor'
import { median, rounded } from './harness/spread'
import { buildEmptyApp } from './phone/empty-app'
import { siteFolder } from './site/build-site'
import { startSite } from './site/start-site'

const TARGETS = { time: 2, memory: 1.5 }
const LOOK_AGAIN_MS = 5
const PATIENCE_MS = 60_000
/** After its first answer a process has a few seconds to itself before its memory is read. */
const IDLE_MS = 3_000

const addresses = [['its first page', '/sign-in'], ['saying that the database answers', '/api/ready']] as const

/** From the start of the built site, its database warm, to its first answer, beside a bare application's: `npm run bench -- start`. */
await runAndStop(async () => {
  const startBare = await buildEmptyApp()
  // It stays up beside: what it has asked of the database is what makes that warm.
  const site = await startSite('S')
  const startOwn = (port: number) =>
    startService('web server', webArguments(port, siteFolder), { env: { ...site.env, PORT: String(port), APP_URL: `http://localhost:${port}`, NEXTAUTH_URL: `http://localhost:${port}` }, log: inData('bench-start.log'), cwd: siteFolder })
  const server: number[] = []
  const memory: Record<Turn['side'], number[]> = { scenario: [], yardstick: [] }
  let running: { pid: number; side: Turn['side'] }[] = []
  const end = async () => {
    for (const { pid, side } of running) {
      await sleep(IDLE_MS)
      const megabytes = memoryBelow(pid)
      if (megabytes !== null) memory[side].push(megabytes)
      await stopService({ pid })
    }
    running = []
    server.length = 0
  }
  const started = (side: Turn['side'], start: (port: number) => { pid: number }, path: string) => async () => {
    const port = await freePort()
    const { pid } = start(port)
    running.push({ pid, side })
    server.push(pid)
    await answered(`http://127.0.0.1:${port}${path}`, pid)
  }
  for (const [what, path] of addresses) {
    const compared = await compare(started('scenario', startOwn, path), started('yardstick', startBare, '/'), {
      requests: 1, warmUp: 1, before: end, processes: { server, postgres: site.processes.postgres },
    })
    tellRatio({ scenario: 'start', figure: `from the start to ${what}, beside a bare application's page`, target: TARGETS.time, server: site.server, on: site.on }, compared)
    await end()
  }
  const [own, bare] = [median(memory.scenario), median(memory.yardstick)]
  const ratio = rounded(own / bare)
  const known = memory.scenario.length > 0
  tell({
    scenario: 'start', figure: 'memory of the idle web process after its first answer, beside a bare application\'s', value: known ? ratio : 0, unit: 'times the yardstick', target: TARGETS.memory,
    pass: known ? ratio <= TARGETS.memory : null, megabytes: { own, bare }, starts: memory.scenario.length, on: site.on,
  })
})

/** Asks until the address answers 200. @throws when the process has ended, or after a minute */
async function answered(url: string, pid: number): Promise<void> {
  const until = performance.now() + PATIENCE_MS
  while (performance.now() < until) {
    if ((await statusOf(url)) === 200) return
    if (!isAlive(pid)) throw new Error(`the process behind ${url} ended`)
    await sleep(LOOK_AGAIN_MS)
  }
  throw new Error(`${url} did not answer within ${PATIENCE_MS / 1_000} s`)
}

/** 0: nobody listens yet. */
function statusOf(url: string): Promise<number> {
  return new Promise((resolve) => {
    const sent = http.get(url, { agent: false }, (answer) => {
      answer.resume()
      answer.on('end', () => resolve(answer.statusCode ?? 0))
      answer.on('error', () => resolve(0))
    })
    sent.on('error', () => resolve(0))
  })
}
