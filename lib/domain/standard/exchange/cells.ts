import { unitsFromText, unitsToText } from '../../decimal-text'
import { defused, undefused } from '../../export/formula-signs'
import { languages, type Text } from '../../language'
import type { AskRule } from '../content'

/** One line of the table, by column. A column that is absent is empty. */
export type Line = Record<string, string>

/** What a cell holds cannot be read; the reader of the table adds row and column. */
export class BadCell extends Error {
  constructor(
    readonly column: string,
    readonly code: 'not_a_number' | 'unknown_word' | 'missing',
    readonly value: string,
  ) {
    super(`${column}: ${code}`)
  }
}

export const textCells = (name: string, text: Text): Line =>
  Object.fromEntries(languages.flatMap((language) => (text[language] ? [[`${name} ${language}`, defused(text[language])]] : [])))

export const textOf = (line: Line, name: string): Text =>
  Object.fromEntries(languages.flatMap((language) => (line[`${name} ${language}`] ? [[language, undefused(line[`${name} ${language}`]!)]] : [])))

export const decimal = (units: number | null, decimals = 3): string => (units === null ? '' : unitsToText(units, decimals).replace('−', '-'))

export function decimalIn(line: Line, column: string, decimals = 3): number | null {
  const cell = line[column] ?? ''
  if (cell === '') return null
  const units = unitsFromText(cell, decimals)
  if (units === null) throw new BadCell(column, 'not_a_number', cell)
  return units
}

export function numberIn(line: Line, column: string, decimals = 3): number {
  const units = decimalIn(line, column, decimals)
  if (units === null) throw new BadCell(column, 'missing', '')
  return units
}

/** "fails_visit" is written "fails visit". */
export const word = (value: string | null): string => (value ?? '').replaceAll('_', ' ')

export function wordIn<Value extends string>(line: Line, column: string, known: readonly Value[]): Value {
  const cell = line[column] ?? ''
  const found = known.find((one) => word(one) === cell.toLowerCase())
  if (found === undefined) throw new BadCell(column, cell === '' ? 'missing' : 'unknown_word', cell)
  return found
}

export const yesNo = (value: boolean): string => (value ? 'yes' : 'no')
export const yesNoIn = (line: Line, column: string): boolean => wordIn(line, column, ['yes', 'no']) === 'yes'

export const askRule = (rule: AskRule): string => (rule.when === 'one_in' ? `1 in ${rule.k}` : word(rule.when))

export function askRuleIn(line: Line, column: string): AskRule {
  const [, odds] = /^1 in (\d{1,4})$/.exec(line[column] ?? '') ?? []
  return odds ? { when: 'one_in', k: Number(odds) } : { when: wordIn(line, column, ['never', 'on_fail', 'always'] as const) }
}
