import { cookies, headers } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { languageOf, localeOf } from '@/lib/domain/language'
import { isLanguage, LANGUAGE_COOKIE, preferredLanguage } from './language-cookie'
import { wordsOf } from './words'

/** The reader's own choice, kept in a cookie and with the account; else what the browser asks for. */
export default getRequestConfig(async ({ locale: asked }) => {
  const chosen = (await cookies()).get(LANGUAGE_COOKIE)?.value
  const language = asked ? languageOf(asked) : isLanguage(chosen) ? chosen : preferredLanguage((await headers()).get('accept-language'))
  return { locale: localeOf(language), messages: await wordsOf(language), timeZone: 'UTC' }
})
