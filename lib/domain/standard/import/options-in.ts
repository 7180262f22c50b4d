import { unitsFromText } from '../../decimal-text'
import type { Language } from '../../language'
import type { CriterionType, Option } from '../content'
import { typeIn, yesOrNoIn } from './cell-words'

export type OptionFault =
  | 'no_options' | 'options_unread' | 'too_many_options' | 'blank_option' | 'same_words' | 'too_long' | 'not_a_number' | 'out_of_range' | 'points_differ'
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
 * "Excellent=2 | Good=1 | Poor": those of the most points pass, the rest fail (DOMAIN.md §4.1). Null where the cell lists nothing; what it
 * says and cannot be taken is told. `stated`: the row itself says its points.
 */
export function optionsIn(cell: string, { type, points, stated, language }: { type: CriterionType; points: number; stated: boolean; language: Language }, tell: Tell): Option[] | null {
  const parts = partsOf(cell)
  // "Yes/No" beside a yes-or-no question lists nothing, nor does a dash.
  if (parts.length === 0 || /^[-–—]+$/.test(cell) || (parts.length === 1 && !withList.includes(type) && typeIn(cell) === type)) return null
  let faults = 0
  const fault: Tell = (code, more) => void ((faults += 1), tell(code, more))
  const takesList = withList.includes(type) || type === 'yes_no'
  if (!takesList || (type === 'yes_no' && parts.length > 1 && !isYesAndNo(parts))) fault('no_options')
  else if (parts.length === 1) fault('options_unread')
  if (parts.length > limits.options) fault('too_many_options', { limit: limits.options })
  const read = parts.slice(0, limits.options).map((part) => ({ part, ...labelAndFigure(part) }))
  const figured = read.some(({ figure }) => figure !== null)
  const seen = new Set<string>()
  const figures = read.map(({ part, label, figure }) => {
    const units = figure === null ? null : unitsFromText(figure, 3)
    const words = label.toLocaleLowerCase().replace(/\s+/g, ' ')
    if (label === '') fault('blank_option', { value: part })
    else if (seen.has(words)) fault('same_words', { value: part })
    seen.add(words)
    if (label.length > limits.label) fault('too_long', { value: part, limit: limits.label })
    // Beside figures "much" was meant as one, and so it was where nothing parts it from its "="; "a = b" is words.
    if (figure === null ? (figured ? /=/ : /\S=\S/).test(part) : units === null) fault('not_a_number', { value: part })
    if (units !== null && Math.abs(units) > limits.pointsMilli) fault('out_of_range', { value: part, least: -limits.pointsMilli / 1_000, limit: limits.pointsMilli / 1_000 })
    return units
  })
  const worth = pointsOf(figures, type, points)
  const best = Math.max(...worth)
  const together = worth.reduce((sum, one) => sum + Math.max(0, one), 0)
  if (faults === 0 && stated && figured && points !== best && !(type === 'choice_many' && points === together)) tell('points_differ', { value: cell, limit: best / 1_000 })
  return read.map(({ label }, index): Option => {
    const pointsMilli = worth[index] ?? 0
    // Of several that can be ticked together the best answer is all that earn something.
    const pass = pointsMilli === best || (type === 'choice_many' && pointsMilli > 0)
    return { key: `o${index + 1}`, label: { [language]: label }, pointsMilli, pass }
  })
}

/**
 * What the cell leaves unsaid. Without any figure the first earns the row's points and the rest none; the steps of a scale stand worst first,
 * as in the editor, and earn evenly more. Beside figures only the best end can be left without its own.
 */
function pointsOf(figures: readonly (number | null)[], type: CriterionType, points: number): number[] {
  const last = figures.length - 1
  const said = figures.filter((one) => one !== null)
  if (type === 'scale' && said.length === 0) return figures.map((_, step) => (last === 0 ? points : Math.round((points * step) / last)))
  const rising = type === 'scale' && said.length > 0 && figures[0] !== null && (said.at(-1) ?? 0) >= (said[0] ?? 0)
  return figures.map((one, index) => one ?? (index === (rising ? last : 0) ? points : 0))
}

/** What stands behind the last "=", where it is written as a figure; other words with a "=" are words. */
function labelAndFigure(part: string): { label: string; figure: string | null } {
  const at = part.lastIndexOf('=')
  const figure = at < 0 ? '' : part.slice(at + 1).trim()
  return /^[+\-−–]?[\d.,\s]+$/.test(figure) ? { label: part.slice(0, at).trim(), figure } : { label: part, figure: null }
}

const isYesAndNo = (parts: readonly string[]): boolean =>
  parts.length === 2 && parts.map((part) => yesOrNoIn(labelAndFigure(part).label)).join() === 'yes,no'
