import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { inRoot, root } from './paths.mjs'
import { birthOf, endProcess, isAlive, refuseWhenStopping, sleep } from './processes.mjs'
import { Refusal } from './refusal.mjs'
import { onStop } from './stopping.mjs'

/**
 * What the worker runs as: one Node process, with the condition under which `server-only` is empty. A long file makes short-lived objects
 * by the million; with room for 64 MB of them fewer live long enough to be moved, and a fifth of its processor time is saved.
 */
export const workerArguments = ['--max-semi-space-size=64', '--conditions=react-server', '--import', 'tsx', 'lib/jobs/main.ts']
/** The web server as `npm start` runs it; `site`: the folder that was built. */
export const webArguments = (port, site = root) => [inRoot('scripts/start.mjs'), String(port), site]

/**
 * Starts a long-running Node process in its own group (so that Ctrl-C reaches it only through us), its output in a log.
 * @returns {{ name: string, pid: number, birth: string | null, log: string, ended: Promise<number | null> }}
 */
export function startService(name, args, { env, log, cwd = root }) {
  refuseWhenStopping()
  fs.mkdirSync(path.dirname(log), { recursive: true })
  const output = fs.openSync(log, 'w', 0o600)
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', output, output],
    detached: true,
  })
  fs.closeSync(output)
  const ended = new Promise((resolve) => {
    child.once('exit', (code) => resolve(code))
    child.once('error', () => resolve(1))
  })
  const service = { name, pid: child.pid, birth: birthOf(child.pid), log, ended }
  onStop(() => stopService(service))
  return service
}

/** Ends a service and whatever it started itself. */
export async function stopService({ pid }) {
  await endProcess(pid)
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // Nobody is left in its group.
  }
}

/** Waits until the address answers 200; a service that ends meanwhile, or a minute and a half without, is a refusal. */
export async function waitUntilReady(url, services) {
  const deadline = Date.now() + 90_000
  while (Date.now() < deadline) {
    for (const service of services) if (!isAlive(service.pid)) throw new Refusal(crashReport(service))
    const answer = await fetch(url, { signal: AbortSignal.timeout(5000) }).catch(() => undefined)
    if (answer?.ok) return
    await sleep(200)
  }
  throw new Refusal(`${url} did not become ready in 90 seconds.\n${services.map(lastWords).join('\n')}`)
}

export const crashReport = (service) => `The ${service.name} ended unexpectedly.\n${lastWords(service)}`

export function lastWords({ name, log }) {
  const lines = fs.readFileSync(log, 'utf8').trim().split('\n').slice(-20)
  return `Last words of the ${name} (${log}):\n${lines.join('\n')}`
}
