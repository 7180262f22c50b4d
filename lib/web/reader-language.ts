import 'server-only'
import { getLocale } from 'next-intl/server'
import type { Language } from '@/lib/domain/language'
import { isLanguage } from '@/lib/i18n/language-cookie'

/** The language this request is answered in. */
export async function readerLanguage(): Promise<Language> {
  const locale = await getLocale()
  return isLanguage(locale) ? locale : 'en'
}
