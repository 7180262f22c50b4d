/**
 * A number as people write it ("1.5", "1,5", "−2"), exactly, as an integer of 10^-decimals; null when it is none or has more decimals.
 * Spaces and thin spaces between thousands are ignored.
 */
export function unitsFromText(text: string, decimals: number): number | null {
  const match = /^([+\-−–]?)(\d{0,12})(?:[.,](\d*))?$/.exec(text.replace(/[\s\u00a0\u2009\u202f]/g, ''))
  if (!match) return null
  const [, sign = '', whole = '', fraction = ''] = match
  const kept = withoutEndZeros(fraction)
  if ((whole === '' && fraction === '') || kept.length > decimals) return null
  const units = Number(`${whole || '0'}${kept.padEnd(decimals, '0')}`)
  return sign === '' || sign === '+' || units === 0 ? units : -units
}

/** In one walk: a pattern bound to the end begins anew at every zero, and a file may hold thousands in a row. */
export function withoutEndZeros(digits: string): string {
  let end = digits.length
  while (digits[end - 1] === '0') end -= 1
  return digits.slice(0, end)
}

/** The shortest way to write it: 1500 thousandths are "1.5". */
export function unitsToText(units: number, decimals: number, separator = '.'): string {
  const digits = String(Math.abs(units)).padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, '')
  return `${units < 0 ? '−' : ''}${whole}${fraction ? separator + fraction : ''}`
}
