/** Published visits of one wave that count under another region after a correction. */
export type RegroupedFigures = { waveId: string; wave: string; closed: boolean; from: string; to: string; visits: number; branches: number }

type Regrouped = { branchId: string; waveId: string; wave: string; closed: boolean; from: string; to: string }

/** By wave and pair of regions, as they are called; in the order the visits come in. */
export function regroupedFigures(visits: readonly Regrouped[], nameOf: (regionId: string) => string): RegroupedFigures[] {
  const lines = new Map<string, RegroupedFigures & { seen: Set<string> }>()
  for (const { branchId, waveId, wave, closed, from, to } of visits) {
    const key = `${waveId} ${from} ${to}`
    const line = lines.get(key) ?? { waveId, wave, closed, from: nameOf(from), to: nameOf(to), visits: 0, branches: 0, seen: new Set<string>() }
    line.seen.add(branchId)
    lines.set(key, { ...line, visits: line.visits + 1, branches: line.seen.size })
  }
  return [...lines.values()].map(({ seen: _seen, ...line }) => line)
}
