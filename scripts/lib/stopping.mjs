const undo = []
let stopping

/** Remembers how to take back something a script started; the last started is the first to stop. */
export function onStop(work) {
  undo.push(work)
}

/** Stops everything, once; a stop that fails does not keep the others from stopping. */
export function stopAll() {
  stopping ??= (async () => {
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

export const isStopping = () => stopping !== undefined

/** Ctrl-C and its relatives stop everything in order, then leave with the usual code. */
export function stopOnSignals() {
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
  if (isStopping()) return
  console.log('\nStopping …')
  await stopAll()
  process.exit(code)
}
