/*
 * What keeps a text from being run by the spreadsheet that opens its file. A spreadsheet set to another language parts fields by another
 * sign than the file does, and to it a quote sign in the middle of a field is a letter: so a cell may begin not only where a text does,
 * but behind every `,` `;`, tab and line end in it. Blanks and quote signs before the first letter are not always kept, so a formula may
 * stand behind them too. Full-width signs begin one in spreadsheets set to languages that write them (OWASP, CSV Injection).
 */

/** Most texts hold none of these and are looked through once. */
const SUSPECT = /[=+\-@＝＋－＠\t\r\n]/
// What might begin a formula looks back, and not every blank ahead: no blank is read twice, and time grows with the length of a text alone.
const BEGINNINGS = /(?=['=+\-@＝＋－＠])(?<=(?:^|[,;\t\r\n])[\s"]*)'*[=+\-@＝＋－＠]|^'*[\t\r\n]/g
const APOSTROPHES = /(?=')(?<=(?:^|[,;\t\r\n])[\s"]*)'(?='*[=+\-@＝＋－＠])|^'(?='*[\t\r\n])/g

/** A text with an apostrophe before whatever some spreadsheet would begin a formula with, and one more before apostrophes that stand there already. */
export const defused = (text: string): string => (SUSPECT.test(text) ? text.replace(BEGINNINGS, "'$&") : text)

/** What was defused, as it was before; any other text without the apostrophes that stand where `defused` puts one. */
export const undefused = (text: string): string => (text.includes("'") ? text.replace(APOSTROPHES, '') : text)
