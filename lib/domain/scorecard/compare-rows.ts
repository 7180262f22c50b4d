import type { Tenths } from '../exact'
import type { PooledSpread } from '../statistics/branch-interval'
import type { Trend } from '../trend/score-trend'
import type { GroupKind } from './area'
import type { FrozenWave } from './frozen'
import type { BranchRow } from './rows'
import type { ChosenSubject } from './subject'
import type { Places, RegionPlace, StandardWords } from './words'

/** What everything on the page is of; `before` is the wave that the chosen one is compared with, where there is one. */
export type CompareInput = {
  region: RegionPlace | null
  /** Sees every branch of the organisation. */
  seesAll: boolean
  subject: ChosenSubject<FrozenWave>
  before: FrozenWave | null
  words: StandardWords
  places: Places
  trend: Trend
  branchRows: readonly BranchRow[]
  /** What the visits of closed waves that are told as they were closed give today, apart for each wave. */
  todayRows: readonly BranchRow[]
}

/** A branch of the list before its figures are formed: what the order and the funnel need of every one of them. */
export type Listed = { id: string; name: string; region: string; score: Tenths | null; n: number; group: GroupKind | null; rows: BranchRow[] }

/** Sums of one branch in one section, beside what the section's spread within all branches stands on: visits, branches, Σ(y − ȳ)² in percent². */
export type SectionCell = {
  sectionKey: string
  branchId: string
  scored: number
  sum: bigint
  sumSquares: bigint
  /** Of the `scored`, those from past audits. */
  imported?: number
  visits: number
  branches: number
  squares: number
}

/** The spread of a section within branches, as pooledSpread would give it from every branch. */
export const spreadBehind = ({ visits, branches, squares }: SectionCell): PooledSpread => {
  const df = visits - branches
  return { visits, branches, df, variance: df > 0 ? Math.max(0, squares) / df : null }
}

export const orders = ['name', 'score'] as const
/** By name, or by score from the lowest; never a rank. */
export type Order = (typeof orders)[number]

export const BRANCHES_A_PAGE = 50

export type Page = { number: number; of: number; from: number; to: number }

/** The page asked for, or the last there is; branches `from`–`to` of the list, counted from 1. */
export function pageOf(count: number, asked: number): Page {
  const of = Math.max(1, Math.ceil(count / BRANCHES_A_PAGE))
  const number = Math.min(Math.max(1, asked), of)
  return { number, of, from: Math.min(count, (number - 1) * BRANCHES_A_PAGE + 1), to: Math.min(count, number * BRANCHES_A_PAGE) }
}

/** The whole list as one page. */
export const wholeList = (count: number): Page => ({ number: 1, of: 1, from: Math.min(count, 1), to: count })
