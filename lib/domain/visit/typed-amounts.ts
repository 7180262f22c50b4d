/**
 * "12,50" or "12.50" in hundredths, "80" or "79.5" in tenths, "90": as people write amounts, shares and counts. Null for anything else:
 * "1,000" is a thousand to one and one to another, so nobody guesses.
 */
export const hundredths = (written: string): number | null => scaled(written, 2)
export const tenths = (written: string): number | null => scaled(written, 1)
export const wholeNumber = (written: string): number | null => scaled(written, 0)

/** By its digits, without a fraction in between. */
function scaled(written: string, places: number): number | null {
  const [, whole, fraction = ''] = /^(\d{1,12})(?:[.,](\d+))?$/.exec(written.trim()) ?? []
  return whole === undefined || fraction.length > places ? null : Number(whole + fraction.padEnd(places, '0'))
}
