import { expect, test } from 'vitest'
import { pageOf, restatedGroups } from '@/lib/domain/scorecard/restated-groups'

const made = (deed: 'applied' | 'undone', at: string, undoneAt: string | null = null) => ({ id: 'r', number: 2, deed, at, undoneAt })
const line = (name: string, at: string, recalculation: ReturnType<typeof made> | null = null) => ({ name, at, recalculation })
const told = (lines: ReturnType<typeof line>[]) => restatedGroups(lines).map((group) => [group.at, group.lines.map(({ name }) => name).join(''), group.recalculation?.undoneAt ?? null])

test.each([
  ['nothing', [], []],
  ['corrections stand alone, also of one moment', [line('a', '2026-05-02T10:00:00Z'), line('b', '2026-05-02T10:00:00Z')], [['2026-05-02T10:00:00Z', 'a', null], ['2026-05-02T10:00:00Z', 'b', null]]],
  ['a recalculation is one, whenever each of its visits was written', [
    line('a', '2026-05-02T10:00:03Z', made('applied', '2026-05-02T10:00:00Z')), line('x', '2026-05-02T10:00:02Z'), line('b', '2026-05-02T10:00:01Z', made('applied', '2026-05-02T10:00:00Z')),
  ], [['2026-05-02T10:00:02Z', 'x', null], ['2026-05-02T10:00:00Z', 'ab', null]]],
  ['its undoing is another, later, and the first is marked', [
    line('a', '2026-05-02T10:00:00Z', made('applied', '2026-05-02T10:00:00Z', '2026-05-02T11:00:00Z')), line('a', '2026-05-02T11:00:00Z', made('undone', '2026-05-02T11:00:00Z')),
  ], [['2026-05-02T11:00:00Z', 'a', null], ['2026-05-02T10:00:00Z', 'a', '2026-05-02T11:00:00Z']]],
  ['one by the same rules again is a third', [
    line('a', '2026-05-02T12:00:00Z', made('applied', '2026-05-02T12:00:00Z')), line('b', '2026-05-02T10:00:00Z', made('applied', '2026-05-02T10:00:00Z', '2026-05-02T11:00:00Z')),
  ], [['2026-05-02T12:00:00Z', 'a', null], ['2026-05-02T10:00:00Z', 'b', '2026-05-02T11:00:00Z']]],
])('%s', (_, lines, groups) => expect(told(lines)).toEqual(groups))

test.each([
  [0, 1, [1, 1, 1, 0], []],
  [5, 1, [1, 3, 1, 2], [0, 1]],
  [5, 3, [3, 3, 5, 5], [4]],
  [5, 99, [3, 3, 5, 5], [4]],
  [5, -1, [1, 3, 1, 2], [0, 1]],
])('of %i, page %i', (count, asked, [page, pages, from, to], shown) =>
  expect(pageOf(Array.from({ length: count }, (_, at) => at), asked, 2)).toEqual({ page, pages, from, to, shown }))
