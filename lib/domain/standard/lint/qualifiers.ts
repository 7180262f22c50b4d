import type { Language } from '../../language'
import { saysApplicable, saysAbsence } from './absence-words'

const words = (pattern: string) => new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'iu')

/** What begins a limit behind two states ("clean and dry when you came in"): it is said of both. */
const behindStates: Record<Language, RegExp> = {
  en: words('if|unless|except|including|where|when|whenever|while|before|after|during|throughout|upon|at all times|all day|on arrival|every (?:day|time|hour|shift)|as (?:applicable|required|needed)'),
  ru: words('если|где|когда|пока|кроме|включая|за исключением|в случае|при (?:наличии|необходимости|вашем|входе)|во время|в течение|на протяжении|до того|после|перед|прежде чем|всё время|постоянно|каждый (?:раз|день|час)'),
  lt: words('jei|jeigu|nebent|kur|kai|kol|išskyrus|įskaitant|esant|prieš|po|per visą|visą (?:laiką|dieną|vizitą)|(?:viso )?\\p{L}+ metu|įėjus|kaskart|kiekvien\\p{L}* (?:kartą|dieną|valandą)'),
}
/** Behind two acts most of those limit the nearer one ("… and bring the bill when you asked"); these are of the whole visit. */
const behindActs: Record<Language, RegExp> = {
  en: words('during (?:the|your|this)|throughout|at all times|on arrival|when you (?:came|entered|arrived|walked)'),
  ru: words('во время|в течение (?:всего )?(?:визита|разговора|обслуживания)|на протяжении|при входе|когда вы (?:вошли|пришли|зашли|подошли|приехали)'),
  lt: words('(?:viso )?(?:vizito|pokalbio|aptarnavimo|apsilankymo) metu|per visą|įėjus|kai (?:įėjote|atėjote|užėjote|priėjote|atvykote)'),
}
const BRACKET = /(?:\s*[?.!])?(?:\s*\([^()]*\))+[\s?.!]*$/u
const SEPARATOR = /[\s,;–—-]+$/u

/**
 * The end of the second of two statements that limits the first as well: "(if applicable)", "when you came in", "at all times"; with
 * the stop behind it. Empty when there is none, and when the first says such a thing itself.
 */
export function sharedEnd(first: string, second: string, language: Language, areStates: boolean): string {
  const bracket = BRACKET.exec(second)
  const body = bracket ? second.slice(0, bracket.index) : second
  const opening = areStates ? behindStates[language] : behindActs[language]
  if (behindStates[language].test(first) || saysAbsence(first, language)) return ''
  const found = [opening.exec(body)?.index, saysApplicable(body, language)].flatMap((at) => (at !== undefined && /\p{L}/u.test(body.slice(0, at)) ? [at] : []))
  if (found.length > 0) return second.slice(body.slice(0, Math.min(...found)).replace(SEPARATOR, '').length)
  return bracket && (areStates || saysAbsence(bracket[0], language) || behindActs[language].test(bracket[0])) ? bracket[0] : ''
}

/** What stands before a sentence and holds for all of it: "If there is a terrace, ", "(If applicable) ", "Terrace: ". Empty when there is none. */
export function sharedBeginning(text: string, language: Language): string {
  const bracket = /^\s*\([^()]*\)\s*/u.exec(text)?.[0]
  if (bracket) return bracket
  const label = /^[^.,;:?!]{1,80}:\s+(?=\S)/u.exec(text)?.[0]
  if (label) return label
  const clause = /^[^,;?!.–—]{1,200}(?:,|\s[–—])\s+(?=\S)/u.exec(text)?.[0] ?? ''
  return behindStates[language].exec(clause)?.index === 0 ? clause : ''
}

/** Statements before the first question of a text ("You asked for the manager. Did he come?"). */
export function sentencesBefore(question: string): string {
  const before = /^[^?]*[.!]\s+(?=\p{Lu})/u.exec(question)?.[0] ?? ''
  // "Dr. Smith" is no sentence.
  return before.trim().split(/\s+/).length >= 3 ? before : ''
}
