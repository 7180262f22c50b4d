const listeners = new Set<() => void>()

/** For `useSyncExternalStore`: hears of every step the browser takes in its history, and of those told with `addressChanged`. */
export function onAddressChange(changed: () => void): () => void {
  listeners.add(changed)
  window.addEventListener('popstate', changed)
  return () => {
    listeners.delete(changed)
    window.removeEventListener('popstate', changed)
  }
}

/** A page gave itself another address, of which the browser tells nobody. */
export const addressChanged = (): void => listeners.forEach((changed) => changed())
