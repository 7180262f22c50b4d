import { readCookie } from './person-cookie'

const COOKIE = 'etalon_language'
const NOTE = 'etalon.language'
const YEAR_S = 31_536_000

/** The language chosen on this phone. Cookies may be gone: what was noted beside the vault is not. Null where none was chosen. */
export const knownLanguage = (): string | null => readCookie(COOKIE) ?? noted()

/** Notes the language for the day the cookies are gone. */
export function noteLanguage(): void {
  const chosen = readCookie(COOKIE)
  try {
    if (chosen) localStorage.setItem(NOTE, chosen)
  } catch {
    // A browser that keeps nothing speaks as it does by itself.
  }
}

/** Tells the server the noted language where the cookie is gone. @returns whether it now speaks another one than `spoken` */
export function restoreLanguage(spoken?: string): boolean {
  const known = noted()
  if (!known || readCookie(COOKIE)) return false
  document.cookie = `${COOKIE}=${encodeURIComponent(known)}; path=/; max-age=${YEAR_S}; samesite=lax`
  return known !== spoken
}

function noted(): string | null {
  try {
    return localStorage.getItem(NOTE)
  } catch {
    return null
  }
}
