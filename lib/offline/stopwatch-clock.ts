import { clockSkew, rightNow } from './clock'

const STORE = 'etalon.stopwatches'
/** More than run at once. */
const MOST = 40

/** How far this phone's clock was taken to be ahead when it started each, in ms by its moment; null before it was looked up. */
let starts: Record<string, number> | null = null

/** The moment a stopwatch starts, ISO by the server's clock, so that another phone can stop it. */
export function startNow(): string {
  const started = new Date(rightNow()).toISOString()
  starts = Object.fromEntries([...Object.entries(known()), [started, clockSkew() ?? 0] as const].slice(-MOST))
  try {
    sessionStorage.setItem(STORE, JSON.stringify(starts))
  } catch {
    // This page remembers it.
  }
  return started
}

/**
 * Now by the clock a stopwatch was started with: this phone's own from start to stop, for set right by the server's in between it would
 * jump; the server's for one that another phone started. Milliseconds since 1970.
 */
export const nowSince = (started: string): number => Date.now() - (known()[started] ?? clockSkew() ?? 0)

/** Also what a page before this one started: the camera may have thrown it away. */
function known(): Record<string, number> {
  if (starts) return starts
  try {
    starts = JSON.parse(sessionStorage.getItem(STORE) ?? '{}') as Record<string, number>
  } catch {
    starts = {}
  }
  return starts
}
