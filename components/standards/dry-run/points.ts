import { scoreText } from '@/components/score/score-words'
import { divideHalfUp, type Millionths, toTenths } from '@/lib/domain/exact'

/** "12.4", "< 0.1" where there is something that rounds to nothing. */
export function pointsText(sum: Millionths, locale: string): string {
  const tenths = toTenths(Math.abs(sum))
  return sum !== 0 && tenths === 0 ? `< ${scoreText(1, locale)}` : scoreText(tenths, locale)
}

/** The mean of a signed sum over so many visits, with its sign: "−1.4", "+0.3". */
export function meanText(sum: Millionths, visits: number, locale: string): string {
  if (sum === 0 || visits === 0) return scoreText(0, locale)
  const mean = Number(divideHalfUp(BigInt(Math.abs(sum)), BigInt(visits)))
  return `${sum < 0 ? '−' : '+'}${pointsText(Math.max(1, mean), locale)}`
}
