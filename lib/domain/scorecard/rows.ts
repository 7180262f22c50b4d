import type { Millionths } from '../exact'

/**
 * How much of sums comes from past audits of files. `grouped` of the imported visits are known only as the mean of several: they count
 * in means and in n, never in the spread within branches.
 */
export type ImportedSums = { imported?: number; importedSum?: bigint; grouped?: number; groupedSum?: bigint; groupedSquares?: bigint }

/** Sums of one branch in one wave, in the region it stood in on the visits' dates. Scores in millionths, squares of them exact. */
export type BranchRow = {
  branchId: string
  /** From the root down. */
  regionPath: string[]
  /** Empty for waves that nobody asked for apart. */
  waveId: string
  /** In the period, in the one it is compared with, or neither (a wave of the chart). */
  when: 'now' | 'before' | 'other'
  /** Number of the newest version among the visits. */
  version: number
  /** Numbers of all versions among those that count in the means. */
  versions: number[]
  visits: number
  /** Of the visits, those of past audits, whether they have a total or sections alone. */
  past?: number
  scored: number
  sum: bigint
  sumSquares: bigint
  sumOfficial: bigint
  /** Of the scored visits, those with a critical failure; one visit may hold several. */
  gated: number
  criticalFailures: number
  incomplete: number
  excluded: number
} & ImportedSums

export type SectionRow = { sectionKey: string; branchId: string; regionPath: string[]; scored: number; sum: bigint; sumSquares: bigint } & ImportedSums

export type CriterionRow = {
  criterionKey: string
  passed: number
  failed: number
  notApplicable: number
  couldNotCheck: number
  /** Visits it failed as a gate. */
  critical: number
  /** Σ over the visits of what this answer cost each. */
  loss: Millionths
  /** Branch, passed, passed or failed; null beyond the first ones. */
  strata: [branchId: string, passes: number, n: number][] | null
}
