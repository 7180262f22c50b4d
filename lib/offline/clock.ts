/** From here on a wrong clock is said. */
const NOTICED_MS = 10 * 60_000

/** How far this phone's clock is from the server's, in ms (positive: ours is ahead); null before an answer said. */
let skew: number | null = null
/** How far that may be from the truth, in ms; before an answer said there is no telling. */
let within = Number.MAX_VALUE
/** When it was heard, by this phone's clock and by the one nobody can set. */
let heard: [wall: number, ticks: number] = [0, 0]
const listeners = new Set<() => void>()
const tell = () => listeners.forEach((changed) => changed())

/**
 * Whether somebody set this phone's clock back while so many ms passed by it, and `ticks` by the one nobody can set. That one stands still
 * while a phone sleeps, so that the reverse says nothing; a thousandth is what the two go apart by themselves.
 */
export const isSetBack = (passed: number, ticks: number): boolean => passed < 0.999 * ticks - 3_000

/** Given up once this phone's clock is another one than it was heard of. */
export function clockSkew(): number | null {
  if (skew !== null && isSetBack(Date.now() - heard[0], performance.now() - heard[1])) {
    skew = null
    within = Number.MAX_VALUE
    queueMicrotask(tell)
  }
  return skew
}
export const clockDoubt = (): number => within

/** The time as the server has it, as near as this phone knows: set right by the last answer. Milliseconds since 1970. */
export const rightNow = (): number => Date.now() - (clockSkew() ?? 0)

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
  const known = clockSkew()
  heard = [Date.now(), performance.now()]
  // Small differences are taken for none, so that what is known is as far off once more.
  if (known !== null && Math.abs(seen - known) <= doubt) return void (within = Math.min(within, 2 * doubt))
  within = 2 * doubt
  skew = Math.abs(seen) <= doubt ? 0 : Math.round(seen)
  tell()
}

/** Whether a clock off by so much is to be said; null where that is not known. */
export const isNoticed = (by: number | null): boolean => Math.abs(by ?? 0) >= NOTICED_MS
