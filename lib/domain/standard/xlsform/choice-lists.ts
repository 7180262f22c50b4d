import { rowNumber } from '../../import/table'
import type { Text } from '../../language'
import { cellAt, type FormColumn } from './columns'
import { finding, type Finding } from './finding'
import { type LanguagePlan, textOfRow } from './languages'
import type { FormSheet } from './sheet'

export type ListedChoice = { row: number; name: string; label: Text }
export type ChoiceLists = Map<string, ListedChoice[]>

/** The lists of choices by their name. A choice without a name has nothing to be kept as. */
export function choiceLists({ rows }: FormSheet, columns: readonly FormColumn[], plan: LanguagePlan): { lists: ChoiceLists; findings: Finding[] } {
  const lists: ChoiceLists = new Map()
  const findings: Finding[] = []
  rows.forEach((cells, index) => {
    if (cells.length === 0) return
    const [list, name, row] = [cellAt(cells, columns, 'list_name'), cellAt(cells, columns, 'name'), rowNumber(index)]
    const label = textOfRow(cells, columns, 'label', plan)
    if (list === '' || name === '') return void findings.push(finding('choice_unnamed', { sheet: 'choices', row, name: list }, Object.values(label)[0] ?? name))
    const choices = lists.get(list) ?? []
    lists.set(list, choices)
    choices.push({ row, name, label })
    for (const column of columns)
      if (['image', 'audio', 'video', 'big-image'].includes(column.field) && cells[column.at]) findings.push(finding('media', { sheet: 'choices', row, name }, cells[column.at]))
  })
  return { lists, findings }
}
