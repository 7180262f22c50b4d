import { divideHalfUp, shareTenths, toTenths, type Millionths, type Tenths } from '../../exact'
import type { Outcome } from '../../score/result'
import { type DryRun, type DryRunVisit, type Figures, isFelt, type PartEffect } from './run'

export type Figure = 'service' | 'official'
/** Ten points wide; the last one holds 100.0 too. */
export type Bin = { from: number; to: number; before: number; after: number }
export type Flow = { before: Outcome; after: Outcome; visits: number }
export type Rescored = DryRunVisit & { after: Figures }

export type DryRunSummary = {
  rescored: number
  /** Reports that say too little about the draft. */
  leftOut: number
  /** Re-scored although something of the draft has no answer in them, and the least they cover. */
  partly: { visits: number; least: Tenths } | null
  /** Visits whose service or official score reads otherwise than before. */
  moved: number
  changed: Rescored[]
  flow: Flow[]
  /** The greatest effect first; what changes no score and no zone, as a whole or by one of its edits, is not there. */
  effects: PartEffect[]
}

/** Best last, as zones are read from below; what has no place on the scale first. */
export const outcomeOrder: readonly Outcome[] = ['no_score', 'gated', 'incomplete', 'unzoned', 'below', 'inside', 'above']

export function summarize({ visits, effects }: DryRun): DryRunSummary {
  const all = rescoredOf(visits)
  const partly = all.flatMap(({ covered }) => (covered !== null && covered < 100_000_000 ? [covered] : []))
  return {
    rescored: all.length,
    leftOut: visits.length - all.length,
    partly: partly.length === 0 ? null : { visits: partly.length, least: shareTenths(Math.min(...partly)) },
    moved: all.filter(({ before, after }) => shown(before.service) !== shown(after.service) || shown(before.official) !== shown(after.official)).length,
    changed: all.filter(({ before, after }) => before.outcome !== after.outcome),
    flow: flowOf(all),
    effects: effects.filter((one) => isFelt(one) || one.edits.some(isFelt)).sort((one, other) => other.total - one.total || other.decides - one.decides),
  }
}

export const rescoredOf = (visits: readonly DryRunVisit[]): Rescored[] => visits.filter((visit): visit is Rescored => visit.after !== null)

/** The same visits before and after, counted by the score people see; those without a score stand beside. */
export function distributionOf(visits: readonly Rescored[], figure: Figure): { bins: Bin[]; without: { before: number; after: number } } {
  const bins = Array.from({ length: 10 }, (_, at): Bin => ({ from: at * 10, to: at * 10 + 10, before: 0, after: 0 }))
  const without = { before: 0, after: 0 }
  for (const visit of visits)
    for (const side of ['before', 'after'] as const) {
      const score = shown(visit[side][figure])
      const bin = score === null ? without : bins[Math.min(9, Math.floor(score / 100))]
      if (bin) bin[side]++
    }
  return { bins, without }
}

/** The mean of these visits, each equal, rounded once; of visits, not of branches, so no figure of the network. Null: none has a score. */
export function meanOf(visits: readonly Rescored[], side: 'before' | 'after', figure: Figure): Millionths | null {
  const scores = visits.flatMap((visit) => visit[side][figure] ?? [])
  return scores.length === 0 ? null : Number(divideHalfUp(scores.reduce((sum, score) => sum + BigInt(score), 0n), BigInt(scores.length)))
}

function flowOf(visits: readonly Rescored[]): Flow[] {
  const flow = new Map<string, Flow>()
  for (const { before, after } of visits) {
    const key = `${before.outcome} ${after.outcome}`
    const so = flow.get(key) ?? { before: before.outcome, after: after.outcome, visits: 0 }
    flow.set(key, { ...so, visits: so.visits + 1 })
  }
  return [...flow.values()]
}

const shown = (score: Millionths | null): Tenths | null => (score === null ? null : toTenths(score))
