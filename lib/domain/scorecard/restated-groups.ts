import type { Instant, Recalculated } from '../review/restated'

type Line = { at: Instant; recalculation: Recalculated | null }
/** What was done once: a correction alone, or a recalculation (or its undoing) with all its visits. `key` stands in an address. */
export type RestatedGroup<L extends Line> = { key: string; at: Instant; recalculation: Recalculated | null; lines: [L, ...L[]] }

/** Restatements of a closed wave, the latest first, with one group for each recalculation; nothing is left out of the history. */
export function restatedGroups<L extends Line>(lines: readonly L[]): RestatedGroup<L>[] {
  const groups = new Map<string, RestatedGroup<L>>()
  lines.forEach((line, at) => {
    const { recalculation } = line
    const key = recalculation ? `${recalculation.deed}-${Date.parse(recalculation.at)}` : `alone-${at}`
    const group = groups.get(key)
    if (group) group.lines.push(line)
    else groups.set(key, { key, at: recalculation?.at ?? line.at, recalculation, lines: [line] })
  })
  return [...groups.values()].sort((one, other) => Date.parse(other.at) - Date.parse(one.at))
}

/** One page of a list, the nearest there is to the one asked for; pages count from 1. */
export function pageOf<One>(all: readonly One[], asked: number, size: number): { shown: One[]; page: number; pages: number; from: number; to: number } {
  const pages = Math.max(1, Math.ceil(all.length / size))
  const page = Math.min(Math.max(1, asked), pages)
  const shown = all.slice((page - 1) * size, page * size)
  return { shown, page, pages, from: (page - 1) * size + 1, to: (page - 1) * size + shown.length }
}
