import { z } from 'zod'
import { hundredths, tenths, wholeNumber } from './typed-amounts'

/** What is typed into a field, read by `read`; empty is missing, and what cannot be read is refused by the word `problems.field.<wrong>`. */
const typed = (read: (written: string) => number | null, wrong: 'amount' | 'share' | 'whole') =>
  z.unknown().transform((given, context): unknown => {
    if (typeof given !== 'string') return given
    const value = read(given)
    if (value === null) context.issues.push({ code: 'custom', params: { code: given.trim() === '' ? 'missing' : wrong }, input: given })
    return value
  })

/** A number, or digits that stand for a whole one. */
export const counted = typed(wholeNumber, 'whole')
/** Money as people write it, in hundredths. */
export const amount = typed(hundredths, 'amount')
/** Percent as people write them, in tenths. */
export const share = typed(tenths, 'share')
