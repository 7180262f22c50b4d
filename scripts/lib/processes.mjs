import { spawn } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import { root } from './paths.mjs'

/** Whether a process with this id is running. */
export function isAlive(pid) {
  if (!pid) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
  return !isZombie(pid)
}

function isZombie(pid) {
  try {
    return / Z /.test(fs.readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\)/s, ''))
  } catch {
    return false
  }
}

/** When a process began, in clock ticks: with its id it names one process for good. Null where the system cannot say. */
export function birthOf(pid) {
  try {
    const afterName = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '')
    return afterName.split(' ')[19] ?? null
  } catch {
    return null
  }
}

/** Whether the process that wrote `{ pid, birth }` is still the one running under that id. */
export function isSameProcess({ pid, birth }) {
  return isAlive(pid) && (birth === null || birth === undefined || birthOf(pid) === birth)
}

export const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Asks a process to end, waits, and insists after `patience` milliseconds. Resolves when it is gone. */
export async function endProcess(pid, { signal = 'SIGTERM', patience = 10_000 } = {}) {
  if (!isAlive(pid)) return
  process.kill(pid, signal)
  const deadline = Date.now() + patience
  while (isAlive(pid) && Date.now() < deadline) await sleep(50)
  if (!isAlive(pid)) return
  process.kill(pid, 'SIGKILL')
  while (isAlive(pid)) await sleep(50)
}

const running = new Set()
let closed = false

/** Ends the commands `run` is still waiting for, and lets no further process begin. */
export async function endRunningCommands() {
  closed = true
  await Promise.all([...running].map((child) => endProcess(child.pid, { patience: 5000 })))
}

/** Called before anything is started: work that goes on after Ctrl-C must not start what nobody will stop. */
export function refuseWhenStopping() {
  if (closed) throw new Error('Stopped.')
}

/**
 * Runs a command to its end. With `quiet` its output is kept and only comes back, else it goes straight to the terminal.
 * Resolves to `{ code, output }`; a command that cannot be started rejects.
 */
export function run(command, args, { env = process.env, cwd = root, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    refuseWhenStopping()
    const child = spawn(command, args, { cwd, env, stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 1, 2] })
    running.add(child)
    let output = ''
    child.stdout?.on('data', (chunk) => (output += chunk))
    child.stderr?.on('data', (chunk) => (output += chunk))
    child.on('error', reject)
    child.on('exit', () => running.delete(child))
    child.on('close', (code, signal) => resolve({ code: code ?? (signal ? 1 : 0), output }))
  })
}

/** Runs one of our own or an installed script with this very Node. */
export const runNode = (args, options) => run(process.execPath, args, options)

/** A TCP port nobody listens on at this moment. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

/** Whether somebody already listens on this port, on any address of this machine. */
export async function isPortTaken(port) {
  const refusedOn = (host) =>
    new Promise((resolve) => {
      const server = net.createServer()
      server.once('error', (error) => resolve(error.code === 'EADDRINUSE' || error.code === 'EACCES'))
      server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(false)))
    })
  return (await refusedOn('127.0.0.1')) || (await refusedOn('0.0.0.0')) || (await refusedOn('::'))
}
