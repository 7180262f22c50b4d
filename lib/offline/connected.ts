/** The last request found our server: a browser without a network says that it is offline, though the server may stand on the same machine. */
let reached = false

/** What became of a request: our server answered, whatever it said, or it did not. */
export const hearOf = (answered: boolean): void => void (reached = answered)

/** Whether there is a connection, as far as the browser and our own requests know. */
export const isConnected = (): boolean => reached || navigator.onLine

/** Requests tell by their outcome; this is about a connection that comes or goes while nothing is asked for. */
export function onConnection(changed: () => void): () => void {
  const lost = () => {
    reached = false
    changed()
  }
  window.addEventListener('online', changed)
  window.addEventListener('offline', lost)
  return () => {
    window.removeEventListener('online', changed)
    window.removeEventListener('offline', lost)
  }
}
