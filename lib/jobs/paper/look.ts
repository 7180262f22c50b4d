/** The light theme's tokens (app/globals.css) as a printer takes them; points, on A4 (595 × 842). */
export const colour = {
  paper: '#ffffff', line: '#e2e4e8', lineStrong: '#c1c4cc', ink: '#1b1f29', ink2: '#4e525d', ink3: '#686c75', inside: '#076b6f', insideSoft: '#d3eeef', above: '#007b56', below: '#c52f0f',
} as const
export const placeColour = { below: colour.below, inside: colour.inside, above: colour.above } as const
export const size = { small: 7.5, text: 8.5, finding: 13, title: 9.5, block: 11 } as const
export const page = { side: 42, top: 44, bottom: 48, foot: 806, width: 595.28 - 2 * 42 } as const
export const FAMILY = 'DejaVu Sans'
