/** From here on a wrong clock is said. */
const NOTICED_MS = 10 * 60_000
const DAY_MS = 86_400_000

/** How far this phone's clock is from the server's, in ms (positive: ours is ahead); null before an answer said. */
let skew: number | null = null
const listeners = new Set<() => void>()

export const clockSkew = (): number | null => skew

/** The time as the server has it, as near as this phone knows: set right by the last answer. Milliseconds since 1970. */
export const rightNow = (): number => Date.now() - (skew ?? 0)

export function onClock(changed: () => void): () => void {
  listeners.add(changed)
  return () => void listeners.delete(changed)
}

/**
 * Reads the Date of an answer that was asked for at `askedAt` (ms by this phone). The answer may have travelled for a while and its
 * date has whole seconds: a difference smaller than that is none, so that a slow connection does not move the clock to and fro.
 */
export function hearServerTime(date: string | null, askedAt: number, heardAt = Date.now()): void {
  const server = Date.parse(date ?? '')
  // Somebody set this phone's clock back while it waited: nothing can be told from that.
  if (Number.isNaN(server) || heardAt < askedAt) return
  const doubt = (heardAt - askedAt) / 2 + 1_000
  const seen = (askedAt + heardAt) / 2 - (server + 500)
  const known = skew ?? 0
  if (skew !== null && Math.abs(seen - known) <= doubt) return
  skew = Math.abs(seen) <= doubt ? 0 : Math.round(seen)
  for (const changed of listeners) changed()
}

export type ClockFault = { ahead: boolean; unit: 'days' | 'hours' | 'minutes'; count: number }

/** By how much a clock is wrong, in the largest unit that fits; null when it is near enough. */
export function clockFault(by: number | null): ClockFault | null {
  const off = Math.abs(by ?? 0)
  if (off < NOTICED_MS) return null
  const [unit, size] = off >= 0.75 * DAY_MS ? (['days', DAY_MS] as const) : off >= 90 * 60_000 ? (['hours', 3_600_000] as const) : (['minutes', 60_000] as const)
  return { ahead: (by ?? 0) > 0, unit, count: Math.round(off / size) }
}
