/** How long a page that is just closing may take to give its turn back. */
const PATIENCE_MS = 1_000

/**
 * One writer at a time over all tabs of this browser. `taken` is called once when another tab took over. Where the browser has no
 * locks (a page without https) every tab is its own.
 * @returns how to give it back, or null when another tab has it and `takeOver` is not asked
 */
export async function takeTurn(name: string, taken: () => void, takeOver = false): Promise<(() => void) | null> {
  if (!navigator.locks) return () => undefined
  return new Promise((resolve) => {
    let release: (() => void) | null = null
    const held = navigator.locks.request(name, takeOver ? { steal: true } : { signal: AbortSignal.timeout(PATIENCE_MS) }, () => {
      return new Promise<void>((done) => {
        release = done
        resolve(done)
      })
    })
    // A lock that is stolen ends its request with an error, as does waiting for too long.
    held.catch(() => (release ? taken() : resolve(null)))
  })
}
