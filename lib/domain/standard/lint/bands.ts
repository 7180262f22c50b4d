import { MOST_LIKELY } from '../../report/recommendation'
import type { Band, Criterion, StandardContent } from '../content'
import { updateCriterion } from '../edit/criteria'
import { lintFinding, type LintFinding, type LintFix } from './finding'

/** Values that fall into no band, or into two: between bands, and beyond the lowest and the highest. */
export function lintBands(criterion: Criterion): LintFinding[] {
  if (!('bands' in criterion)) return []
  const { key, type, bands } = criterion
  const unit = type === 'duration' ? 'seconds' : 'milli'
  const place = (band: Band) => ({ criterionKey: key, field: `bands.${band.key}` })
  const ordered = bands
    .filter(({ from, to }) => low(from) < high(to))
    .sort((one, other) => low(one.from) - low(other.from))
  const [first] = ordered
  if (!first) return []
  const findings: LintFinding[] = []
  // Nothing lasts less than no time and nothing is counted below none.
  if (low(first.from) > 0)
    findings.push(
      lintFinding(
        'bands_end',
        place(first),
        { side: 'below', edge: low(first.from), unit },
        change(key, 'open_end', first, { from: null }),
      ),
    )
  let highest = first
  for (const band of ordered.slice(1)) {
    const [reached, from] = [high(highest.to), low(band.from)]
    if (from > reached)
      findings.push(
        lintFinding(
          'bands_gap',
          place(band),
          { from: reached, to: from, unit },
          change(key, 'close_gap', highest, { to: band.from }),
        ),
      )
    if (from < reached) {
      const edges = { from: Math.max(from, low(first.from)), to: Math.min(reached, high(band.to)), unit } as const
      const fix = high(band.to) > reached ? change(key, 'end_overlap', band, { from: highest.to }) : undefined
      findings.push(lintFinding('bands_overlap', place(band), edges, fix))
    }
    if (high(band.to) > reached) highest = band
  }
  const isBeyond = type === 'recommendation' && high(highest.to) > MOST_LIKELY * 1_000
  if (highest.to !== null && !isBeyond)
    findings.push(
      lintFinding(
        'bands_end',
        place(highest),
        { side: 'above', edge: highest.to, unit },
        change(key, 'open_end', highest, { to: null }),
      ),
    )
  return findings
}

const low = (from: number | null) => from ?? -Infinity
const high = (to: number | null) => to ?? Infinity

const change = (
  criterionKey: string,
  name: LintFix['name'],
  { key }: Band,
  edges: Partial<Pick<Band, 'from' | 'to'>>,
): LintFix => ({
  name,
  edit: (content: StandardContent) =>
    updateCriterion(content, criterionKey, (one) =>
      'bands' in one
        ? { ...one, bands: one.bands.map((band) => (band.key === key ? { ...band, ...edges } : band)) }
        : one,
    ),
})
