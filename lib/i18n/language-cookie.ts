import { languages, type Language } from '@/lib/domain/language'

export const LANGUAGE_COOKIE = 'etalon_language'

export const isLanguage = (value: unknown): value is Language => languages.some((language) => language === value)

/** The first language we speak in an Accept-Language header. */
export const preferredLanguage = (header: string | null): Language =>
  (header ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase()).find(isLanguage) ?? 'en'
