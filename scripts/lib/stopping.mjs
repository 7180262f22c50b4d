import { endRunningCommands } from './processes.mjs'
import { explain } from './refusal.mjs'

const undo = []
let stopping
let signalled = false

/** Remembers how to take back something a script started; the last started is the first to stop. */
export function onStop(work) {
  undo.push(work)
}

/** Stops everything, once, commands still running first; a stop that fails does not keep the others from stopping. */
function stopAll() {
  stopping ??= (async () => {
    await endRunningCommands()
    while (undo.length > 0) {
      try {
        await undo.pop()()
      } catch (error) {
        console.error(`While stopping: ${error.message}`)
      }
    }
  })()
  return stopping
}

/** Whether Ctrl-C or a relative of it has come: errors after it mean nothing. */
export const wasInterrupted = () => signalled

/**
 * Runs a script's main function; whatever way it ends (by itself, by an error, by Ctrl-C), everything it started stops in
 * order before the process leaves. `main` may answer an exit code.
 */
export async function runAndStop(main) {
  stopOnSignals()
  let code
  try {
    code = (await main()) ?? 0
  } catch (error) {
    // After Ctrl-C the error is only that something was stopped.
    if (!signalled) explain(error)
    code = 1
  }
  await stopAll()
  if (!signalled) process.exit(code)
}

/** Ctrl-C and its relatives stop everything in order, then leave with the usual code. */
function stopOnSignals() {
  for (const [signal, code] of [['SIGINT', 130], ['SIGTERM', 143], ['SIGHUP', 129]]) {
    process.on(signal, () => leave(code))
  }
  // npm that is told to end does not always pass it on: whoever ran us through npm and is gone wants us gone too.
  if (process.env.npm_lifecycle_event) {
    const parent = process.ppid
    setInterval(() => process.ppid !== parent && leave(143), 500).unref()
  }
  // The terminal may be gone before the last words.
  process.stdout.on('error', () => {})
  process.stderr.on('error', () => {})
}

async function leave(code) {
  if (signalled) return
  signalled = true
  console.log('\nStopping …')
  await stopAll()
  process.exit(code)
}
