const HEARD_BY_WINDOW = ['online', 'focus', 'pageshow'] as const

/** `again`: the person is back at the page, or the connection is; what waits may be tried. @returns how to hear no more of it */
export function whenLookedAtAgain(again: () => void): () => void {
  const look = () => void (document.visibilityState === 'visible' && again())
  for (const event of HEARD_BY_WINDOW) window.addEventListener(event, look)
  document.addEventListener('visibilitychange', look)
  return () => {
    for (const event of HEARD_BY_WINDOW) window.removeEventListener(event, look)
    document.removeEventListener('visibilitychange', look)
  }
}
