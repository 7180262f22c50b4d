/** The light theme's tokens (app/globals.css) as a printer takes them; points, on A4 (595 × 842). */
export const colour = {
  paper: '#ffffff', line: '#e2e4e8', lineStrong: '#c1c4cc', ink: '#1b1f29', ink2: '#4e525d', ink3: '#686c75', inside: '#076b6f', insideSoft: '#d3eeef', above: '#007b56', below: '#c52f0f',
} as const
export const placeColour = { below: colour.below, inside: colour.inside, above: colour.above } as const

export const size = { small: 7.5, text: 8.5, finding: 13, title: 9.5, block: 11 } as const
/** A line in parts of its letters' size. */
export const LEADING = 1.35
export type Face = { size: number; bold?: boolean }
export const face = {
  small: { size: size.small }, text: { size: size.text }, strong: { size: size.text, bold: true }, title: { size: size.title, bold: true }, block: { size: size.block, bold: true }, finding: { size: size.finding },
} as const satisfies Record<string, Face>

/** `height`: between head and foot. */
export const page = { side: 42, top: 44, bottom: 48, foot: 806, width: 595.28 - 2 * 42, height: 841.89 - 44 - 48 } as const
/** What heights are told by and parts are drawn with. */
export const gap = { part: 16, title: 5, note: 3, cell: 8, row: 3, group: 10, gauges: 24, lists: 16 } as const
export const tall = { gauge: 14, headingGauge: 24, points: 120, funnel: 180 } as const
export const FAMILY = 'DejaVu Sans'
