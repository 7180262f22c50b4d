/** Whether the last request found our server; null before one, and since a connection went. */
let reached: boolean | null = null
const listeners = new Set<() => void>()

/** What became of a request: our server answered, whatever it said, or it did not; null when that says nothing any more. */
export function hearOf(answered: boolean | null): void {
  if (reached === answered) return
  reached = answered
  for (const changed of listeners) changed()
}

/** Whether there is a connection. A browser without a network says that it is offline, though the server may stand on the same machine. */
export const isConnected = (): boolean => reached || navigator.onLine

/** Whether a page of the server's can be expected to come: not after a request that found nobody, whatever the browser says. */
export const isServerNear = (): boolean => reached ?? navigator.onLine

export function onConnection(changed: () => void): () => void {
  const lost = () => {
    hearOf(null)
    changed()
  }
  listeners.add(changed)
  window.addEventListener('online', changed)
  window.addEventListener('offline', lost)
  return () => {
    listeners.delete(changed)
    window.removeEventListener('online', changed)
    window.removeEventListener('offline', lost)
  }
}
