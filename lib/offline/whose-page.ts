import { PERSON_COOKIE, readCookie } from './person-cookie'

/** Before anything else on the page hears of it. */
const FIRST = { capture: true }

/**
 * Tells a page that it is looked at again after somebody else signed in on this phone, or its person signed out: a page kept open, or one
 * the browser brings back as it was. A session that ended says nothing, the cookie outlives it. `left` may be called more than once.
 * @returns how to stop
 */
export function watchPerson(userId: string, left: () => void): () => void {
  // Where the cookie never named this person, its absence does not say that they left.
  let known = false
  const look = (event?: Event) => {
    // What is focused inside the page is not the page.
    if (event?.type === 'focus' && event.target !== window) return
    if (readCookie(PERSON_COOKIE) === userId) known = true
    else if (known && document.visibilityState === 'visible') {
      // What else wakes at it would send in their name, or make them a key anew.
      event?.stopImmediatePropagation()
      left()
    }
  }
  look()
  window.addEventListener('pageshow', look, FIRST)
  window.addEventListener('focus', look, FIRST)
  document.addEventListener('visibilitychange', look, FIRST)
  return () => {
    window.removeEventListener('pageshow', look, FIRST)
    window.removeEventListener('focus', look, FIRST)
    document.removeEventListener('visibilitychange', look, FIRST)
  }
}

/** Nothing of the page is seen while the next one comes, nor where none can come. */
export function leavePage(to: string): void {
  document.documentElement.hidden = true
  location.replace(to)
}
