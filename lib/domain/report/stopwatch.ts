/** The longest a stopwatch counts: a day. */
export const MAX_STOPWATCH_SECONDS = 86_400

/**
 * Seconds since a stopwatch was started, by the clock alone: a locked screen, another page or a reload does not stop it. A clock set back
 * gives 0, never less. `started`: ISO, null while it stands.
 */
export function secondsSince(started: string | null, now: number): number {
  const from = started === null ? Number.NaN : Date.parse(started)
  return Number.isNaN(from) ? 0 : Math.min(MAX_STOPWATCH_SECONDS, Math.max(0, Math.floor((now - from) / 1_000)))
}

/** Two taps closer than this, in ms, are one: the second falls on what the first has put in its place. */
export const ONE_TAP_MS = 1_000

/** What a tap on a stopwatch does: a time that was stopped is measured again only when the person says so once more. `held`: seconds. */
export const tapDoes = ({ started, held }: { started: string | null; held: number | null }): 'stop' | 'start' | 'ask' =>
  started !== null ? 'stop' : held === null ? 'start' : 'ask'
