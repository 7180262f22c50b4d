/** Written the same whatever the number. */
const unchanging = new Set(['min', 'sec', 'мин', 'сек', 'sek', 'val'])

/**
 * A sign or a short form ("°C", "min", "шт.", "vnt.") has no plural; a word ("tables", "раз") does, and its author wrote one form of it.
 * A word is three small letters or more, with no full stop that shortens it.
 */
const isSign = (unit: string) => unchanging.has(unit) || !/\p{Ll}{3}(?![\p{Ll}.])/u.test(unit)

/** A figure with its author's unit as it reads in any number and language: "4 °C", "tables: 1". */
export const inUnit = (figure: string, unit: string): string => {
  if (unit === '') return figure
  return isSign(unit) ? `${figure} ${unit}` : `${unit}: ${figure}`
}

/** The same of a range in words, where a word stands once: "1 °C to under 3 °C", "tables: 1 to under 3". `say` gets what writes an edge. */
export const rangeInUnit = (unit: string, say: (edge: (figure: string) => string) => string): string =>
  isSign(unit) ? say((figure) => inUnit(figure, unit)) : inUnit(say((figure) => figure), unit)

/** What stands after a figure in a sentence, or beside a field it is written in: "at least 3 (tables)". */
export const unitBeside = (unit = ''): string => (isSign(unit) ? unit : `(${unit})`)
