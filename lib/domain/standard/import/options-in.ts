import { unitsFromText } from '../../decimal-text'
import type { Language } from '../../language'
import type { CriterionType, Option } from '../content'
import { typeIn, yesOrNoIn } from './cell-words'

export type OptionFault = 'no_options' | 'options_unread' | 'too_many_options' | 'blank_option' | 'too_long' | 'not_a_number' | 'out_of_range'
type Tell = (code: OptionFault, more?: { value?: string; least?: number; limit?: number }) => void

const limits = { options: 20, label: 500, pointsMilli: 1_000_000 } as const
const withList: readonly CriterionType[] = ['choice_one', 'choice_many', 'scale']

const partsOf = (cell: string): string[] => cell.split(/[|\n]/).map((part) => part.trim()).filter(Boolean)

/** What a row is that lists its answers and does not say its type: to be chosen from, unless they are "yes" and "no" or the file's type has a list. */
export const typeOfListed = (cell: string, otherwise: CriterionType): CriterionType => {
  const parts = partsOf(cell)
  return parts.length < 2 || withList.includes(otherwise) || (otherwise === 'yes_no' && isYesAndNo(parts)) ? otherwise : 'choice_one'
}

/**
 * "Excellent=2 | Good=1 | Poor": the first passes; without figures the first earns the row's points and the rest none. Null where the cell
 * lists nothing; what it says and cannot be taken is told.
 */
export function optionsIn(cell: string, { type, points, language }: { type: CriterionType; points: number; language: Language }, tell: Tell): Option[] | null {
  const parts = partsOf(cell)
  // "Yes/No" beside a yes-or-no question lists nothing, nor does a dash.
  if (parts.length === 0 || /^[-–—]+$/.test(cell) || (parts.length === 1 && !withList.includes(type) && typeIn(cell) === type)) return null
  const takesList = withList.includes(type) || type === 'yes_no'
  if (!takesList || (type === 'yes_no' && parts.length > 1 && !isYesAndNo(parts))) tell('no_options')
  else if (parts.length === 1) tell('options_unread')
  if (parts.length > limits.options) tell('too_many_options', { limit: limits.options })
  return parts.slice(0, limits.options).map((part, index): Option => {
    const { label, figure } = labelAndFigure(part)
    const stated = figure === null ? null : unitsFromText(figure, 3)
    if (label === '') tell('blank_option', { value: part })
    if (label.length > limits.label) tell('too_long', { value: part, limit: limits.label })
    if (figure !== null && stated === null) tell('not_a_number', { value: part })
    if (stated !== null && Math.abs(stated) > limits.pointsMilli) tell('out_of_range', { value: part, least: -limits.pointsMilli / 1_000, limit: limits.pointsMilli / 1_000 })
    return { key: `o${index + 1}`, label: { [language]: label }, pointsMilli: stated ?? (index === 0 ? points : 0), pass: index === 0 }
  })
}

/** What stands behind the last "=", where it is written as a figure; other words with a "=" are words. */
function labelAndFigure(part: string): { label: string; figure: string | null } {
  const at = part.lastIndexOf('=')
  const figure = at < 0 ? '' : part.slice(at + 1).trim()
  return /^[+\-−–]?[\d.,\s]+$/.test(figure) ? { label: part.slice(0, at).trim(), figure } : { label: part, figure: null }
}

const isYesAndNo = (parts: readonly string[]): boolean =>
  parts.length === 2 && parts.map((part) => yesOrNoIn(labelAndFigure(part).label)).join() === 'yes,no'
