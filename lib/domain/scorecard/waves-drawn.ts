/** Three years of months at once; more is a page of its own. */
export const WAVES_DRAWN = 36
/** Sums a page reads for its waves at most, one a branch and wave; in a very large network it still draws a few. */
const [SUMS_READ, FEWEST] = [12_000, 8]

/** How many waves a page draws at once in a network of so many branches. */
export const wavesAtOnce = (branches: number): number => Math.max(FEWEST, Math.min(WAVES_DRAWN, Math.floor(SUMS_READ / Math.max(1, branches))))

/** Of all waves those a page draws, and the waves up to which its neighbours go; `later` is empty for the page of the latest. */
export type WavesAround = { from: number; to: number; of: number; earlier: string | null; later: string | null }

/** The waves up to one of them, the latest where none or an unknown one is named. */
export function wavesDrawn<Wave extends { id: string }>(all: readonly Wave[], upTo: string | undefined, most: number): { waves: Wave[]; around: WavesAround } {
  const found = all.findIndex(({ id }) => id === upTo) + 1
  // A page of the earliest is as long as the others.
  const end = Math.max(found || all.length, Math.min(most, all.length))
  const start = Math.max(0, end - most)
  const next = Math.min(end + most, all.length)
  return {
    waves: all.slice(start, end),
    around: { from: start + 1, to: end, of: all.length, earlier: start > 0 ? all[start - 1]!.id : null, later: end === all.length ? null : next === all.length ? '' : all[next - 1]!.id },
  }
}
