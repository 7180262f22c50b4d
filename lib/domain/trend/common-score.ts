import type { Millionths, Tenths } from '../exact'
import { rescore, type PastReport } from '../score/rescore'
import { changeOf, whenIs, within, type ChangeShown } from '../scorecard/area'
import { sectionOfBranch, sectionReading, spreadOf, type Reading } from '../scorecard/reading'
import type { StandardContent } from '../standard/content'

/** One published visit to be scored again. */
export type PastVisit = { branchId: string; regionPath: string[]; when: 'before' | 'now'; completeness: Tenths; report: PastReport }

/** Exact sums of one branch in one of two periods, in the region it stood in on the visits' dates. */
export type CommonRow = { branchId: string; regionPath: string[]; when: 'before' | 'now'; scored: number; sum: bigint; sumSquares: bigint }

/** The service score of one past report over some criteria, under the newer version's weights; null: none of them has an answer. */
export const commonScore = ({ report, completeness }: PastVisit, newer: StandardContent, comparable: ReadonlySet<string>): Millionths | null =>
  rescore(report, newer, { completeness, only: comparable }).result.service

/** Adds visits up by branch, region and period, so that a network of any size is held as that many rows. */
export function addUp(rows: Map<string, CommonRow>, { branchId, regionPath, when }: Pick<PastVisit, 'branchId' | 'regionPath' | 'when'>, score: Millionths | null): void {
  if (score === null) return
  const key = `${when} ${branchId} ${regionPath.at(-1) ?? ''}`
  const row = rows.get(key) ?? { branchId, regionPath, when, scored: 0, sum: 0n, sumSquares: 0n }
  rows.set(key, { ...row, scored: row.scored + 1, sum: row.sum + BigInt(score), sumSquares: row.sumSquares + BigInt(score) ** 2n })
}

export type CommonPart = { kind: 'network' } | { kind: 'region'; regionId: string } | { kind: 'branch'; branchId: string }
export type CommonFigures = { before: Reading; now: Reading; change: ChangeShown }

/** Both periods of one part of the network and the change between them; the spread is that of every branch compared. */
export function commonFigures(rows: readonly CommonRow[], part: CommonPart, { minimum, branchesInScope }: { minimum: number; branchesInScope: number }): CommonFigures {
  const readingOf = (when: CommonRow['when']): Reading => {
    const frame = { spread: spreadOf(whenIs(rows, when)), minimum, zone: null }
    const own = whenIs(partOf(rows, part), when)
    const seen = new Set(own.map(({ branchId }) => branchId)).size
    return part.kind === 'branch' ? sectionOfBranch(own, frame) : sectionReading(own, Math.max(branchesInScope, seen), frame)
  }
  // A branch is a part of its own: it is found like a region at the end of its path.
  const placed = part.kind === 'branch' ? rows.map((row) => ({ ...row, regionPath: [...row.regionPath, row.branchId] })) : rows
  const at = part.kind === 'branch' ? part.branchId : part.kind === 'region' ? part.regionId : null
  return { before: readingOf('before'), now: readingOf('now'), change: changeOf(placed, at, minimum) }
}

export const partOf = <Row extends { branchId: string; regionPath: string[] }>(rows: readonly Row[], part: CommonPart): Row[] =>
  part.kind === 'branch' ? rows.filter(({ branchId }) => branchId === part.branchId) : within(rows, part.kind === 'region' ? part.regionId : null)
