import type { Millionths, Milli } from '../exact'
import type { StandardContent } from '../standard/content'
import type { CriterionScore, ScoreResult, SectionScore } from './result'

/** One criterion's line: points × weight = earned, of best × weight = possible. Null figures: it is out of the sum. */
export type CriterionLine = CriterionScore & {
  weightMilli: Milli
  pointsMilli: Milli | null
  bestMilli: Milli | null
}

/** Where the share of a sum was cut: under 0 became 0, over 100 became 100. */
export type Bounding = 'raised_to_0' | 'lowered_to_100' | null

export type SectionLines = {
  score: SectionScore
  lines: CriterionLine[]
  /** Of the earned, what came from bonus criteria. */
  bonusEarned: number
  bounding: Bounding
  passMarkLevel: number | null
  /** Weighted sections: whether the weight enters the sum; pooled: null. */
  weightCounts: boolean | null
}

/** How the service score came about. */
export type TotalLine =
  | {
      method: 'pooled'
      earned: number
      possible: number
      bonusEarned: number
      bounding: Bounding
      score: Millionths | null
    }
  | {
      method: 'weighted_sections'
      /** weight × section score, only of the sections that count. */
      terms: { sectionKey: string; weightMilli: Milli; sectionScore: Millionths }[]
      weightSum: Milli
      score: Millionths | null
    }

export type Explanation = {
  rulesVersion: number
  service: TotalLine
  sections: SectionLines[]
  /** The way from the service to the official score; empty when no gate failed. */
  gates: ScoreResult['criticalFailures']
  official: Millionths | null
}

/** The arithmetic of a stored score, line by line, in figures alone; the words belong to the screen. */
export function explainScore(content: StandardContent, result: ScoreResult): Explanation {
  const weights = new Map(
    content.sections.flatMap(({ criteria }) => criteria.map(({ key, weightMilli }) => [key, weightMilli])),
  )
  const sections = result.sections.map((score): SectionLines => {
    const criteria = result.criteria.filter(({ sectionKey }) => sectionKey === score.sectionKey)
    return {
      score,
      lines: criteria.map((criterion) => lineOf(criterion, weights.get(criterion.criterionKey) ?? 0)),
      bonusEarned: sumOf(criteria.filter(({ bonus }) => bonus)),
      bounding: boundingOf(score.earned, score.possible),
      passMarkLevel: content.sections.find(({ key }) => key === score.sectionKey)?.passMark?.level ?? null,
      weightCounts: result.method === 'pooled' ? null : countsByWeight(score),
    }
  })
  return {
    rulesVersion: result.rulesVersion,
    service: totalOf(result, sections),
    sections,
    gates: result.criticalFailures,
    official: result.official,
  }
}

function lineOf(criterion: CriterionScore, weightMilli: Milli): CriterionLine {
  const inSum = criterion.status === 'scored' || criterion.status === 'not_applicable_zero'
  return {
    ...criterion,
    weightMilli,
    pointsMilli: inSum ? criterion.earned / weightMilli : null,
    bestMilli: inSum && !criterion.bonus ? criterion.possible / weightMilli : null,
  }
}

function totalOf({ method, service }: ScoreResult, sections: SectionLines[]): TotalLine {
  if (method === 'pooled') {
    const earned = sumOf(sections.map(({ score }) => score))
    const possible = sections.reduce((sum, { score }) => sum + score.possible, 0)
    const bonusEarned = sections.reduce((sum, section) => sum + section.bonusEarned, 0)
    return { method, earned, possible, bonusEarned, bounding: boundingOf(earned, possible), score: service }
  }
  const terms = sections.flatMap(({ score: { sectionKey, weightMilli, service: sectionScore } }) =>
    sectionScore !== null && weightMilli > 0 ? [{ sectionKey, weightMilli, sectionScore }] : [],
  )
  return { method, terms, weightSum: terms.reduce((sum, { weightMilli }) => sum + weightMilli, 0), score: service }
}

const countsByWeight = ({ service, weightMilli }: SectionScore) => service !== null && weightMilli > 0

const sumOf = (figures: { earned: number }[]): number => figures.reduce((sum, { earned }) => sum + earned, 0)

const boundingOf = (earned: number, possible: number): Bounding =>
  possible <= 0 ? null : earned < 0 ? 'raised_to_0' : earned > possible ? 'lowered_to_100' : null
