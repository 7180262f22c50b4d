import type { Day } from '../visit/days'

/** What a figure covers. A wave; twelve months up to this one; or everything there is. */
export type Period = { kind: 'wave'; waveId: string } | { kind: 'months' } | { kind: 'all' }
export const MONTHS = 12

/** First days of the first and the last month covered, and of the twelve months before. */
export function monthsUpTo(today: Day): { from: Day; to: Day; beforeFrom: Day; beforeTo: Day } {
  const at = (back: number): Day => {
    const months = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 - back
    return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01`
  }
  return { from: at(MONTHS - 1), to: at(0), beforeFrom: at(2 * MONTHS - 1), beforeTo: at(MONTHS) }
}

/** As it stands in an address: a wave's id, "12m" or "all". */
export function readPeriod(text: string | undefined, waves: readonly { id: string }[], otherwise: Period): Period {
  if (text === undefined || !isPeriod(text, waves)) return otherwise
  if (text === '12m') return { kind: 'months' }
  return text === 'all' ? { kind: 'all' } : { kind: 'wave', waveId: text }
}

/** Whether an address names a period there is. */
export const isPeriod = (text: string, waves: readonly { id: string }[]): boolean => text === '12m' || text === 'all' || waves.some(({ id }) => id === text)

export const writePeriod = (period: Period): string => (period.kind === 'wave' ? period.waveId : period.kind === 'months' ? '12m' : 'all')
