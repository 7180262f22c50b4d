import type { Paper } from '@/lib/domain/export/paper'
import { xOn } from './gauge'
import { widthOf } from './letters'
import { face, LEADING, page } from './look'
import { levelIn } from './numbers'

/** Words for a place of the axis: where they may begin, the best first. */
type Named = { words: string; wide: number; lefts: readonly number[] }
export type Placed = { words: string; left: number; wide: number; row: number }

const APART = 6

/** Words beside each other where they have room, in the next row where they have none; nothing reaches beyond the width. */
export function inRows(named: readonly Named[], width: number): Placed[] {
  const placed: Placed[] = []
  for (const { words, wide, lefts } of named) {
    const inside = lefts.map((left) => Math.max(0, Math.min(width - wide, left)))
    const free = (left: number, row: number) => placed.every((other) => other.row !== row || left >= other.left + other.wide + APART || left + wide + APART <= other.left)
    for (let row = 0; ; row += 1) {
      const left = inside.find((one) => free(one, row))
      if (left === undefined) continue
      placed.push({ words, left, wide, row })
      break
    }
  }
  return placed
}

/** Under the gauge of a heading: both ends of its axis, and its levels by name. */
export function levelLabels({ gauge, levels, language }: Pick<Paper, 'gauge' | 'levels' | 'language'>): Placed[] {
  if (!gauge) return []
  const { zone } = gauge
  const named = (words: string, lefts: (wide: number) => number[]): Named => {
    const wide = Math.ceil(widthOf(words, face.small))
    return { words, wide, lefts: lefts(wide) }
  }
  const level = levelIn(language)
  const [low, high] = zone ? [xOn(zone.acceptable, 50, page.width), xOn(zone.desired, 50, page.width)] : [0, 0]
  return inRows([
    named('50', () => [0]), named('100', (wide) => [page.width - wide]),
    ...(zone ? [named(`${levels.acceptable} ${level(zone.acceptable)}`, (wide) => [low - wide, low]), named(`${levels.desired} ${level(zone.desired)}`, (wide) => [high, high - wide])] : []),
  ], page.width)
}

const ROW = face.small.size * LEADING
export const rowTop = (row: number): number => row * ROW
export const labelsHeight = (placed: readonly Placed[]): number => Math.ceil((Math.max(0, ...placed.map(({ row }) => row)) + 1) * ROW)
