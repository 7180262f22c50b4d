import { type Language, languages, type Text } from '../../language'
import type { FormColumn } from './columns'

const names: Record<Language, readonly string[]> = {
  en: ['en', 'eng', 'english', 'английский', 'anglų', 'anglų kalba'],
  ru: ['ru', 'rus', 'russian', 'русский', 'rusų', 'rusų kalba'],
  lt: ['lt', 'lit', 'lithuanian', 'lietuvių', 'lietuvių kalba', 'lietuviu', 'литовский'],
}

/** "English (en)", "lietuvių", "ru-RU": the house's language, null when it is none of them. The code in brackets decides. */
export function languageOfTag(tag: string): Language | null {
  const [, code] = /\(([^()]*)\)\s*$/.exec(tag) ?? []
  const said = (code ?? tag).trim().toLowerCase()
  return languages.find((language) => names[language].includes(said) || said.startsWith(`${language}-`) || said.startsWith(`${language}_`)) ?? null
}

/** Which language each column's cells are written into. */
export type LanguagePlan = {
  base: Language
  /** Column tags by where they go; null: they cannot be kept. */
  into: Map<string | null, Language | null>
  /** A tag whose language the house does not speak, put into `base` because it is the form's own. */
  assumed: string | null
  /** The form does not say in which language its texts are: its author is asked. */
  asked: boolean
}

/**
 * The languages of a form. Columns without one are in its default language; where the form names none, or one the house does not
 * speak, `chosen` stands in.
 */
export function planLanguages(columns: readonly FormColumn[], stated: string, chosen: Language): LanguagePlan {
  const tags = [...new Set(columns.filter(({ field }) => field === 'label' || field === 'hint' || field === 'guidance_hint').map(({ tag }) => tag))]
  const into = new Map<string | null, Language | null>(tags.map((tag) => [tag, tag === null ? null : languageOfTag(tag)]))
  const spoken = [...into.values()].filter((language) => language !== null)
  const statedIs = stated === '' ? null : languageOfTag(stated)
  const hasBare = into.has(null)
  if (hasBare) {
    const bare = statedIs ?? chosen
    into.set(null, bare)
    return { base: bare, into, assumed: null, asked: statedIs === null }
  }
  if (statedIs !== null && spoken.includes(statedIs)) return { base: statedIs, into, assumed: null, asked: false }
  const [first] = spoken
  if (first) return { base: spoken.includes(chosen) ? chosen : first, into, assumed: null, asked: spoken.length > 1 }
  const own = tags.find((tag) => tag === stated) ?? tags[0] ?? null
  if (own !== null) into.set(own, chosen)
  return { base: chosen, into, assumed: own, asked: true }
}

/** A row's sentence in every language it has; a column that names its language goes before one that does not. */
export function textOfRow(cells: readonly string[], columns: readonly FormColumn[], field: string, plan: LanguagePlan): Text {
  const text: Text = {}
  const own = columns.filter((column) => column.field === field).sort((one, other) => Number(one.tag === null) - Number(other.tag === null))
  for (const { tag, at } of own) {
    const language = plan.into.get(tag)
    if (language && cells[at] && text[language] === undefined) text[language] = cells[at]
  }
  return text
}
