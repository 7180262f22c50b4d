import { numberFormat } from '@/lib/i18n/formats'

/** Millionths with as many decimals as they have, never more than six: what is printed is what was reckoned with. */
export const exactText = (millionths: number, locale: string): string => numberFormat(locale, { maximumFractionDigits: 6 }).format(millionths / 1_000_000)

/** Thousandths: weights and points. */
export const milliText = (milli: number, locale: string): string => numberFormat(locale, { maximumFractionDigits: 3 }).format(milli / 1_000)

/** A figure of the statistics: points, t, a spread. */
export const roundText = (value: number, locale: string, digits = 2): string =>
  numberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value)
