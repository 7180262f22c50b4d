/** The last request found our server: a browser without a network says that it is offline, though the server may stand on the same machine. */
let reached = false
const listeners = new Set<() => void>()

/** What became of a request: our server answered, whatever it said, or it did not. */
export function hearOf(answered: boolean): void {
  if (reached === answered) return
  reached = answered
  for (const changed of listeners) changed()
}

/** Whether there is a connection, as far as the browser and our own requests know. */
export const isConnected = (): boolean => reached || navigator.onLine

export function onConnection(changed: () => void): () => void {
  const lost = () => {
    hearOf(false)
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
