import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { canConnect } from './database.mjs'
import { readJson, writeJson } from './files.mjs'
import { withLock } from './lock.mjs'
import { inData } from './paths.mjs'
import { findHome } from './postgres-home.mjs'
import { birthOf, endProcess, freePort, isAlive, isSameProcess, refuseWhenStopping, sleep } from './processes.mjs'
import { Refusal } from './refusal.mjs'
import { readSecrets } from './secrets.mjs'

// Small enough for a laptop beside a build; a real server has its own settings.
const everydaySettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '128MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'warning',
}
// Test data may be lost with the power; the tests then simply run again.
const throwAwaySettings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  autovacuum: 'off',
  max_connections: '200',
}

/**
 * Starts the embedded Postgres over a data folder, or joins the one already running there (found by the state file
 * `<data folder>.json` and proved by connecting). Made on first use.
 * @param {{ dataDir?: string, secretsFile?: string, throwAway?: boolean, staysUp?: boolean, port?: number }} options
 *   `throwAway`: speed before safety; `staysUp`: outlives this process and every other user; `port`: this one instead of any.
 * @returns {Promise<{ port: number, adminUrl: string, secrets: object, stop: () => Promise<void> }>}
 *   `stop` ends the server only when it was started by this process, or its starter died without ending it.
 */
export async function startPostgres({ dataDir = inData('postgres'), secretsFile, throwAway = false, staysUp = false, port: wantedPort } = {}) {
  fs.mkdirSync(path.dirname(dataDir), { recursive: true })
  const secrets = readSecrets(secretsFile)
  const stateFile = `${dataDir}.json`
  const keeper = staysUp ? null : { pid: process.pid, birth: birthOf(process.pid) }
  return withLock(`${dataDir}.lock`, async () => {
    const running = await findRunning(stateFile, secrets)
    const isMine = !running || (running.keeper !== null && !isSameProcess(running.keeper))
    const state = running ?? (await launch(dataDir, secrets, throwAway, wantedPort))
    if (isMine || (staysUp && running?.keeper)) writeJson(stateFile, { ...state, keeper })
    return {
      port: state.port,
      adminUrl: adminUrl(state.port, secrets),
      secrets,
      stop: async () => {
        if (!isMine || staysUp || readJson(stateFile)?.keeper === null) return
        await stopServer(state)
        fs.rmSync(stateFile, { force: true })
      },
    }
  })
}

/** The superuser's address of the server over this data folder, or undefined when none runs. */
export function runningAdminUrl(dataDir, secretsFile) {
  const state = readJson(`${dataDir}.json`)
  return state && isSameProcess(state) ? adminUrl(state.port, readSecrets(secretsFile)) : undefined
}

/** Ends the server over this data folder, whoever started it: for a folder that is about to be deleted. */
export async function stopPostgres(dataDir) {
  const state = readJson(`${dataDir}.json`)
  if (state && isSameProcess(state)) await stopServer(state)
  fs.rmSync(`${dataDir}.json`, { force: true })
}

// SIGINT is Postgres's fast shutdown: open sessions are ended, nothing committed is lost.
const stopServer = ({ pid }) => endProcess(pid, { signal: 'SIGINT', patience: 20_000 })

const adminUrl = (port, secrets) => `postgresql://postgres:${secrets.postgres.superuser}@127.0.0.1:${port}/postgres`

async function findRunning(stateFile, secrets) {
  const state = readJson(stateFile)
  if (!state || !isSameProcess(state)) return undefined
  for (let attempt = 0; attempt < 50; attempt += 1) {
    if (await canConnect(adminUrl(state.port, secrets))) return state
    if (!isAlive(state.pid)) return undefined
    await sleep(100)
  }
  throw new Refusal(`A Postgres server with the process id ${state.pid} runs over this folder's data but does not answer. End it and try again.`)
}

async function launch(wanted, secrets, throwAway, wantedPort) {
  refuseWhenStopping()
  const home = await findHome(wanted)
  if (!fs.existsSync(path.join(home.dataDir, 'PG_VERSION'))) initialise(home, secrets.postgres.superuser)
  refuseForeignData(home)
  const logFile = `${wanted}.log`
  let report = ''
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const port = wantedPort ?? (await freePort())
    const started = await tryPort(home, port, secrets, throwAway, logFile)
    if (started) return started
    report = fs.readFileSync(logFile, 'utf8').trim().split('\n').slice(-8).join('\n')
    // Another program may have taken the port between the look and the start; any other failure is final.
    if (!/could not bind/.test(report)) break
  }
  throw new Refusal(`The embedded Postgres did not start. Its last words (${logFile}):\n${report}`)
}

function initialise({ native, dataDir, as }, password) {
  // A folder without PG_VERSION is the rest of a first start that was cut off.
  fs.rmSync(dataDir, { recursive: true, force: true })
  fs.mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  if (as.uid !== undefined) fs.chownSync(dataDir, as.uid, as.gid)
  const passwordFolder = fs.mkdtempSync(path.join(as.uid === undefined ? os.tmpdir() : path.dirname(dataDir), 'pw-'))
  const passwordFile = path.join(passwordFolder, 'password')
  try {
    fs.writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
    for (const entry of as.uid === undefined ? [] : [passwordFile, passwordFolder]) fs.chownSync(entry, as.uid, as.gid)
    // The builtin C.UTF-8 knows every script and sorts the same on every machine.
    const made = spawnSync(
      path.join(native, 'bin/initdb'),
      [`--pgdata=${dataDir}`, '--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256'].concat([
        '--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-sync',
      ]),
      { ...as, cwd: '/', encoding: 'utf8', env: { PATH: process.env.PATH, TZ: 'UTC' } },
    )
    if (made.status !== 0) {
      fs.rmSync(path.join(dataDir, 'PG_VERSION'), { force: true })
      throw new Refusal(`The embedded Postgres could not make its data folder ${dataDir}:\n${made.stderr || made.error}`)
    }
  } finally {
    fs.rmSync(passwordFolder, { recursive: true, force: true })
  }
}

function refuseForeignData({ dataDir, as }) {
  const owner = fs.statSync(dataDir).uid
  const me = as.uid ?? process.getuid?.() ?? owner
  if (owner === me) return
  throw new Refusal(
    `The database in ${dataDir} belongs to another user of this machine (it was first started as somebody else).\n` +
      'Run as that user again, or delete the folder .data to start afresh.',
  )
}

async function tryPort({ native, dataDir, as }, port, secrets, throwAway, logFile) {
  const settings = { ...everydaySettings, ...(throwAway ? throwAwaySettings : {}), port }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const log = fs.openSync(logFile, 'w', 0o600)
  const child = spawn(path.join(native, 'bin/postgres'), ['-D', dataDir, ...flags], {
    ...as,
    cwd: '/',
    env: { PATH: process.env.PATH, TZ: 'UTC' },
    stdio: ['ignore', log, log],
    // Its own process group: Ctrl-C must reach the server last, from us.
    detached: true,
  })
  fs.closeSync(log)
  let gone = false
  child.once('error', () => (gone = true))
  child.once('exit', () => (gone = true))
  const deadline = Date.now() + 60_000
  while (!gone && Date.now() < deadline) {
    if (await canConnect(adminUrl(port, secrets))) {
      child.unref()
      return { pid: child.pid, birth: birthOf(child.pid), port }
    }
    if (/password authentication failed/.test(fs.readFileSync(logFile, 'utf8'))) {
      await endProcess(child.pid, { signal: 'SIGINT' })
      throw new Refusal('The passwords in .data/secrets.json do not fit the database beside it. Put the file back, or delete .data to start afresh.')
    }
    await sleep(50)
  }
  if (!gone) await endProcess(child.pid, { signal: 'SIGINT' })
  return undefined
}
