import { localeOf, type Language } from '@/lib/domain/language'

/** Tenths as they are written: a level as short as it can be, a score always with its decimal. */
export const levelIn = (language: Language) => written(language, 0)
export const scoreIn = (language: Language) => written(language, 1)

export type Written = (tenths: number) => string
function written(language: Language, decimals: number): Written {
  const number = new Intl.NumberFormat(localeOf(language), { minimumFractionDigits: decimals, maximumFractionDigits: 1 })
  return (tenths) => number.format(tenths / 10)
}
