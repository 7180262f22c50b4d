import 'server-only'
import type { Language } from '@/lib/domain/language'
import { namespaces, type Namespace } from './namespaces'

type Messages = Record<string, unknown>
const loaded = new Map<Language, Promise<Messages>>()

/** Every sentence of one language, read once a process. */
export function wordsOf(language: Language): Promise<Messages> {
  const known = loaded.get(language)
  if (known) return known
  const words = Promise.all(
    namespaces.map(async (name: Namespace) => {
      const file = (await import(`./messages/${language}/${name}.json`)) as { default: unknown }
      return [name, file.default] as const
    }),
  ).then((entries) => Object.fromEntries(entries))
  loaded.set(language, words)
  return words
}
