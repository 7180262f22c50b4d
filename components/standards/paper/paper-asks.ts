import { clockText, milliText } from '@/components/reports/figures'
import { type Language, localeOf, textIn } from '@/lib/domain/language'
import { paperAsk } from '@/lib/domain/report/paper-asks'
import type { Range } from '@/lib/domain/report/shopper-form'
import type { AskRule, Criterion } from '@/lib/domain/standard/content'
import { rangeInUnit } from '@/lib/domain/standard/in-unit'
import type { PaperWords } from './paper-checklist'

/** When a photo and when a note is asked, a sentence each. */
export function paperAsks(criterion: Criterion, language: Language, base: Language, words: PaperWords): string[] {
  const sentence = (what: 'photo' | 'comment', rule: AskRule): string[] => {
    const ask = paperAsk(criterion, rule)
    if (ask === null) return []
    if (ask.when === 'one_in') return [words.say(`${what}.one_in`, { k: ask.k })]
    if (ask.when !== 'outside') return [words.say(`${what}.${ask.when}`)]
    const within = ask.within.map((range) => rangeWords(criterion, range, language, base, words)).join(' / ')
    return [within ? words.say(`${what}.outside`, { within }) : words.say(`${what}.always`)]
  }
  // A photo as the answer itself has a box of its own.
  return [...(criterion.type === 'photo' ? [] : sentence('photo', criterion.photo)), ...sentence('comment', criterion.comment)]
}

function rangeWords(criterion: Criterion, { from, to }: Range, language: Language, base: Language, { standards }: PaperWords): string {
  return rangeInUnit(criterion.type === 'number' ? textIn(criterion.unit, language, base) : '', (figure) => {
    const edge = (value: number) => figure(criterion.type === 'duration' ? clockText(value) : milliText(value, localeOf(language)))
    if (from === null) return to === null ? standards('bandAny') : standards('bandUnder', { to: edge(to) })
    return to === null ? standards('bandOver', { from: edge(from) }) : standards('bandBetween', { from: edge(from), to: edge(to) })
  })
}
