import { rowNumber } from '../../import/table'
import { cellAt, type FormColumn } from './columns'
import type { ChoiceLists } from './choice-lists'
import type { FormFault } from './finding'
import { rowType } from './row-type'
import type { FormSheet } from './sheet'

/** What stands in the way of reading a form at all, in the order of its rows: borders of groups, names, lists. */
export function structureFaults({ rows }: FormSheet, columns: readonly FormColumn[], lists: ChoiceLists): FormFault[] {
  const faults: FormFault[] = []
  const open: { row: number; name: string; repeat: boolean; names: Map<string, number> }[] = []
  const outside = new Map<string, number>()
  rows.forEach((cells, index) => {
    const cell = (field: string) => cellAt(cells, columns, field)
    if (cells.length === 0 || isDisabled(cell('disabled')) || cell('type') === '') return
    const [row, name, type] = [rowNumber(index), cell('name'), rowType(cell('type'))]
    if (type.kind === 'end') {
      const begun = open.pop()
      if (!begun) faults.push({ code: 'end_alone', row })
      else if (begun.repeat !== type.repeat) faults.push({ code: 'end_crossed', row, first: begun.row })
      return
    }
    const names = open.at(-1)?.names ?? outside
    const first = names.get(name)
    if (name !== '' && first !== undefined) faults.push({ code: 'name_twice', row, name: name.slice(0, 60), first })
    else names.set(name, row)
    if (type.kind === 'begin') open.push({ row, name, repeat: type.repeat, names: new Map() })
    if (type.kind !== 'select') return
    if (type.list === '') faults.push({ code: 'no_list', row, name: name.slice(0, 60) })
    else if (!lists.has(type.list)) faults.push({ code: 'list_missing', row, name: type.list.slice(0, 60) })
  })
  for (const { row, name } of open) faults.push({ code: 'not_ended', row, name: name.slice(0, 60) })
  return faults
}

export const isDisabled = (cell: string): boolean => ['yes', 'true', '1', 'x'].includes(cell.toLowerCase())
export const isTrue = (cell: string): boolean => ['yes', 'true', 'true()', '1', 'y'].includes(cell.trim().toLowerCase())
export const isFalse = (cell: string): boolean => ['', 'no', 'false', 'false()', '0', 'n'].includes(cell.trim().toLowerCase())
