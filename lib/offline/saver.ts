export type SaverState = 'kept' | 'keeping' | 'not_kept'

/**
 * Writes the newest state and never two at once: what changed during a write goes with the next. A write that fails is tried again
 * with the next change, or by `soon()`.
 */
export function saver<State>(write: (state: State) => Promise<void>, newest: () => State, changed: (error: unknown) => void) {
  let state: SaverState = 'kept'
  let again = false
  let running: Promise<void> | null = null

  async function run() {
    do {
      again = false
      try {
        await write(newest())
        if (!again) become('kept')
      } catch (error) {
        become('not_kept', error)
      }
    } while (again)
    running = null
  }

  function become(next: SaverState, error: unknown = null) {
    state = next
    changed(error)
  }

  return {
    state: () => state,
    soon() {
      again = true
      if (state === 'kept') state = 'keeping'
      running ??= run()
    },
    /** When everything up to now is kept, or has failed to be. */
    settled: async () => {
      while (running) await running
    },
  }
}
