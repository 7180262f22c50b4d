import type { WallTime } from './window'

export const dayParts = ['morning', 'midday', 'afternoon', 'evening', 'night'] as const
export type DayPart = (typeof dayParts)[number]

/** What readers learn of a visit's hour: from 5 morning, from 11 midday, from 14 afternoon, from 17 evening, from 22 night. */
export function dayPartOf(wall: WallTime): DayPart {
  const hour = Number(wall.slice(11, 13))
  if (hour < 5 || hour >= 22) return 'night'
  return hour < 11 ? 'morning' : hour < 14 ? 'midday' : hour < 17 ? 'afternoon' : 'evening'
}
