import { clockDoubt, clockSkew, isSetBack, rightNow } from './clock'

const STORE = 'etalon.stopwatches'
/** More than run at once. */
const MOST = 40

/** How far ahead this phone's clock was taken to be at the start, in ms, and within what of the truth. */
type Start = [ahead: number, within: number]
type Starts = Record<string, Start>

/** What this page started, by its moment, and when that was by the clock nobody can set. */
let here: Starts = {}
const ticks: Record<string, number> = {}

/** The moment a stopwatch starts, ISO by the server's clock, so that another phone can stop it. */
export function startNow(): string {
  const started = new Date(rightNow()).toISOString()
  ticks[started] = performance.now()
  here = Object.fromEntries([...Object.entries({ ...onPhone(), ...here }), [started, [clockSkew() ?? 0, clockDoubt()] as Start] as const].slice(-MOST))
  try {
    localStorage.setItem(STORE, JSON.stringify(here))
  } catch {
    // This page remembers it.
  }
  return started
}

/**
 * Now by the clock a stopwatch was started with: this phone's own from start to stop, for set right by the server's in between it would
 * jump; the server's for one that another phone started. Where somebody has set this phone's clock since, what was noted at the start does
 * not hold any more, and it is the server's as near as it is known. Milliseconds since 1970.
 */
export function nowSince(started: string): number {
  const start = here[started] ?? onPhone()[started]
  if (!start) return rightNow()
  const [ahead, within] = start
  // The server says so: it knew this clock at the start, and knows it now.
  if (Math.abs((clockSkew() ?? 0) - ahead) > within + clockDoubt()) return rightNow()
  const [from, own] = [Date.parse(started), Date.now() - ahead]
  const passed = performance.now() - (ticks[started] ?? performance.now())
  if (!isSetBack(own - from, passed)) return own
  // It was set back. A page that saw the start knows how much passed at least; to another one it would not even have begun.
  return passed > 0 ? from + passed : rightNow()
}

/** Also what a page before this one started, or one beside it: the camera, or the system, may have thrown it away. */
function onPhone(): Starts {
  try {
    return (JSON.parse(localStorage.getItem(STORE) ?? 'null') ?? {}) as Starts
  } catch {
    return {}
  }
}
