import type { Millionths, Tenths } from '../exact'

/** Raised whenever a rule of the score changes, so that a stored score says which rules made it. */
export const RULES_VERSION = 1

export const outcomes = ['no_score', 'gated', 'incomplete', 'below', 'inside', 'above', 'unzoned'] as const
export type Outcome = (typeof outcomes)[number]

/**
 * Points are exact integers in millionths of a point (milli-points × milli-weight).
 * They fit a safe integer: at most 1e6 milli-points × 1e6 milli-weight × 1000 criteria stays below 2^53.
 */
export type CriterionScore = {
  criterionKey: string
  sectionKey: string
  status: 'scored' | 'not_applicable' | 'not_applicable_zero' | 'could_not_check' | 'unanswered' | 'unscored'
  /** null: neither (not applicable, could not check, unscored and no gate); a bonus criterion never fails. */
  passed: boolean | null
  bonus: boolean
  earned: number
  possible: number
  /** By how much the visit's service score would rise if this answer alone were the best one. */
  loss: Millionths
  /** Option or band keys that gave the points. */
  by: string[]
}

export type SectionScore = {
  sectionKey: string
  weightMilli: number
  earned: number
  possible: number
  /** Before gates, bounded to 0–100; null: no score. */
  service: Millionths | null
  /** After gates. */
  official: Millionths | null
  zeroedBy: string[]
  passMark: 'passed' | 'failed' | null
  completeness: Millionths | null
}

export type ScoreResult = {
  rulesVersion: number
  method: 'pooled' | 'weighted_sections'
  service: Millionths | null
  official: Millionths | null
  serviceTenths: Tenths | null
  officialTenths: Tenths | null
  outcome: Outcome
  /** Keys of failed gates and of sections whose pass mark fails the visit. */
  criticalFailures: { kind: 'criterion' | 'section'; key: string; effect: 'fails_visit' | 'zeroes_section' | 'zeroes_visit' }[]
  /** null when nothing applicable is scored. */
  completeness: Millionths | null
  incomplete: boolean
  /** Service score were every could-not-check failed / passed; equal to service when complete. */
  bounds: { low: Millionths; high: Millionths } | null
  sections: SectionScore[]
  criteria: CriterionScore[]
}
