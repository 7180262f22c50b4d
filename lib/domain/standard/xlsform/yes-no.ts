import { type Language, languages } from '../../language'
import type { ListedChoice } from './choice-lists'

type Meaning = 'yes' | 'no' | 'not_applicable'

const labels: Record<Meaning, Record<Language, readonly string[]>> = {
  yes: { en: ['yes', 'y'], ru: ['да'], lt: ['taip'] },
  no: { en: ['no', 'n'], ru: ['нет'], lt: ['ne'] },
  not_applicable: {
    en: ['n/a', 'na', 'not applicable', 'does not apply'],
    ru: ['неприменимо', 'не применимо', 'н/п', 'не применяется'],
    lt: ['netaikoma', 'n/t', 'neaktualu'],
  },
}
const names: Record<Meaning, readonly string[]> = {
  yes: ['yes', 'y', 'true', 'da', 'taip', 'да'],
  no: ['no', 'n', 'false', 'net', 'ne', 'nyet', 'нет'],
  not_applicable: ['na', 'n_a', 'n/a', 'not_applicable', 'notapplicable', 'netaikoma'],
}
const meanings: readonly Meaning[] = ['yes', 'no', 'not_applicable']

/**
 * A list that says yes and no and nothing else, "not applicable" at most beside them; null for every other list. Labels decide, in each
 * language they stand in; a name that says the opposite makes it no such list.
 */
export function yesAndNo(choices: readonly ListedChoice[]): Record<'yes' | 'no', string> & { notApplicable: string | null } | null {
  if (choices.length < 2 || choices.length > 3) return null
  const found = new Map<Meaning, string>()
  for (const choice of choices) {
    const meaning = meaningOf(choice)
    if (meaning === null || found.has(meaning)) return null
    found.set(meaning, choice.name)
  }
  const [yes, no, notApplicable] = [found.get('yes'), found.get('no'), found.get('not_applicable')]
  return yes === undefined || no === undefined ? null : { yes, no, notApplicable: notApplicable ?? null }
}

/** More than any of the words above; what is longer says something else, and is not searched. */
const MAX_WORD = 40

function meaningOf({ name, label }: ListedChoice): Meaning | null {
  const named = name.length > MAX_WORD ? null : (meanings.find((meaning) => names[meaning].includes(name.toLowerCase())) ?? null)
  const said = languages.flatMap((language) => {
    const text = label[language]
    if (text === undefined || text.length > MAX_WORD) return text === undefined ? [] : [null]
    const words = text.toLowerCase().replace(/[\s.!]+$/, '').trim()
    return [meanings.find((meaning) => labels[meaning][language].includes(words)) ?? null]
  })
  if (said.length === 0) return named
  const [first = null] = said
  return first !== null && said.every((one) => one === first) && (named === null || named === first) ? first : null
}
