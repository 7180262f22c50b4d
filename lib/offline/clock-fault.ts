import { isNoticed } from './clock'

const DAY_MS = 86_400_000

export type ClockFault = { ahead: boolean; unit: 'days' | 'hours' | 'minutes'; count: number }

/** By how much a clock is wrong, in the largest unit that fits; null when it is near enough. */
export function clockFault(by: number | null): ClockFault | null {
  if (by === null || !isNoticed(by)) return null
  const off = Math.abs(by)
  const [unit, size] = off >= 0.75 * DAY_MS ? (['days', DAY_MS] as const) : off >= 90 * 60_000 ? (['hours', 3_600_000] as const) : (['minutes', 60_000] as const)
  return { ahead: by > 0, unit, count: Math.round(off / size) }
}
