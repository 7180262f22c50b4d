import type { Millionths, Tenths } from '../exact'
import { answerTo } from '../report/answered-value'
import { type Criterion, criteriaOf, type StandardContent } from '../standard/content'
import { assess } from './assess-criterion'
import { carryOver, type CarriedOver, type LeftOut, type PastReport } from './carry-over'
import { meanOf, type SectionSum } from './mean'
import type { ScoreResult } from './result'
import { scoreReport } from './score-report'

export type { LeftOut, PastReport } from './carry-over'

export type Rescored = {
  /** By the one engine, over what the past report answers; under its own version this is its own score again. */
  result: ScoreResult
  /** The part of the new version that was scored, with conditions settled: what `explainScore` needs beside the result. */
  content: StandardContent
  /** Criteria of the new version that this report says nothing about: out of the score, and no gap of the report. */
  leftOut: LeftOut[]
  /** Keys of criteria that were part of the visit and are none of the new version. */
  gone: string[]
  /**
   * How much of the new version's weight in this visit the answers cover: Σ possible of carried ÷ Σ possible of all, by section
   * weights under "weighted sections" like completeness (DOMAIN.md section 4). Null when nothing is scored.
   */
  covered: Millionths | null
}

/**
 * The score of a past report under another content. `completeness`: the level under which it is incomplete, as its visit has it.
 * `only`: the keys to compare by; all others are left out (the common-criteria score).
 */
export function rescore(
  past: PastReport,
  content: StandardContent,
  { completeness, only }: { completeness: Tenths; only?: ReadonlySet<string> },
): Rescored {
  const over = carryOver(past, content, only)
  const settled = { ...content, sections: over.sections.map(({ section, carried }) => ({ ...section, criteria: carried.map(unconditioned) })) }
  const kept = new Set(criteriaOf(content).map(({ key }) => key))
  return {
    result: scoreReport(settled, past.answers, past.context, { completeness }),
    content: settled,
    leftOut: over.leftOut,
    gone: criteriaOf(past.content).flatMap(({ key }) => (past.asked.has(key) && !kept.has(key) ? [key] : [])),
    covered: coveredBy(over, past, content),
  }
}

const unconditioned = (criterion: Criterion): Criterion => (criterion.condition ? { ...criterion, condition: null } : criterion)

function coveredBy({ sections }: CarriedOver, { answers }: PastReport, { method }: StandardContent): Millionths | null {
  const sums = sections.map(({ section, carried, open }): SectionSum => {
    const answered = weightOf(carried, (criterion) => {
      const one = assess(criterion, answerTo(answers, criterion.key))
      return one.open ? one.best : one.possible
    })
    return { weightMilli: section.weightMilli, earned: answered, possible: answered + weightOf(open, (criterion) => assess(criterion, null).best) }
  })
  return meanOf(method, sums).value
}

const weightOf = (criteria: Criterion[], weight: (criterion: Criterion) => number): bigint =>
  criteria.reduce((sum, criterion) => (criterion.bonus ? sum : sum + BigInt(weight(criterion))), 0n)
