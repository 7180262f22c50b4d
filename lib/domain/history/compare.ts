import type { Millionths } from '../exact'
import type { Channel } from '../visit/state'
import { periodKey, type FaultyLine, type HistoryLine } from './read-lines'

/** A line as it was brought in before: what makes two lines the same audit. */
export type ImportedBefore = { branchId: string; on: string; channel: Channel; visits: number; total: Millionths | null; sections: Record<string, Millionths> }

export type KnownHistory = {
  before: readonly ImportedBefore[]
  /** Periods that are closed, as periodKey names them: their figures stand. */
  closed: ReadonlySet<string>
  /** Whether a line that says the same as an earlier one is left out. */
  skipDuplicates: boolean
}

/**
 * Counts the changes of how a file is read and compared (read-cells, read-lines, find-branch, this file): raise it with each, or a preview kept
 * before would be shown after.
 */
export const HISTORY_RULES = 1

export type HistoryComparison = {
  lines: HistoryLine[]
  /** Wrong, of a closed period, or said before: left out, each with why. */
  leftOut: FaultyLine[]
  counts: { lines: number; visits: number; branches: number; periods: number; errors: number; twice: number; before: number }
}

/** The same branch, day, channel and figures: one audit written twice. */
export function sameAudit({ branchId, on, channel, visits, total, sections }: ImportedBefore): string {
  const parts = Object.keys(sections).sort().map((key) => `${key}:${sections[key]}`)
  return [branchId, on, channel, visits, total ?? '', ...parts].join(' ')
}

/** What of the file would be brought in, beside what was before; in the order of the file. */
export function compareHistory({ lines, faulty }: { lines: readonly HistoryLine[]; faulty: readonly FaultyLine[] }, known: KnownHistory): HistoryComparison {
  const before = new Set(known.before.map(sameAudit))
  const first = new Map<string, number>()
  const kept: HistoryLine[] = []
  const leftOut: FaultyLine[] = [...faulty]
  const counts = { twice: 0, before: 0, closed: 0 }
  for (const line of lines) {
    if (known.closed.has(periodKey(line.channel, line.period.name))) {
      counts.closed += 1
      leftOut.push({ line: line.line, errors: [{ code: 'period_closed', field: 'period', details: { period: line.period.name } }] })
      continue
    }
    const key = sameAudit(line)
    const earlier = first.get(key)
    const again = earlier !== undefined ? 'twice' : before.has(key) ? 'before' : null
    if (earlier === undefined) first.set(key, line.line)
    if (again) counts[again] += 1
    if (again && known.skipDuplicates) {
      leftOut.push({ line: line.line, errors: [again === 'twice' ? { code: 'line_twice', field: 'date', details: { line: earlier! } } : { code: 'imported_before', field: 'date', details: {} }] })
      continue
    }
    kept.push(line)
  }
  return {
    lines: kept,
    leftOut: leftOut.sort((one, other) => one.line - other.line),
    counts: {
      lines: kept.length,
      visits: kept.reduce((sum, { visits }) => sum + visits, 0),
      branches: new Set(kept.map(({ branchId }) => branchId)).size,
      periods: new Set(kept.map(({ channel, period }) => periodKey(channel, period.name))).size,
      errors: faulty.length + counts.closed,
      twice: counts.twice,
      before: counts.before,
    },
  }
}

/** A period as it would be shown: its plain mean is of its lines, each visit equal, only to be recognised by. */
export type PeriodPreview = { name: string; channel: Channel; startsOn: string; endsOn: string; visits: number; branches: number; mean: Millionths | null }

/** The periods the file makes, the earliest first. */
export function periodsOf(lines: readonly HistoryLine[]): PeriodPreview[] {
  const periods = new Map<string, { line: HistoryLine; visits: number; scored: number; sum: number; branches: Set<string> }>()
  for (const line of lines) {
    const key = periodKey(line.channel, line.period.name)
    const found = periods.get(key) ?? { line, visits: 0, scored: 0, sum: 0, branches: new Set<string>() }
    found.visits += line.visits
    found.branches.add(line.branchId)
    if (line.total !== null) {
      found.scored += line.visits
      found.sum += line.total * line.visits
    }
    periods.set(key, found)
  }
  return [...periods.values()]
    .map(({ line: { channel, period }, visits, scored, sum, branches }) => ({ ...period, channel, visits, branches: branches.size, mean: scored === 0 ? null : Math.round(sum / scored) }))
    .sort((one, other) => (one.startsOn < other.startsOn ? -1 : one.startsOn > other.startsOn ? 1 : one.name < other.name ? -1 : 1))
}
