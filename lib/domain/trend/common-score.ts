import type { Millionths } from '../exact'
import type { Answers } from '../report/answer'
import { answerTo } from '../report/answered-value'
import { assess } from '../score/assess-criterion'
import { meanOf, type SectionSum } from '../score/mean'
import { changeOf, whenIs, within, type ChangeShown } from '../scorecard/area'
import { sectionOfBranch, sectionReading, spreadOf, type Reading } from '../scorecard/reading'
import type { StandardContent } from '../standard/content'
import { isScored } from '../standard/judged'

/** Where and when a published visit counts. */
export type PastVisit = { branchId: string; regionPath: string[]; when: 'before' | 'now' }

/** Exact sums of one branch in one of two periods, in the region it stood in on the visits' dates. */
export type CommonRow = { branchId: string; regionPath: string[]; when: 'before' | 'now'; scored: number; sum: bigint; sumSquares: bigint }

/**
 * The service score (DOMAIN.md section 4, by the engine's own parts) of past reports over some criteria, under the weights and method
 * of one version: what was not part of a visit then is not now. Null: none of these criteria has an answer. Equal to `rescore`, which
 * explains a single report, at a tenth of the time: whole waves are scored while somebody waits.
 */
export function commonScorer({ method, sections }: StandardContent, comparable: ReadonlySet<string>): (answers: Answers, asked: ReadonlySet<string>) => Millionths | null {
  const parts = sections.map(({ weightMilli, criteria }) => ({ weightMilli, criteria: criteria.filter((one) => comparable.has(one.key) && isScored(one)) }))
  return (answers, asked) =>
    meanOf(method, parts.map(({ weightMilli, criteria }): SectionSum => {
      const sum = { weightMilli, earned: 0n, possible: 0n }
      for (const criterion of criteria) {
        if (!asked.has(criterion.key)) continue
        const { earned, possible } = assess(criterion, answerTo(answers, criterion.key))
        sum.earned += BigInt(earned)
        sum.possible += BigInt(possible)
      }
      return sum
    })).value
}

/** Adds visits up by branch, region and period, so that a network of any size is held as that many rows. */
export function addUp(rows: Map<string, CommonRow>, { branchId, regionPath, when }: PastVisit, score: Millionths | null): void {
  if (score === null) return
  const key = `${when} ${branchId} ${regionPath.at(-1) ?? ''}`
  const row = rows.get(key) ?? { branchId, regionPath, when, scored: 0, sum: 0n, sumSquares: 0n }
  rows.set(key, { ...row, scored: row.scored + 1, sum: row.sum + BigInt(score), sumSquares: row.sumSquares + BigInt(score) ** 2n })
}

export type CommonPart = { kind: 'network' } | { kind: 'region'; regionId: string } | { kind: 'branch'; branchId: string }
export type CommonFigures = { before: Reading; now: Reading; change: ChangeShown }

type EachPeriod<What> = Record<CommonRow['when'], What>
/** `minimum`: visits a figure of that period needs to be judged; `told`: whether the reader may be told of the visits compared. */
export type CommonFrame = { minimum: EachPeriod<number>; branchesInScope: EachPeriod<number>; told: EachPeriod<boolean> }

/** Both periods of one part of the network and the change between them; the spread is that of every branch compared. */
export function commonFigures(rows: readonly CommonRow[], part: CommonPart, { minimum, branchesInScope, told }: CommonFrame): CommonFigures {
  const readingOf = (when: CommonRow['when']): Reading => {
    const frame = { spread: spreadOf(whenIs(rows, when)), told: told[when], minimum: minimum[when], zone: null }
    const own = whenIs(partOf(rows, part), when)
    const seen = new Set(own.map(({ branchId }) => branchId)).size
    return part.kind === 'branch' ? sectionOfBranch(own, frame) : sectionReading(own, Math.max(branchesInScope[when], seen), frame)
  }
  return { before: readingOf('before'), now: readingOf('now'), change: changeOf(rows, (some) => partOf(some, part), minimum.now) }
}

export const partOf = <Row extends { branchId: string; regionPath: string[] }>(rows: readonly Row[], part: CommonPart): Row[] =>
  part.kind === 'branch' ? rows.filter(({ branchId }) => branchId === part.branchId) : within(rows, part.kind === 'region' ? part.regionId : null)
