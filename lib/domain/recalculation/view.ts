import { divideHalfUp, type Millionths, toTenths } from '../exact'
import type { Outcome } from '../score/result'
import { type Channel, channels, type Purpose } from '../visit/state'
import { type Figures, isSeen, type StayReason } from './judge'

export const lineKinds = ['changed', 'same', 'stays'] as const
export type LineKind = (typeof lineKinds)[number]

/** One visit as it is listed; days are those of its branch. */
export type Line = {
  visitId: string
  reportNumber: string
  branch: string
  visitedOn: string | null
  channel: Channel
  purpose: Purpose
  wave: string
  waveClosed: boolean
  stays: StayReason | null
  /** The scores of the report behind the two figures; `newRevision` null: none was made, it is a preview or stays. */
  oldRevision: number
  newRevision: number | null
  old: Figures
  new: Figures
}

/** What the routine visits of one channel show: a figure is of one channel, and only routine visits that count enter it (DOMAIN.md sections 2 to 4). */
export type ChannelFigures = {
  channel: Channel
  /** Visits in the means, before and after. */
  countedOld: number
  countedNew: number
  /** Null where none has a score. Each visit equal. */
  meanOld: Millionths | null
  meanNew: Millionths | null
  /** Service scores of the same visits: 0 to under 10, 10 to under 20 … 90 to 100. */
  bins: { from: number; old: number; new: number }[]
  /** Visits whose word changes ("inside" → "below"), the most frequent first. */
  outcomes: { old: Outcome; new: Outcome; visits: number }[]
}

export type Totals = Record<LineKind, number> & {
  /** Of the visits whose figures move, one a channel, in the order of `channels`. */
  channels: ChannelFigures[]
  /** Visits whose figures move and that enter no mean, neither before nor after: not routine, excluded or not decided on. */
  apart: number
  reasons: { reason: StayReason; visits: number }[]
  /** Visits of closed waves whose contribution to the means becomes another, so that they will be listed as restated. */
  restated: number
}

export const kindOf = ({ stays, old, new: fresh }: Pick<Line, 'stays' | 'old' | 'new'>): LineKind => (stays !== null ? 'stays' : isSeen(old, fresh) ? 'changed' : 'same')

export function totalsOf(lines: readonly Line[]): Totals {
  const counts = count(lines, kindOf)
  const moving = lines.filter(({ stays }) => stays === null)
  const entering = moving.filter((line) => counted(line, line.old) || counted(line, line.new))
  return {
    changed: counts.get('changed') ?? 0,
    same: counts.get('same') ?? 0,
    stays: counts.get('stays') ?? 0,
    channels: channels.flatMap((channel) => {
      const own = entering.filter((line) => line.channel === channel)
      return own.length > 0 ? [figuresOf(channel, own)] : []
    }),
    apart: moving.length - entering.length,
    reasons: [...count(lines, ({ stays }) => stays)].flatMap(([reason, visits]) => (reason === null ? [] : [{ reason, visits }])),
    restated: moving.filter((line) => line.waveClosed && (inMeans(line, 'service') || inMeans(line, 'official'))).length,
  }
}

const counted = ({ purpose }: Line, { scoring }: Figures): boolean => purpose === 'routine' && scoring === 'scored'

/** Whether what it puts into the means becomes another: the rule by which a closed wave lists it. */
const inMeans = (line: Line, figure: 'service' | 'official'): boolean =>
  (counted(line, line.old) ? line.old[figure] : null) !== (counted(line, line.new) ? line.new[figure] : null)

function figuresOf(channel: Channel, lines: readonly Line[]): ChannelFigures {
  const scoresOf = (when: 'old' | 'new') => lines.flatMap((line) => (counted(line, line[when]) && line[when].service !== null ? [line[when].service] : []))
  const [old, fresh] = [scoresOf('old'), scoresOf('new')]
  return {
    channel,
    countedOld: old.length,
    countedNew: fresh.length,
    meanOld: meanOf(old),
    meanNew: meanOf(fresh),
    bins: Array.from({ length: 10 }, (_, bin) => ({ from: bin * 10, old: inBin(bin, old), new: inBin(bin, fresh) })),
    outcomes: [...count(lines.filter((line) => line.old.outcome !== line.new.outcome), (line) => `${line.old.outcome} ${line.new.outcome}`)]
      .map(([pair, visits]) => {
        const [was, now] = pair.split(' ') as [Outcome, Outcome]
        return { old: was, new: now, visits }
      })
      .sort((one, other) => other.visits - one.visits),
  }
}

/** Those that move most come first; a visit that gets or loses its score before all. */
export function inOrder(lines: readonly Line[]): Line[] {
  const moved = ({ old, new: fresh }: Line) => (old.service === null || fresh.service === null ? (old.service === fresh.service ? 0 : Infinity) : Math.abs(fresh.service - old.service))
  return [...lines].sort((one, other) => moved(other) - moved(one) || (one.reportNumber < other.reportNumber ? -1 : 1))
}

const inBin = (bin: number, scores: readonly Millionths[]): number => scores.filter((score) => Math.min(9, Math.floor(toTenths(score) / 100)) === bin).length

const meanOf = (scores: readonly Millionths[]): Millionths | null =>
  scores.length === 0 ? null : Number(divideHalfUp(scores.reduce((sum, score) => sum + BigInt(score), 0n), BigInt(scores.length)))

function count<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, number> {
  const counts = new Map<Key, number>()
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1)
  return counts
}
