import type { Language } from '../../language'
import { english } from './grammar-en'
import { lithuanian } from './grammar-lt'
import { russian } from './grammar-ru'

/** What tells two statements from one in a language: lists of words and endings, not a parser. */
export type Grammar = {
  /** Both at once ("and/or"); matched before `and` and `or`. */
  andOr: RegExp
  and: RegExp
  or: RegExp
  /** Words that belong together although a conjunction stands between them. */
  fixed: RegExp
  /** May stand between the conjunction and the word that matters ("also", "properly"). */
  filler: RegExp
  /** Opens a question or a clause of its own after the conjunction. */
  opening: RegExp
  /** The forms a verb of doing has, one letter each; empty for every other word. Two acts share a form. */
  actForms: (word: string) => string
  /** The word after the conjunction is a noun here, though it can be a verb ("badge or name plate"); `next` follows it. */
  noun: (word: string, next: string | undefined) => boolean
  /** Before it, a verb in its plain form is an act ("did … and smile"). */
  auxiliary?: RegExp
  /** After it a plain form is an act even when the first verb is not on the list. */
  plainAlone: boolean
  /** The same for "or", narrower: "would you stay or leave" and "asked to try or test" are one question. */
  eitherOf?: RegExp
  /** An adjective or participle that says how something is. */
  isState: (word: string) => boolean
  /** "in good condition": says how something is without such a word. */
  statePhrase: RegExp
  /** A state directly before one of these, before a stop or the end, says something of the subject. */
  afterState: RegExp
  /** Words of one fact: stems in one list do not make two. */
  sameThing: string[][]
  /** A state behind one of these belongs to the noun after it. */
  article: RegExp
  andWord: string
  /** The question about the second act, when its words alone do not make one. */
  ask?: (first: string, second: string) => string
}

/** The plain form of a verb: "greet", "приветствовать", "sveikinti". */
export const PLAIN = 'b'

export const grammars: Record<Language, Grammar> = { en: english, ru: russian, lt: lithuanian }
