/** Names whose vault a phone opens; a plain id, readable by scripts, worth nothing to the server. */
export const PERSON_COOKIE = 'etalon_person'

/** One cookie of this page, or null. */
export function readCookie(name: string): string | null {
  const found = document.cookie.split('; ').find((pair) => pair.startsWith(`${name}=`))
  return found ? decodeURIComponent(found.slice(name.length + 1)) : null
}
