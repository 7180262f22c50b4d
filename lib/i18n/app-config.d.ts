import type { Locale } from '@/lib/domain/language'

/** Screens are told the locale, not the language: comparing it with 'en' or taking it for a language does not compile. */
declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale
  }
}
