import { languages, type Language, type Text } from '../language'
import type { StandardContent } from './content'
import { isMissing, isWritten, languagesOf, textGroups, textsOf } from './translations'

/** A language a paper can be had in: how many of its texts are not written in it, and the languages that stand in for those. */
export type PaperLanguage = { language: Language; missing: number; inAll: number; standIns: Language[] }

/** The base language, then each other one that anything on the paper is written in: names and the goal are not on it. */
export function paperLanguages(content: StandardContent): PaperLanguage[] {
  const { baseLanguage: base } = content
  const groups = textGroups(content).filter(({ of }) => of !== 'standard')
  const texts = groups.map((group) => ({ ...group, blocks: group.blocks.map((block) => ({ ...block, texts: block.texts.filter(({ kind }) => kind !== 'name') })) }))
  const written = textsOf(texts).filter(({ text }) => isWritten(text))
  return languagesOf(texts, base).map((language) => {
    const missing = written.filter((one) => isMissing(one, language))
    const stood = new Set(missing.map(({ text }) => standsIn(text, base)))
    return { language, missing: missing.length, inAll: written.length, standIns: languages.filter((one) => stood.has(one)) }
  })
}

/** As a text is read where its own language is missing: the base language, else the first that is there. */
const standsIn = (text: Text, base: Language): Language | undefined => (text[base] ? base : (Object.keys(text) as Language[]).find((one) => text[one]))
