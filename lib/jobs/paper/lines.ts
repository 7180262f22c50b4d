import { widthOf } from './letters'
import { LEADING, type Face } from './look'

/** What is not broken further, and what stands between it and the piece before it on the same line. */
type Piece = { text: string; before: '' | ' ' | '\u00a0' }
type Fits = (text: string) => boolean

/**
 * A text in the lines it is drawn in: as many words as fit on each. A word is cut only where it is wider than its column by itself: at a
 * space that would hold it together, behind a dash, and at last between letters, for the rules of three languages are not known here.
 */
export function linesOf(text: string, face: Face, width: number): string[] {
  const fits: Fits = (some) => widthOf(some, face) <= width
  return text.trimEnd().split(/\r?\n/).flatMap((paragraph) => filled(paragraph.split(' ').flatMap((word) => pieces(word, fits)), fits))
}

export const textHeight = (text: string, face: Face, width: number): number => linesOf(text, face, width).length * face.size * LEADING

/** What a column needs so that no word of the text is cut. */
export const widestWord = (text: string, face: Face): number => Math.max(...text.split(/[ \n]/).map((word) => widthOf(word, face)))

/** The narrowest breadth that makes no more lines than this one and cuts no word, so that of a short text none is left alone on its last. */
export function evenWidth(text: string, face: Face, width: number): number {
  const { length } = linesOf(text, face, width)
  for (let narrow = Math.max(widthOf(text, face) / length, widestWord(text, face)); narrow < width; narrow += 1) if (linesOf(text, face, narrow).length <= length) return narrow
  return width
}

function filled(pieces: readonly Piece[], fits: Fits): string[] {
  const lines: string[] = []
  for (const { text, before } of pieces) {
    const longer = lines.length > 0 ? `${lines.at(-1)}${before}${text}` : null
    if (longer !== null && fits(longer)) lines[lines.length - 1] = longer
    else lines.push(text)
  }
  return lines.length > 0 ? lines : ['']
}

function pieces(word: string, fits: Fits): Piece[] {
  if (word === '') return []
  if (fits(word)) return [{ text: word, before: ' ' }]
  return word.split('\u00a0').filter(Boolean).flatMap((part, at) =>
    behindDashes(part, fits).map((text, place): Piece => ({ text, before: place > 0 ? '' : at > 0 ? '\u00a0' : ' ' })))
}

const behindDashes = (part: string, fits: Fits): string[] =>
  fits(part) ? [part] : part.split(/(?<=[-–—/])/u).flatMap((some) => (fits(some) ? [some] : betweenLetters(some, fits)))

function betweenLetters(word: string, fits: Fits): string[] {
  const cut: string[] = []
  let piece = ''
  for (const letter of word) {
    if (piece && !fits(`${piece}${letter}-`)) {
      cut.push(`${piece}-`)
      piece = ''
    }
    piece += letter
  }
  return [...cut, piece]
}
