import { clockDoubt, clockSkew, isSetBack, rightNow } from './clock'

const STORE = 'etalon.stopwatches'
/** More than run at once. */
const MOST = 40

/** How far ahead this phone's clock was taken to be at the start, in ms; `within`: of what the server had said, null where it had said nothing. */
type Start = { ahead: number; within: number | null }
type Starts = Record<string, Start>

/** What this page started, by its moment, and when that was by the clock nobody can set. */
let here: Starts = {}
const ticks: Record<string, number> = {}

/** The moment a stopwatch starts, ISO by the server's clock, so that another phone can stop it. */
export function startNow(): string {
  const started = new Date(rightNow()).toISOString()
  const ahead = clockSkew()
  ticks[started] = performance.now()
  here = Object.fromEntries([...Object.entries({ ...onPhone(), ...here }), [started, { ahead: ahead ?? 0, within: ahead === null ? null : clockDoubt() }] as const].slice(-MOST))
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
  const skew = clockSkew()
  const right = Date.now() - (skew ?? 0)
  const start = here[started] ?? onPhone()[started]
  // The server says so: it knew this clock at the start, and knows it now.
  if (!start || (start.within !== null && skew !== null && Math.abs(skew - start.ahead) > start.within + clockDoubt())) return right
  const own = Date.now() - start.ahead
  const [from, tick] = [Date.parse(started), ticks[started]]
  const passed = tick === undefined ? 0 : performance.now() - tick
  // It was set back. A page that saw the start knows how much passed at least; to another one it would not even have begun.
  return !isSetBack(own - from, passed) ? own : tick === undefined ? right : from + passed
}

/** Also what a page before this one started, or one beside it: the camera, or the system, may have thrown it away. */
function onPhone(): Starts {
  try {
    return (JSON.parse(localStorage.getItem(STORE) ?? 'null') ?? {}) as Starts
  } catch {
    return {}
  }
}
