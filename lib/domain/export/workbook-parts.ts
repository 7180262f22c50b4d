import type { Cell } from './cell'
import { sheetName, workbookText } from './workbook-text'

/** What one sheet holds, with its header (Excel specifications and limits). */
export const ROWS_A_SHEET = 1_048_576

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const style = { plain: 0, head: 1, day: 2, number: 3, tenths: 4 } as const

/** The beginning of a sheet: its header stays in sight (ECMA-376, part 1, 18.3.1). */
export const sheetStart = (columns: number): string =>
  `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="${Math.max(1, columns)}" width="20" customWidth="1"/></cols><sheetData>`
export const sheetEnd = '</sheetData></worksheet>'

/** The row of this number, from 1 on: numbers as numbers, days as days, texts as texts, which no spreadsheet runs. */
export const sheetRow = (cells: readonly Cell[], number: number, head = false): string =>
  `<row r="${number}">${cells.map((cell, at) => written(cell, `r="${letters(at)}${number}"`, head)).join('')}</row>`

const letters = (at: number): string => (at < 26 ? '' : letters(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26))

function written(cell: Cell, place: string, head: boolean): string {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'number') return `<c ${place} s="${Number.isInteger(cell) ? style.plain : style.number}"><v>${cell}</v></c>`
  if (typeof cell === 'object' && 'tenths' in cell) return `<c ${place} s="${style.tenths}"><v>${cell.tenths / 10}</v></c>`
  if (typeof cell === 'object') return `<c ${place} s="${style.day}"><v>${serialOf(cell.day)}</v></c>`
  return `<c ${place} t="inlineStr" s="${head ? style.head : style.plain}"><is><t xml:space="preserve">${escaped(workbookText(cell))}</t></is></c>`
}

/** Days since the last of 1899, as workbooks count them (ECMA-376, part 1, 18.17.4.1). */
const serialOf = (day: string): number => Math.round((Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000)

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!)

/** What makes sheets a workbook; written last, when it is known how many there are. */
export function bookParts(sheets: readonly string[]): { name: string; text: string }[] {
  const each = (write: (name: string, number: number) => string) => sheets.map((name, at) => write(name, at + 1)).join('')
  return [
    {
      name: '[Content_Types].xml',
      text: `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${each((_, number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${TYPE}.worksheet+xml"/>`)}</Types>`,
    },
    { name: '_rels/.rels', text: `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>` },
    {
      name: 'xl/workbook.xml',
      text: `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${each((name, number) => `<sheet name="${escaped(sheetName(name))}" sheetId="${number}" r:id="rId${number}"/>`)}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: `${XML}<Relationships xmlns="${PACKAGE}/relationships">${each((_, number) => `<Relationship Id="rId${number}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${number}.xml"/>`)}<Relationship Id="rId${sheets.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    },
    {
      name: 'xl/styles.xml',
      text: `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="3"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="0.0##"/><numFmt numFmtId="166" formatCode="0.0"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/><xf numFmtId="166" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    },
  ]
}
