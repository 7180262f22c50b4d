/** Stand in the words about a sheet's number where the printer counts. */
export const PAGE = '\uE000'
export const PAGES = '\uE001'

/** Rules by which every printed sheet carries at its foot whose it is and which of how many. */
export function footRules(whose: string, sheet: string): string {
  const counted = sheet.split(/([\uE000\uE001])/).filter(Boolean).map((part) => (part === PAGE ? 'counter(page)' : part === PAGES ? 'counter(pages)' : cssString(part)))
  const look = 'font: 8pt Inter, sans-serif; color: #555; vertical-align: top; padding-top: 4mm;'
  return `@page { @bottom-left { content: ${cssString(whose)}; width: 75%; text-align: left; ${look} } @bottom-right { content: ${counted.join(' ')}; text-align: right; white-space: nowrap; ${look} } }`
}

/** No sign of a name ends the string it stands in. */
const cssString = (text: string) => `"${text.replaceAll(/["\\\p{Cc}<>]/gu, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `)}"`
