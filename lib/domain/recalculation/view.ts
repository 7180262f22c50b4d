import { divideHalfUp, type Millionths, toTenths } from '../exact'
import type { Outcome } from '../score/result'
import { type Figures, isSeen, type StayReason } from './judge'

export const lineKinds = ['changed', 'same', 'stays'] as const
export type LineKind = (typeof lineKinds)[number]

/** One visit as it is listed; days are those of its branch. */
export type Line = {
  visitId: string
  reportNumber: string
  branch: string
  visitedOn: string | null
  wave: string
  waveClosed: boolean
  stays: StayReason | null
  old: Figures
  new: Figures
}

export type Totals = Record<LineKind, number> & {
  /** Of the visits whose figures move; null where none has a score. Each visit equal. */
  meanOld: Millionths | null
  meanNew: Millionths | null
  /** Service scores of the same visits: 0 to under 10, 10 to under 20 … 90 to 100. */
  bins: { from: number; old: number; new: number }[]
  /** Visits whose word changes ("inside" → "below"), the most frequent first. */
  outcomes: { old: Outcome; new: Outcome; visits: number }[]
  reasons: { reason: StayReason; visits: number }[]
  /** Visits of closed waves that will be listed as restated. */
  restated: number
}

export const kindOf = ({ stays, old, new: fresh }: Pick<Line, 'stays' | 'old' | 'new'>): LineKind => (stays !== null ? 'stays' : isSeen(old, fresh) ? 'changed' : 'same')

export function totalsOf(lines: readonly Line[]): Totals {
  const counts = count(lines, kindOf)
  const moving = lines.filter(({ stays }) => stays === null)
  const turned = moving.filter((line) => line.old.outcome !== line.new.outcome)
  return {
    changed: counts.get('changed') ?? 0,
    same: counts.get('same') ?? 0,
    stays: counts.get('stays') ?? 0,
    meanOld: meanOf(moving.map(({ old }) => old.service)),
    meanNew: meanOf(moving.map((line) => line.new.service)),
    bins: binsOf(moving),
    outcomes: [...count(turned, (line) => `${line.old.outcome} ${line.new.outcome}`)]
      .map(([pair, visits]) => {
        const [was, now] = pair.split(' ') as [Outcome, Outcome]
        return { old: was, new: now, visits }
      })
      .sort((one, other) => other.visits - one.visits),
    reasons: [...count(lines, ({ stays }) => stays)].flatMap(([reason, visits]) => (reason === null ? [] : [{ reason, visits }])),
    restated: moving.filter((line) => line.waveClosed && (line.old.service !== line.new.service || line.old.official !== line.new.official)).length,
  }
}

/** Those that move most come first; a visit that gets or loses its score before all. */
export function inOrder(lines: readonly Line[]): Line[] {
  const moved = ({ old, new: fresh }: Line) => (old.service === null || fresh.service === null ? (old.service === fresh.service ? 0 : Infinity) : Math.abs(fresh.service - old.service))
  return [...lines].sort((one, other) => moved(other) - moved(one) || (one.reportNumber < other.reportNumber ? -1 : 1))
}

function binsOf(lines: readonly Line[]): Totals['bins'] {
  const binOf = (score: Millionths) => Math.min(9, Math.floor(toTenths(score) / 100))
  const inBin = (bin: number, score: Millionths | null) => score !== null && binOf(score) === bin
  return Array.from({ length: 10 }, (_, bin) => ({
    from: bin * 10,
    old: lines.filter(({ old }) => inBin(bin, old.service)).length,
    new: lines.filter((line) => inBin(bin, line.new.service)).length,
  }))
}

function meanOf(scores: readonly (Millionths | null)[]): Millionths | null {
  const known = scores.filter((score) => score !== null)
  return known.length === 0 ? null : Number(divideHalfUp(known.reduce((sum, score) => sum + BigInt(score), 0n), BigInt(known.length)))
}

function count<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, number> {
  const counts = new Map<Key, number>()
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1)
  return counts
}
