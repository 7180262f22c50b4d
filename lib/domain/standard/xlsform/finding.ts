import { clipped } from './clipped'
import type { SheetName } from './sheet'
import type { Untranslatable } from './translate'

/** Nothing of it is in the draft · it is there in another way · the author has to say something the form did not. */
export const kinds = ['lost', 'changed', 'decide'] as const
export type FindingKind = (typeof kinds)[number]

const kindOf = {
  unknown_type: 'lost', no_type: 'lost', disabled: 'lost', metadata: 'lost', calculation: 'lost', not_recorded: 'lost', header_row: 'lost', read_only: 'lost',
  constraint: 'lost', default: 'lost', media: 'lost', appearance: 'lost', parameters: 'lost', trigger: 'lost', condition: 'lost', never_asked: 'lost',
  column: 'lost', columns_beyond: 'lost', language: 'lost', setting: 'lost', sheet: 'lost', list_unused: 'lost', choice_unnamed: 'lost', too_many: 'lost', note_alone: 'lost', group_empty: 'lost',
  needs_answer: 'changed', as_text: 'changed', too_many_choices: 'changed', one_choice: 'changed', acknowledge: 'changed', range: 'changed', repeat: 'changed', or_other: 'changed', signature: 'changed',
  not_applicable: 'changed', all_choices: 'changed', nested: 'changed', key: 'changed', no_name: 'changed', no_label: 'changed', text_cut: 'changed', note_condition: 'changed',
  note_moved: 'changed', required_when: 'changed', decimals: 'changed', too_many_sections: 'changed', language_assumed: 'changed',
  points: 'decide', bands: 'decide', recommendation: 'decide', yes_no: 'decide', ungrouped: 'decide', reference: 'decide', markup: 'decide', base_text: 'decide', default_language: 'decide',
} as const satisfies Record<string, FindingKind>

export type FindingCode = keyof typeof kindOf
export const findingCodes = Object.keys(kindOf) as FindingCode[]

/** One thing that did not come over as it stood, with its place. `row` is the number the spreadsheet shows, null for the whole sheet. */
export type Finding = {
  kind: FindingKind
  code: FindingCode
  sheet: 'survey' | 'choices' | 'settings' | 'workbook'
  row: number | null
  /** The question, list or column as the form names it. */
  name: string
  /** What stands there, or what was made of it. */
  value: string
  /** Of a condition: what in it could not be carried over. */
  reason?: Untranslatable
  what?: string
}

export const finding = (code: FindingCode, at: Pick<Finding, 'sheet' | 'row' | 'name'>, value = '', more: Pick<Finding, 'reason' | 'what'> = {}): Finding => ({
  kind: kindOf[code], code, ...at, name: short(at.name, 60), value: short(value, 200), ...more,
})

const short = (text: string, most: number) => (text.length > most ? `${clipped(text, most - 1)}…` : text)

/** What makes a workbook no form that can be read. Rows as the spreadsheet numbers them. */
export type FormFault =
  | { code: 'no_survey' }
  | { code: 'no_column'; sheet: 'survey' | 'choices'; column: string }
  | { code: 'no_rows' }
  | { code: 'cell_too_long'; sheet: SheetName; row: number; column: string }
  | { code: 'name_twice'; row: number; name: string; first: number }
  | { code: 'no_list'; row: number; name: string }
  | { code: 'list_missing'; row: number; name: string }
  | { code: 'not_ended'; row: number; name: string }
  | { code: 'end_alone'; row: number }
  | { code: 'end_crossed'; row: number; first: number }
