import { clipped } from './clipped'
import type { SheetName } from './sheet'

/** What a column of a form is, with the language its cells are in: `tag` as written ("English (en)"), null without one. */
export type FormColumn = { field: string; tag: string | null; title: string; at: number }

/** Columns whose cells are sentences and may stand once a language. */
const worded = ['label', 'hint', 'guidance_hint', 'constraint_message', 'required_message', 'image', 'audio', 'video', 'big-image']

const plain: Record<SheetName, readonly string[]> = {
  survey: [
    'type', 'name', 'relevant', 'required', 'constraint', 'calculation', 'appearance', 'default', 'choice_filter', 'parameters', 'repeat_count',
    'read_only', 'disabled', 'trigger',
  ],
  choices: ['list_name', 'name'],
  settings: ['form_title', 'form_id', 'version', 'default_language'],
}

/** Other words for the same column, as older forms write them. */
const aliases: Record<string, string> = {
  relevance: 'relevant', calculate: 'calculation', readonly: 'read_only', caption: 'label', command: 'type', 'jr:count': 'repeat_count', 'constraint-msg': 'constraint_message',
  constraint_msg: 'constraint_message', list: 'list_name', value: 'name', title: 'form_title', set_form_title: 'form_title', id_string: 'form_id', set_form_id: 'form_id',
  'bind:relevant': 'relevant', 'bind:required': 'required', 'bind:constraint': 'constraint', 'bind:calculate': 'calculation',
}

/** Known columns of a sheet's header; what is not known, or stands a second time, is left. */
export function columnsOf(sheet: SheetName, header: readonly string[]): { known: FormColumn[]; unknown: FormColumn[] } {
  const known: FormColumn[] = []
  const unknown: FormColumn[] = []
  header.forEach((title, at) => {
    if (title === '') return void unknown.push({ field: '', tag: null, title, at })
    const column = { ...columnOf(sheet, title), title: clipped(title, 60), at }
    const again = known.some(({ field, tag }) => field === column.field && tag === column.tag)
    ;(column.field === '' || again ? unknown : known).push(column)
  })
  return { known, unknown }
}

function columnOf(sheet: SheetName, title: string): { field: string; tag: string | null } {
  const parts = title.split(/::?/).map((part) => part.trim())
  const [first = '', ...rest] = parts[0]?.toLowerCase() === 'media' ? parts.slice(1) : parts
  const simple = first.toLowerCase().replace(/\s+/g, '_')
  // The list's own column "value" is a name only among choices; in a survey it would be somebody's own.
  const aliased = simple === 'value' && sheet !== 'choices' ? simple : (aliases[simple] ?? simple)
  if (worded.includes(aliased) && sheet !== 'settings') return { field: aliased, tag: rest.join(':') || null }
  const whole = parts.join(':').toLowerCase().replace(/\s+/g, '_')
  const field = rest.length > 0 ? (aliases[whole] ?? whole) : aliased
  return { field: plain[sheet].includes(field) ? field : '', tag: null }
}

export const cellAt = (cells: readonly string[], columns: readonly FormColumn[], field: string): string => {
  const at = columns.find((column) => column.field === field && column.tag === null)?.at
  return at === undefined ? '' : (cells[at] ?? '')
}
