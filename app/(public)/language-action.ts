'use server'

import { cookies } from 'next/headers'
import { isLanguage, LANGUAGE_COOKIE } from '@/lib/i18n/language-cookie'

/** Chooses the language of this device; an account's own is chosen on its page. */
export async function chooseLanguage(form: FormData): Promise<void> {
  const language = form.get('language')
  if (isLanguage(language)) (await cookies()).set(LANGUAGE_COOKIE, language, { path: '/', maxAge: 31_536_000, sameSite: 'lax' })
}
