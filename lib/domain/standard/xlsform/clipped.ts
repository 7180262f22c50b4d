/** The first `most` characters, never half of one: a database keeps no halves. */
export const clipped = (text: string, most: number): string => (text.length > most ? text.slice(0, most).replace(/[\ud800-\udbff]$/, '') : text)
