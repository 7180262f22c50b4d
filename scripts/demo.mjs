// `npm run demo`: from a fresh clone to a living company on http://localhost:3000. `-- --reset` starts over.
import fs from 'node:fs'
import { crashReport, startService, stopService, waitUntilReady, webArguments, workerArguments } from './lib/app.mjs'
import { build, generateClientIfNeeded, isBuilt } from './lib/build.mjs'
import { localEnvironment } from './lib/environment.mjs'
import { readJson } from './lib/files.mjs'
import { installPackages } from './lib/install.mjs'
import { takeLock } from './lib/lock.mjs'
import { migrate } from './lib/migrations.mjs'
import { openDatabase } from './lib/own-database.mjs'
import { inData } from './lib/paths.mjs'
import { isPortTaken, isSameProcess } from './lib/processes.mjs'
import { Refusal, say } from './lib/refusal.mjs'
import { seed, seedState } from './lib/seed.mjs'
import { onStop, runAndStop } from './lib/stopping.mjs'
import { welcome } from './lib/welcome.mjs'

const buildDir = process.env.ETALON_BUILD_DIR ?? '.next'
const signIns = inData('demo-sign-ins.json')
const lockFile = inData('demo.lock')

await runAndStop(demo)

async function demo() {
  const port = readPort(process.env.PORT ?? '3000')
  const lock = await onlyDemoHere()
  if (await isPortTaken(port)) {
    throw new Refusal(`Port ${port} is taken by another program. Choose another: PORT=${port + 1} npm run demo`)
  }
  await installPackages()
  const database = await openDatabase('etalon')
  const appUrl = process.env.APP_URL ?? `http://localhost:${port}`
  const env = localEnvironment({ urls: database.urls, secrets: database.secrets, filesDir: database.filesDir, port, appUrl })

  await generateClientIfNeeded()
  await prepareData(database, env)
  if (!isBuilt(buildDir)) {
    say('Building the site (a minute or two the first time) …')
    await build(buildDir, env)
  }

  // What starts last stops first: the site before the worker, both before the database.
  const services = [
    startService('worker', workerArguments, { env, log: inData('demo-worker.log') }),
    startService('web server', webArguments(port), { env: { ...env, ETALON_BUILD_DIR: buildDir }, log: inData('demo-web.log') }),
  ]
  lock.note({ services: services.map(({ pid, birth }) => ({ pid, birth })) })
  await waitUntilReady(`http://127.0.0.1:${port}/api/ready`, services)
  say(welcome(appUrl, readJson(signIns) ?? []))

  const fallen = await Promise.race(services.map((service) => service.ended.then(() => service)))
  throw new Refusal(crashReport(fallen))
}

function readPort(text) {
  const port = Number(text)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new Refusal(`PORT is "${text}"; it must be a number from 1 to 65535.`)
}

/** One demo per folder. Servers left behind by a demo that was killed are ended first. */
async function onlyDemoHere() {
  const leftBehind = readJson(lockFile)
  const lock = takeLock(lockFile)
  if (!lock.held) {
    throw new Refusal(`A demo of this folder is already running (process ${lock.holder.pid}). Stop it first with Ctrl-C, or use a second clone.`)
  }
  onStop(lock.release)
  for (const service of leftBehind?.services ?? []) if (isSameProcess(service)) await stopService(service)
  return lock
}

async function prepareData(database, env) {
  if (process.argv.includes('--reset')) {
    await database.startOver()
    fs.rmSync(env.FILE_DIR, { recursive: true, force: true })
    fs.rmSync(signIns, { force: true })
  }
  await migrate(database.urls.migrator)
  let state = await seedState(database.urls.migrator)
  if (state === 'unfinished') {
    await database.startOver()
    fs.rmSync(env.FILE_DIR, { recursive: true, force: true })
    await migrate(database.urls.migrator)
    state = 'empty'
  }
  if (state === 'seeded') return
  say('Writing the demo companies …')
  await seed({ urls: database.urls, env, signIns })
}
