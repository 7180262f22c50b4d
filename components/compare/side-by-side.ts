/** Height and width of a sign, in percent of a plot 320 px high and of one as wide as a desk shows it. */
const TALL = 2.2
const WIDE = 0.7
/** Of the room between two numbers of visits. */
const ROOM = 0.8

/**
 * How far to the side each point is drawn, in percent: branches of as many visits and about the same score would cover each other, and
 * a thousand of them be one stroke. They stand side by side around their number, never so far that they come near the next one.
 * `top` in percent, `column`: percent between two numbers of visits.
 */
export function sideBySide(points: readonly { n: number; top: number }[], column: number): number[] {
  const rows = new Map<string, number[]>()
  points.forEach(({ n, top }, at) => {
    const row = `${n} ${Math.round(top / TALL)}`
    rows.set(row, [...(rows.get(row) ?? []), at])
  })
  const aside = points.map(() => 0)
  for (const places of rows.values()) {
    const step = Math.min(WIDE, (ROOM * column) / places.length)
    places.forEach((at, place) => (aside[at] = Number(((place - (places.length - 1) / 2) * step).toFixed(2))))
  }
  return aside
}
