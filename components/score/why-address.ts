import { useSyncExternalStore } from 'react'
import { whyParam } from './why-param'

const listeners = new Set<() => void>()
const tell = () => listeners.forEach((changed) => changed())
const subscribe = (changed: () => void) => {
  listeners.add(changed)
  window.addEventListener('popstate', changed)
  return () => {
    listeners.delete(changed)
    window.removeEventListener('popstate', changed)
  }
}

/**
 * The explanation the browser's address names, null without one and while the server draws. The browser is asked, not the
 * framework: the framework follows in a transition, and after a few steps back over pages such a one may wait for ever.
 */
export const useAskedWhy = (): string | null => useSyncExternalStore(subscribe, () => new URLSearchParams(window.location.search).get(whyParam), () => null)

/** Names an explanation in the page's address, as a step of its own that Back takes back. */
export function openWhy(href: string): void {
  const here = new URL(window.location.href)
  here.searchParams.set(whyParam, href)
  window.history.pushState(null, '', here)
  tell()
}

/** Takes the explanation out of the page's address. */
export function closeWhy(): void {
  const here = new URL(window.location.href)
  here.searchParams.delete(whyParam)
  window.history.replaceState(null, '', here)
  tell()
}
