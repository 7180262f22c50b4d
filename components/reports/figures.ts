import { dayFormat, numberFormat } from '@/lib/i18n/formats'

/** Points come in millionths of a point; people read them with as few decimals as they have. */
export const pointsText = (millionths: number, locale: string) => numberFormat(locale, { maximumFractionDigits: 3 }).format(millionths / 1_000_000)

/** Thousandths: weights, single points, measured numbers. */
export const milliText = (milli: number, locale: string) => numberFormat(locale, { maximumFractionDigits: 3 }).format(milli / 1_000)

/** A score stored in millionths of a percent, to the 0.1 that people see. */
export const percentText = (millionths: number, locale: string) =>
  numberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(Math.floor((millionths + 50_000) / 100_000) / 10)

/** 275 seconds as 4:35. */
export const clockText = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

/** "2026-11-21" in words; a day has no zone. */
export const dayText = (day: string, locale: string, month: 'long' | 'short' = 'long') =>
  dayFormat(locale, month).format(new Date(`${day}T00:00:00Z`))
