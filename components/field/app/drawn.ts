const PATIENCE_MS = 1_000

/** After the next frame, and not before the page's first content was seen; at once on a page nobody looks at, which draws none. */
export async function drawn(): Promise<void> {
  if (document.visibilityState === 'hidden') return
  await new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done)))
  await Promise.race([firstContent(), new Promise((done) => setTimeout(done, PATIENCE_MS))])
}

/** A frame that was drawn reaches the screen a little later, and a slow phone's network must not be asked for anything until then. */
function firstContent(): Promise<void> {
  if (!PerformanceObserver.supportedEntryTypes.includes('paint')) return Promise.resolve()
  return new Promise((done) => {
    const observer = new PerformanceObserver((list) => {
      if (list.getEntriesByName('first-contentful-paint').length === 0) return
      observer.disconnect()
      done()
    })
    observer.observe({ type: 'paint', buffered: true })
  })
}
