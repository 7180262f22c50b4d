import type { Tenths } from './exact'

export type ZoneLevels = { acceptable: Tenths; desired: Tenths }
export type Interval = { low: Tenths; high: Tenths }
export type ZonePlace = 'below' | 'inside' | 'above'

/** `certain` is false where the interval crosses a level: the place of the score is then not the place of both ends. */
export type ZoneReading = { place: ZonePlace; certain: boolean }

/** Below acceptable: below. Up to desired: inside. Desired or more: above (DOMAIN.md §3, zone of tolerance). */
export function placeInZone(score: Tenths, zone: ZoneLevels): ZonePlace {
  if (score < zone.acceptable) return 'below'
  return score < zone.desired ? 'inside' : 'above'
}

/** One visit's own score is what it is: its place is certain. */
export const zoneOfVisit = (score: Tenths, zone: ZoneLevels): ZoneReading => ({ place: placeInZone(score, zone), certain: true })

/** Reads a mean against its zone. Without an interval nobody can say that the levels lie beyond its reach: it is not certain. */
export function readZone(score: Tenths, interval: Interval | null, zone: ZoneLevels): ZoneReading {
  const place = placeInZone(score, zone)
  if (!interval) return { place, certain: false }
  const certain = placeInZone(interval.low, zone) === place && placeInZone(interval.high, zone) === place
  return { place, certain }
}
