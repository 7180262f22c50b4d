import type { Day } from '../../visit/days'

/** How far back past reports are looked for. */
export const dryRunPeriods = ['3m', '6m', '12m', 'all'] as const
export type DryRunPeriod = (typeof dryRunPeriods)[number]

const months: Record<Exclude<DryRunPeriod, 'all'>, number> = { '3m': 3, '6m': 6, '12m': 12 }

/** The first day looked at: so many months back, the last day of a shorter month in its place; null: since ever. */
export function firstDayOf(period: DryRunPeriod, today: Day): Day | null {
  if (period === 'all') return null
  const [year, month, day] = today.split('-').map(Number) as [number, number, number]
  const back = year * 12 + month - 1 - months[period]
  const lastOfMonth = new Date(Date.UTC(Math.floor(back / 12), (back % 12) + 1, 0)).getUTCDate()
  return new Date(Date.UTC(Math.floor(back / 12), back % 12, Math.min(day, lastOfMonth))).toISOString().slice(0, 10)
}
