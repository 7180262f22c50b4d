import { useSyncExternalStore } from 'react'
import { addressChanged, onAddressChange } from '@/lib/web/address-changes'
import { whyParam } from './why-param'

/**
 * The explanation the browser's address names, null without one and while the server draws. The browser is asked, not the
 * framework: the framework follows in a transition, and after a few steps back over pages such a one may wait for ever.
 */
export const useAskedWhy = (): string | null => useSyncExternalStore(onAddressChange, () => new URLSearchParams(window.location.search).get(whyParam), () => null)

/** Names an explanation in the page's address, as a step of its own that Back takes back. */
export function openWhy(href: string): void {
  const here = new URL(window.location.href)
  here.searchParams.set(whyParam, href)
  window.history.pushState(null, '', here)
  addressChanged()
}

/** Takes the explanation out of the page's address. */
export function closeWhy(): void {
  const here = new URL(window.location.href)
  here.searchParams.delete(whyParam)
  window.history.replaceState(null, '', here)
  addressChanged()
}
