/** Seconds each section was on the screen, by its key. */
export type SectionTimes = Record<string, number>

/** A week: more is a page left open on a table. */
export const MAX_SECTION_SECONDS = 604_800

/**
 * The longer time of each section. Whatever the order and however often, the result is one: a repeat adds nothing, a late request takes
 * nothing back. A second device goes on from what the server has, so its seconds add up; two screens open at once count once.
 */
export function longerTimes(one: SectionTimes | null | undefined, other: SectionTimes | null | undefined): SectionTimes {
  const times: [string, number][] = Object.entries(one ?? {})
  const joined = new Map(times)
  for (const [key, seconds] of Object.entries(other ?? {})) joined.set(key, Math.max(joined.get(key) ?? 0, seconds))
  return Object.fromEntries(joined)
}

/** With the seconds one section was on the screen just now; what is no time at all adds nothing. */
export function withSeconds(times: SectionTimes, sectionKey: string, seconds: number): SectionTimes {
  const whole = Math.floor(seconds)
  if (!(whole > 0)) return times
  const before = Object.hasOwn(times, sectionKey) ? times[sectionKey]! : 0
  return Object.fromEntries([...Object.entries(times).filter(([key]) => key !== sectionKey), [sectionKey, Math.min(MAX_SECTION_SECONDS, before + whole)]])
}
