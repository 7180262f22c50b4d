/** Asked of the window by whoever is about to lead to another page of the app; refused where there is no connection. */
export const GOING = 'etalon-going'

/** Whether to go on to another page now: then the page at hand says that it is on its way. Without a connection it says so and stays; following a link the framework would leave it for the browser's own page of an error. */
export const mayGo = (): boolean => window.dispatchEvent(new Event(GOING, { cancelable: true }))

/** The link to another page of this app that an unmodified press follows; none for files, explanations, other windows and places on the page at hand. */
export function linkFollowed(event: MouseEvent): HTMLAnchorElement | null {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null
  if (!link || link.hasAttribute('download') || link.hasAttribute('data-why') || (link.target !== '' && link.target !== '_self')) return null
  const { origin, pathname, search } = new URL(link.href, window.location.href)
  const here = window.location
  return origin === here.origin && (pathname !== here.pathname || search !== here.search) ? link : null
}
