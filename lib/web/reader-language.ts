import 'server-only'
import { getLocale } from 'next-intl/server'
import { languageOf, type Language } from '@/lib/domain/language'

/** The language this request is answered in. */
export async function readerLanguage(): Promise<Language> {
  return languageOf(await getLocale())
}
