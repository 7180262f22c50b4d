/** The most characters a cell of a workbook holds (Excel specifications and limits). */
const MOST = 32_767

/**
 * Workbooks read _x0041_ as a letter and keep no control characters but those written so (ECMA-376, part 1, 22.9.2.19). The writer
 * looks its strings up in a plain object, so the names every object has begin with a letter written so.
 */
export function workbookText(value: string): string {
  const said = value.toWellFormed().slice(0, MOST).toWellFormed().replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, coded)
  return said in {} ? `${coded(said.charAt(0))}${said.slice(1)}` : said
}
const coded = (sign: string) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`

/** A sheet's name: at most 31 characters and none that a formula reads as more than a name. */
export const sheetName = (name: string): string => name.replace(/[[\]:*?/\\']/g, ' ').slice(0, 31)

/** A name no file system refuses. */
export const fileNameOf = (name: string): string => name.toWellFormed().replace(/[\\/:*?"<>|\u0000-\u001f]/g, ' ').replace(/\s+/g, ' ').trim().slice(0, 150)
