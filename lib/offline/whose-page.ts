import { PERSON_COOKIE, readCookie } from './person-cookie'

/**
 * Tells a page that it is looked at again after somebody else signed in on this phone, or its person signed out: a page kept open, or one
 * the browser brings back as it was. A session that ended says nothing, the cookie outlives it. `left` may be called more than once.
 * @returns how to stop
 */
export function watchPerson(userId: string, left: () => void): () => void {
  // Where the cookie never named this person, its absence does not say that they left.
  let known = false
  const look = () => {
    if (readCookie(PERSON_COOKIE) === userId) known = true
    else if (known && document.visibilityState === 'visible') left()
  }
  look()
  window.addEventListener('pageshow', look)
  window.addEventListener('focus', look)
  document.addEventListener('visibilitychange', look)
  return () => {
    window.removeEventListener('pageshow', look)
    window.removeEventListener('focus', look)
    document.removeEventListener('visibilitychange', look)
  }
}

/** Nothing of the page is seen while the next one comes, nor where none can come. */
export function leavePage(to: string): void {
  document.documentElement.hidden = true
  location.replace(to)
}
