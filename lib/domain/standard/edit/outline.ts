import type { Criterion, Section, StandardContent } from '../content'
import { moveCriterion } from './move-criterion'
import { moveSection } from './sections'

/** The document as the eye reads it: one row a section, a group, a criterion. Row ids are unique across kinds. */
export type OutlineRow =
  | { id: string; kind: 'section'; section: Section }
  | { id: string; kind: 'group'; section: Section; groupKey: string }
  | { id: string; kind: 'criterion'; section: Section; criterion: Criterion }

export const sectionRowId = (key: string) => `section:${key}`
export const criterionRowId = (key: string) => `criterion:${key}`

export function outlineRows({ sections }: StandardContent, folded: ReadonlySet<string> = new Set()): OutlineRow[] {
  return sections.flatMap((section) => {
    const head: OutlineRow = { id: sectionRowId(section.key), kind: 'section', section }
    return folded.has(section.key) ? [head] : [head, ...inside(section)]
  })
}

function inside(section: Section): OutlineRow[] {
  const group = (groupKey: string): OutlineRow => ({ id: `group:${section.key}:${groupKey}`, kind: 'group', section, groupKey })
  const used = new Set(section.criteria.map(({ groupKey }) => groupKey))
  const begun = new Set<string>()
  const rows = section.criteria.flatMap((criterion): OutlineRow[] => {
    const row: OutlineRow = { id: criterionRowId(criterion.key), kind: 'criterion', section, criterion }
    const { groupKey } = criterion
    if (groupKey === null || begun.has(groupKey)) return [row]
    begun.add(groupKey)
    return [group(groupKey), row]
  })
  return [...rows, ...section.groups.filter(({ key }) => !used.has(key)).map(({ key }) => group(key))]
}

/** What dragging one row onto another's place means. The document is returned unchanged where it means nothing. */
export function dropInOutline(content: StandardContent, rows: readonly OutlineRow[], activeId: string, overId: string): StandardContent {
  const from = rows.findIndex(({ id }) => id === activeId)
  const to = rows.findIndex(({ id }) => id === overId)
  const active = rows[from]
  const over = rows[to]
  if (!active || !over || from === to) return content
  if (active.kind === 'section') return moveSection(content, active.section.key, content.sections.indexOf(over.section))
  if (active.kind === 'group') return content
  const others = rows.toSpliced(from, 1)
  const above = others[to - 1]
  const { key } = active.criterion
  const first = content.sections[0]
  if (!above) return first ? moveCriterion(content, key, { sectionKey: first.key, groupKey: null, index: 0 }) : content
  const { section } = above
  const rest = section.criteria.filter((one) => one.key !== key)
  const seat = (groupKey: string | null, index: number) => moveCriterion(content, key, { sectionKey: section.key, groupKey, index })
  if (above.kind === 'section') return seat(null, 0)
  if (above.kind === 'group') {
    const begins = rest.findIndex((one) => one.groupKey === above.groupKey)
    return seat(above.groupKey, begins === -1 ? rest.length : begins)
  }
  return seat(above.criterion.groupKey, rest.indexOf(above.criterion) + 1)
}

/**
 * What letting go of a row in the gap before the row at that index means: the row whose place it takes (as dropInOutline has it) and
 * the gap where it then comes to stand, for a line to be drawn in. Null: it would stay where it is. A section goes between sections.
 */
export function dropInGap(rows: readonly OutlineRow[], activeId: string, gap: number): { overId: string; gap: number } | null {
  const from = rows.findIndex(({ id }) => id === activeId)
  const active = rows[from]
  const over = gap <= from ? rows[gap] : rows[gap - 1]
  if (!active || !over || active.kind === 'group') return null
  if (active.kind === 'criterion') return over.id === activeId ? null : { overId: over.id, gap }
  if (over.section === active.section) return null
  const last = rows.findLastIndex(({ section }) => section === over.section)
  return { overId: over.id, gap: gap <= from ? rows.findIndex(({ section }) => section === over.section) : last + 1 }
}
