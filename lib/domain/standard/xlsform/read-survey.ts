import { rowNumber } from '../../import/table'
import { conditionOf, join, type Tree } from './condition-tree'
import type { Condition } from '../condition'
import type { Criterion } from '../content'
import { MAX_CRITERIA } from '../content.schema'
import { newCriterion } from '../edit/new-criterion'
import type { ChoiceLists } from './choice-lists'
import { cellAt, type FormColumn } from './columns'
import { criterionOfRow } from './criterion-of-row'
import { finding, type Finding } from './finding'
import { keyFrom } from './keys'
import { type LanguagePlan, textOfRow } from './languages'
import { outlineBuilder } from './outline-builder'
import { ownWords } from './own-words'
import type { Known, KnownQuestion } from './question'
import { rowType } from './row-type'
import type { FormSheet } from './sheet'
import { cellFindings } from './sheet-findings'
import { isDisabled, isFalse, isTrue } from './structure'
import { isEmpty, joinedTexts, type Place, settled } from './texts'
import { translate } from './translate'

type Given = { plan: LanguagePlan; lists: ChoiceLists; title: string; couldNotCheck: boolean }

const always: Tree = { kind: 'constant', value: true }

/** The rows of a survey, in their order, as sections; every row is either carried over or named among the findings. */
export function readSurvey({ rows }: FormSheet, columns: readonly FormColumn[], { plan, lists, title, couldNotCheck }: Given) {
  const { base } = plan
  const findings: Finding[] = []
  const carried: number[] = []
  const used = new Set<string>()
  const note = (found: Finding) => void findings.push(found)
  const outline = outlineBuilder(base, title, note)
  const keys = new Set<string>()
  const earlier = new Map<string, KnownQuestion>()
  const passed = new Set<string>()
  const names = rows.flatMap((cells) => (isLive(cells) && cellAt(cells, columns, 'name') ? [cellAt(cells, columns, 'name')] : []))
  const named = new Set<string>()
  const ambiguous = new Set<string>()
  for (const name of names) (named.has(name) ? ambiguous : named).add(name)
  const known: Known = { earlier, passed, named, ambiguous }
  let criteria = 0

  function isLive(cells: readonly string[]) {
    return cells.length > 0 && !isDisabled(cellAt(cells, columns, 'disabled')) && rowType(cellAt(cells, columns, 'type')).kind !== 'end'
  }

  /** What must hold for a row: its group's conditions and its own, the latter only if both together can be said. */
  function conditionAt(cells: readonly string[], at: Place): { tree: Tree; condition: Condition | null; never: boolean } {
    const around = outline.stack.at(-1)?.tree ?? always
    const relevant = cellAt(cells, columns, 'relevant')
    const said = relevant === '' ? { tree: always, needsAnswer: [] } : translate(relevant, known)
    if ('reason' in said) note(finding('condition', at, relevant, said))
    const tree = 'tree' in said ? join('and', [around, said.tree]) : around
    const whole = conditionOf(tree)
    if ('condition' in whole) {
      if ('needsAnswer' in said && said.needsAnswer.length > 0) note(finding('needs_answer', at, relevant, { what: said.needsAnswer.join(', ') }))
      return { tree, condition: whole.condition, never: false }
    }
    if (whole.reason === 'never') return { tree, condition: null, never: true }
    const alone = 'tree' in said ? conditionOf(said.tree) : null
    const own = whole.reason === 'mixed' && alone !== null && 'reason' in alone && alone.reason === 'mixed'
    note(finding('condition', at, relevant, { reason: own ? 'mixed_own' : whole.reason }))
    const outer = conditionOf(around)
    return { tree: around, condition: 'condition' in outer ? outer.condition : null, never: false }
  }

  /** Group titles and prompts: a row without words goes by its name. */
  function wordsOf(cells: readonly string[], limit: number, at: Place) {
    const text = settled(textOfRow(cells, columns, 'label', plan), limit, base, at, note)
    if (!isEmpty(text)) return text
    note(finding('no_label', at, at.name))
    return { [base]: at.name.slice(0, limit) }
  }

  function place(criterion: Criterion, at: Place, tree: Tree): boolean {
    if (criteria >= MAX_CRITERIA) {
      note(finding('too_many', at, String(MAX_CRITERIA)))
      return false
    }
    criteria += 1
    keys.add(criterion.key)
    outline.add(criterion, at, tree)
    return true
  }

  function question(cells: readonly string[], row: number, name: string) {
    const cell = (field: string) => cellAt(cells, columns, field)
    const at: Place = { sheet: 'survey', row, name }
    const type = rowType(cell('type'))
    if (type.kind === 'lost') return note(finding(type.code, at, type.code === 'calculation' ? cell('calculation') || type.said : type.said))
    if (type.kind === 'unknown') return note(finding('unknown_type', at, type.said))
    if (isTrue(cell('read_only'))) return note(finding('read_only', at))
    const list = 'list' in type ? type.list : null
    if (list !== null) used.add(list)
    if (type.kind === 'select' && /(^|\s)(label)(\s|$)/.test(cell('appearance'))) return note(finding('header_row', at))
    const key = keyFrom(name, `q${row}`, keys)
    const asked = criterionOfRow({ key, type, choices: list === null ? [] : (lists.get(list) ?? []), parameters: cell('parameters'), appearance: cell('appearance'), base, at }, note)
    if (!asked) return
    const { tree, condition, never } = conditionAt(cells, at)
    if (never) return note(finding('never_asked', at, cell('relevant')))
    if (cell('name') === '') note(finding('no_name', at, key))
    else if (key !== name) note(finding('key', at, key))
    const required = isTrue(cell('required'))
    if (!required && !isFalse(cell('required'))) note(finding('required_when', at, cell('required')))
    const notApplicable = required && asked.criterion.notApplicable === 'not_allowed' ? 'not_allowed' : 'exclude'
    const guidance = settled(joinedTexts([textOfRow(cells, columns, 'hint', plan), textOfRow(cells, columns, 'guidance_hint', plan)]), 5_000, base, at, note)
    const criterion: Criterion = { ...asked.criterion, prompt: wordsOf(cells, 2_000, at), guidance, required, notApplicable, couldNotCheck, condition }
    if (!place(criterion, at, tree)) return
    carried.push(row)
    if (asked.criterion.type === 'yes_no') note(finding('yes_no', at))
    // Of a recommendation the parameters are kept: they say nothing else.
    for (const found of cellFindings(cells, columns, { row, name })) if (found.code !== 'parameters' || asked.criterion.type !== 'recommendation') note(found)
    const mayStayOpen = !(required && notApplicable === 'not_allowed' && !couldNotCheck && condition === null)
    if (cell('name') !== '') earlier.set(name, { key, answer: asked.answer, mayStayOpen })
    if (asked.otherKey !== null) other(key, asked.otherKey, at)
  }

  /** "or_other" asks in words what the other answer is; only whoever ticked it is asked. */
  function other(key: string, otherKey: string, at: Place) {
    const clause = { about: 'answer' as const, criterionKey: key, is: 'equal' as const, value: otherKey }
    const text = newCriterion(keyFrom(`${key}_other`, `${key.slice(0, 30)}_other`, keys), 'text', null, () => 'o1')
    place({ ...text, prompt: ownWords.whatOther, weightMilli: 0, comment: { when: 'never' }, required: false, couldNotCheck, condition: { match: 'all', clauses: [clause] } }, at, { kind: 'clause', clause })
    earlier.set(`${at.name}_other`, { key: text.key, answer: { kind: 'words' }, mayStayOpen: true })
  }

  rows.forEach((cells, index) => {
    if (cells.length === 0) return
    const row = rowNumber(index)
    const type = cellAt(cells, columns, 'type')
    const name = cellAt(cells, columns, 'name') || `q${row}`
    const at: Place = { sheet: 'survey', row, name }
    if (isDisabled(cellAt(cells, columns, 'disabled'))) return note(finding('disabled', at, type))
    if (type === '') return note(finding('no_type', at, cells.find(Boolean)))
    const read = rowType(type)
    if (read.kind === 'end') {
      outline.end()
      carried.push(row)
      return
    }
    if (read.kind === 'begin') {
      const { tree } = conditionAt(cells, at)
      if (read.repeat) note(finding('repeat', at, cellAt(cells, columns, 'repeat_count')))
      for (const found of cellFindings(cells, columns, { row, name }, true)) note(found)
      // A group within a group that has no words of its own only holds things together.
      const title = outline.stack.length === 0 || !isEmpty(textOfRow(cells, columns, 'label', plan)) ? wordsOf(cells, 200, at) : {}
      outline.begin({ row, name, title, tree, section: null, used: false })
      carried.push(row)
    } else if (read.kind === 'plain' && read.type === 'note') {
      const { tree, never } = conditionAt(cells, at)
      const text = settled(textOfRow(cells, columns, 'label', plan), 5_000, base, at, note)
      const hint = settled(textOfRow(cells, columns, 'hint', plan), 5_000, base, at, note)
      if (never) note(finding('never_asked', at, cellAt(cells, columns, 'relevant')))
      else if (isEmpty(text) && isEmpty(hint)) note(finding('no_label', at, ''))
      else {
        outline.addNote(at, joinedTexts([text, hint]), tree)
        carried.push(row)
      }
      for (const found of cellFindings(cells, columns, { row, name })) note(found)
    } else question(cells, row, name)
    passed.add(cellAt(cells, columns, 'name'))
  })
  outline.finish()
  return { sections: outline.sections, findings, carried, used }
}
