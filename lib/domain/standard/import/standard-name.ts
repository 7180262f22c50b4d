import type { ImportTable } from '../../import/table'

const LONGEST = 200

/** A readable name out of a file's: "cafe-quality-audit (1).csv" reads "Cafe quality audit". Dates and numbers keep their signs. */
export function nameOfFile(fileName: string): string {
  const words = (fileName.normalize('NFC').split(/[/\\]/).at(-1) ?? '')
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replace(/(?:\s*\(\d+\)|[\s_–—-]+(?:copy|копия|kopija)(?:\s*\(?\d*\)?)?)+$/iu, '')
    .replace(/^(?:copy of|копия)\s+/iu, '')
    .replace(/(\p{Ll})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/_+/g, ' ')
    .replace(/(?<!\d)[-.]+|[-.]+(?!\d)/g, (signs, at: number, all: string) => (signs === '-' && all[at - 1] === ' ' && all[at + 1] === ' ' ? '–' : ' '))
    .replace(/\s+/g, ' ')
    .trim()
  return (words.charAt(0).toUpperCase() + words.slice(1)).slice(0, LONGEST).trim()
}

/** What spreadsheets call a sheet nobody has named, and what says no more than that it is a questionnaire. */
const generic =
  /^(?:sheet|worksheet|table|tab|data|export|standard|survey|questions?|questionnaire|check ?list|items|лист|таблица|данные|вопросы|анкета|стандарт|lapas|lentelė|duomenys|klausimai|klausimynas|anketa|standartas|tabelle|feuil|hoja)?[\s_-]*\d*$/iu

/** The name of the sheet, where somebody has given it one. */
export const nameOfSheet = (sheet: string): string => (generic.test(sheet.trim()) ? '' : nameOfFile(sheet.trim()))

/** Columns that say of every row what the whole is called. */
const naming =
  /^(?:standard|standard name|name of the standard|check ?list|checklist name|audit|audit name|form|form name|questionnaire|template|стандарт|название стандарта|чек-?лист|аудит|анкета|форма|шаблон|standartas|standarto pavadinimas|kontrolinis sąrašas|auditas|anketa|forma|klausimynas|šablonas)$/iu

/** The column in which every filled row says the same name of the whole; null when there is none. */
export function nameInTable({ header, rows }: ImportTable): { name: string; column: number } | null {
  const filled = rows.filter((cells) => cells.length > 0)
  if (filled.length < 2) return null
  for (const [column, title] of header.entries()) {
    if (!naming.test(title.trim())) continue
    const said = new Set(filled.map((cells) => cells[column] ?? '').filter(Boolean))
    const [name] = said
    if (said.size === 1 && name && name.length <= LONGEST) return { name, column }
  }
  return null
}
