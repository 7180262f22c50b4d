import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { startService, webArguments, workerArguments } from '../../scripts/lib/app.mjs'
import { databaseUrls } from '../../scripts/lib/connections.mjs'
import { localEnvironment } from '../../scripts/lib/environment.mjs'
import { readJson } from '../../scripts/lib/files.mjs'
import { TEST_BUILD_DIR } from '../../scripts/lib/journeys.mjs'
import { inData, root } from '../../scripts/lib/paths.mjs'
import { startPostgres, stopPostgres } from '../../scripts/lib/postgres.mjs'
import { freePort, isAlive, isSameProcess, sleep } from '../../scripts/lib/processes.mjs'
import { onStop } from '../../scripts/lib/stopping.mjs'
import { cloneTemplate, dropDatabasesNamed, ensureTemplate, joinTestPostgres, testDatabaseName } from '../../scripts/lib/test-postgres.mjs'

type Urls = { app: string; migrator: string }
export type Database = { urls: Urls; secrets: object; kill: () => Promise<void> }

/** A database on the server tests run on: nobody kills that one. */
export async function sharedDatabase(): Promise<Database> {
  const server = await joinTestPostgres()
  onStop(() => dropDatabasesNamed(server, testDatabaseName(process.pid, '')))
  const urls = await cloneTemplate(server, await ensureTemplate(server), testDatabaseName(process.pid, 'chaos'))
  return { urls, secrets: server.secrets, kill: () => Promise.reject(new Error('this server belongs to others')) }
}

/** A Postgres of its own that may be killed; it commits to the disk as a real one does, and comes back on the same port. */
export async function ownDatabase(folder: string): Promise<Database> {
  const dataDir = path.join(folder, 'postgres')
  const options = { dataDir, secretsFile: path.join(folder, 'secrets.json'), port: await freePort() }
  const server = await startPostgres(options)
  onStop(async () => {
    await stopPostgres(dataDir)
    fs.rmSync(fs.realpathSync(dataDir), { recursive: true, force: true })
  })
  const name = await ensureTemplate(server)
  return {
    urls: databaseUrls(server, name),
    secrets: server.secrets,
    async kill() {
      const state = readJson(`${dataDir}.json`) as { pid: number; birth: string }
      if (isSameProcess(state)) process.kill(state.pid, 'SIGKILL')
      // Its children notice and leave by themselves; until then their memory is in the way of the next.
      for (let attempt = 0; ; attempt += 1) {
        await sleep(200)
        try {
          await startPostgres(options)
          return
        } catch (error) {
          if (attempt >= 20) throw error
        }
      }
    },
  }
}

const KEPT_LOGS = 9

/** Each run writes a log of its own; the last few are enough. */
function dropOldLogs(folder: string): void {
  const logs = fs.readdirSync(folder).filter((name) => /^chaos-(worker-\d+-)?\d+\.log$/.test(name)).map((name) => path.join(folder, name))
  const age = new Map(logs.map((file) => [file, fs.statSync(file).mtimeMs]))
  for (const file of logs.toSorted((one, other) => age.get(other)! - age.get(one)!).slice(KEPT_LOGS - 1)) fs.rmSync(file, { force: true })
}

/** A worker listens nowhere; its settings want a number all the same. */
const WORKERS_PORT = 3_000

export type Servers = { webs: number; workers: number }

/**
 * The built site, as several servers and workers over one database: the address is another server's each time it is asked, as behind
 * something that spreads requests. `kill` takes the servers in turn; the one it took is back, and answers, when it is done.
 */
export async function startSite(database: Pick<Database, 'urls' | 'secrets'>, filesDir: string, { webs, workers }: Servers = { webs: 1, workers: 0 }) {
  const logFile = inData('test-logs', `chaos-${process.pid}.log`)
  fs.mkdirSync(path.dirname(logFile), { recursive: true })
  dropOldLogs(path.dirname(logFile))
  const working = Array.from({ length: workers }, (_, place) =>
    startService(`worker ${place + 1}`, workerArguments, { env: environment(database, WORKERS_PORT, filesDir), log: logFile.replace('chaos-', `chaos-worker-${place + 1}-`) }),
  )
  const servers = await Promise.all(Array.from({ length: webs }, () => startWeb(database, filesDir, logFile)))
  let asked = 0
  let killed = 0
  return {
    logFile,
    get origin() {
      return servers[asked++ % webs]!.origin
    },
    kill: () => servers[killed++ % webs]!.kill(),
    /** Workers that ended by themselves. */
    workersGone: () => working.filter(({ pid }) => !isAlive(pid)).length,
  }
}

const environment = ({ urls, secrets }: Pick<Database, 'urls' | 'secrets'>, port: number, filesDir: string): NodeJS.ProcessEnv => ({
  ...process.env, ...localEnvironment({ urls, secrets, port, filesDir } as Parameters<typeof localEnvironment>[0]), NODE_ENV: 'production', SMTP_URL: '', LOG_LEVEL: 'error', ETALON_BUILD_DIR: TEST_BUILD_DIR,
})

/** One server on a port of its own, and how to kill it. */
async function startWeb(database: Pick<Database, 'urls' | 'secrets'>, filesDir: string, logFile: string) {
  const port = await freePort()
  const env = environment(database, port, filesDir)
  const origin = `http://127.0.0.1:${port}`
  let child: ChildProcess | undefined
  let stopped = false

  const runs = () => child?.pid !== undefined && child.exitCode === null && child.signalCode === null
  /** Its group first, so that nothing it started itself is left. */
  const end = async () => {
    if (!child || !runs()) return
    const gone = new Promise((done) => child!.once('exit', done))
    process.kill(-child.pid!, 'SIGKILL')
    await gone
  }
  const start = async (attempt = 1): Promise<void> => {
    const log = fs.openSync(logFile, 'a', 0o600)
    child = spawn(process.execPath, webArguments(port), { cwd: root, env, stdio: ['ignore', log, log], detached: true })
    fs.closeSync(log)
    const deadline = Date.now() + 90_000
    while (Date.now() < deadline && !stopped) {
      const answer = await fetch(`${origin}/api/ready`, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined)
      if (answer?.ok) return
      // The port may still be held by the connections of the one before.
      if (!runs() && attempt < 5) return start(attempt + 1)
      await sleep(100)
    }
    if (!stopped) throw new Error(`The site did not become ready; its log: ${logFile}`)
  }
  onStop(async () => {
    stopped = true
    await end()
  })
  await start()
  return {
    origin,
    kill: async () => {
      await end()
      if (!stopped) await start()
    },
  }
}
