import { createRequire } from 'node:module'
import { Font } from '@react-pdf/renderer'
import { FAMILY, type Face } from './look'

const [PLAIN, BOLD] = [400, 700]
const fontFile = createRequire(import.meta.url)
Font.register({
  family: FAMILY,
  fonts: [
    { src: fontFile.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'), fontWeight: PLAIN },
    { src: fontFile.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'), fontWeight: BOLD },
  ],
})
// Words come broken into lines (lines.ts): what draws them has nothing to hyphenate.
Font.registerHyphenationCallback((word) => [word])
await Promise.all([PLAIN, BOLD].map((fontWeight) => Font.load({ fontFamily: FAMILY, fontWeight })))

type Metrics = { unitsPerEm: number; hasGlyphForCodePoint: (code: number) => boolean; glyphForCodePoint: (code: number) => { advanceWidth: number } }

/** How wide a letter is in parts of its size; each is looked up once. A sign the font lacks counts as broad as any. */
function widths(fontWeight: number): (letter: string) => number {
  const { data } = Font.getFont({ fontFamily: FAMILY, fontWeight })
  if (!data) throw new Error(`${FAMILY} ${fontWeight} was not read`)
  const font = data as unknown as Metrics
  const known = new Map<string, number>()
  return (letter) => {
    const told = known.get(letter)
    if (told !== undefined) return told
    const code = letter.codePointAt(0)!
    const width = font.hasGlyphForCodePoint(code) ? font.glyphForCodePoint(code).advanceWidth / font.unitsPerEm : 1
    known.set(letter, width)
    return width
  }
}
const [plain, bold] = [widths(PLAIN), widths(BOLD)]

/** How wide words are on one line, in points; where letters are drawn closer together, a little less. */
export function widthOf(words: string, face: Face): number {
  const letter = face.bold ? bold : plain
  let sum = 0
  for (const one of words) sum += letter(one)
  return sum * face.size
}
