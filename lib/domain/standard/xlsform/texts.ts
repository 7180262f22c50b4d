import { type Language, languages, type Text } from '../../language'
import { clipped } from './clipped'
import { finding, type Finding } from './finding'

export type Place = Pick<Finding, 'sheet' | 'row' | 'name'>

/** Sentences on their way in: at most as long as the house keeps them, and what their author has to look at is named. */
export function settled(text: Text, limit: number, base: Language, at: Place, note: (found: Finding) => void): Text {
  for (const language of languages) {
    // What is cut off is in no draft: nobody has to look at it, and a list ten questions use is not walked through ten times.
    const said = (text[language] ?? '').slice(0, limit)
    const reference = /\$\{[^{}]*\}/.exec(said)
    if (reference) note(finding('reference', at, reference[0]))
    if (/<\/?[a-z][^<>]*>/i.test(said)) note(finding('markup', at, said))
  }
  const kept = cut(text, limit, at, note)
  if (kept[base] === undefined && Object.keys(kept).length > 0) note(finding('base_text', at, base))
  return kept
}

/** Blank languages fall away, and what is longer than `limit` characters, never half a character. */
export function cut(text: Text, limit: number, at: Place, note: (found: Finding) => void): Text {
  if (Object.values(text).some((said) => said.length > limit)) note(finding('text_cut', at, String(limit)))
  return Object.fromEntries(languages.flatMap((language) => (text[language] ? [[language, clipped(text[language], limit)]] : [])))
}

/** One under the other, language by language. */
export const joinedTexts = (texts: readonly Text[]): Text =>
  Object.fromEntries(
    languages.flatMap((language) => {
      const parts = texts.flatMap((text) => text[language] ?? [])
      return parts.length === 0 ? [] : [[language, parts.join('\n\n')]]
    }),
  )

export const isEmpty = (text: Text): boolean => Object.values(text).every((said) => !said)
