import { NUMBER_LIMIT_MILLI } from '@/lib/domain/report/answer-fits'

/** "12,5" or "12.5" in thousandths; null when it is no number, too long or has more decimals than asked. Exact: no floats. */
export function milliOf(text: string, decimals: number): number | null {
  const [, sign, whole = '', part = ''] = /^\s*([-−]?)(\d{1,9})(?:[.,](\d*))?\s*$/.exec(text.replaceAll(/[\u00a0\u202f ]/g, '')) ?? []
  if (whole === '' || part.length > decimals) return null
  const milli = Number(whole) * 1_000 + Number(part.padEnd(3, '0'))
  if (milli > NUMBER_LIMIT_MILLI) return null
  return sign ? -milli : milli
}

export const textOfMilli = (milli: number, decimals: number): string => (milli / 1_000).toFixed(decimals)

/** What a person typed, and what was said to the report for it: null where it means nothing. */
export type Typed = { text: string; value: number | null }

/** Beside what the report holds: their own letters ("12," on the way to "12,5") while they are what it holds, else what it came to hold. */
export const shownNumber = (typed: Typed | null, held: number | null, write: (value: number) => string): string =>
  typed?.value === held ? typed.text : held === null ? '' : write(held)

/** "2:47" or "167" (seconds) or "1:02:03"; null when it is none of these or longer than a day. */
export function secondsOf(text: string): number | null {
  const parts = text.trim().split(/[:.,]/)
  if (parts.length > 3 || !parts.every((part) => /^\d{1,5}$/.test(part))) return null
  const seconds = parts.reduce((total, part) => total * 60 + Number(part), 0)
  return seconds <= 86_400 && parts.slice(1).every((part) => Number(part) < 60) ? seconds : null
}

/** 167 is "2:47", 3723 is "1:02:03". */
export function textOfSeconds(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const minutes = Math.floor(seconds / 60)
  return minutes < 60 ? `${minutes}:${two(seconds % 60)}` : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`
}
