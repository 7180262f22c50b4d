import type { Tenths } from '../exact'
import type { ChainLink } from '../standard/content'

type Cause = { link: ChainLink | null; owner: string }
/** What one link of the service chain and its owner cost: over all their criteria, whether named in `lines` or not. */
export type FixGroup<Line> = Cause & { key: string; lost: Tenths; criteria: number; lines: Line[] }

const keyOf = ({ link, owner }: Cause): string => `${link ?? ''} ${owner}`

/** Criteria under the link and owner their cause lies with, what cost most first; `all`: every criterion that lost anything, for the sums. */
export function groupFixes<Line extends Cause & { lost: Tenths }>(lines: readonly Line[], all: readonly (Cause & { lost: Tenths })[]): FixGroup<Line>[] {
  const groups = new Map<string, FixGroup<Line>>()
  for (const { link, owner, lost } of all) {
    const key = keyOf({ link, owner })
    const group = groups.get(key) ?? { key, link, owner, lost: 0, criteria: 0, lines: [] }
    groups.set(key, { ...group, lost: group.lost + lost, criteria: group.criteria + 1 })
  }
  for (const line of lines) groups.get(keyOf(line))?.lines.push(line)
  return [...groups.values()].filter(({ lines: some }) => some.length > 0).sort((one, other) => other.lost - one.lost || (one.key < other.key ? -1 : 1))
}
