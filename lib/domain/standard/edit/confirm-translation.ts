import type { StandardContent } from '../content'
import type { OutdatedText } from '../outdated-texts'
import { textKey, wordsMark } from '../translated-from'
import { textGroups } from '../translations'

/** The author has looked: the translation says what the base language now says. It holds until those words change again. */
export function confirmTranslation(content: StandardContent, { text, language }: Pick<OutdatedText, 'text' | 'language'>): StandardContent {
  const blocks = textGroups(content).flatMap((group) => group.blocks)
  const texts = new Map(blocks.flatMap((block) => block.texts.map((one) => [textKey(block, one), one.text] as const)))
  const now = texts.get(text)?.[content.baseLanguage]
  if (!now) return content
  // What was said of a text that is gone goes with it.
  const others = (content.stillRight ?? []).filter((one) => texts.has(one.text) && !(one.text === text && one.language === language))
  return { ...content, stillRight: [...others, { text, language, base: wordsMark(now) }] }
}
