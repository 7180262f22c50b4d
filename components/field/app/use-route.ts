import { useSyncExternalStore } from 'react'

export type Route = { page: 'home' } | { page: 'visit' | 'report'; org: string; visitId: string }

export function routeOf(path: string): Route {
  const [, , org, visitId, more] = path.split('/')
  // Both become part of addresses of the server: nothing else than a slug and an id is taken for one.
  return /^[a-z0-9-]+$/.test(org ?? '') && /^[0-9a-f-]{36}$/.test(visitId ?? '') ? { page: more === 'report' ? 'report' : 'visit', org: org!, visitId: visitId! } : { page: 'home' }
}

const listeners = new Set<() => void>()
const subscribe = (changed: () => void) => {
  listeners.add(changed)
  window.addEventListener('popstate', changed)
  return () => {
    listeners.delete(changed)
    window.removeEventListener('popstate', changed)
  }
}

/** Where the shell is; the address is the browser's, so back and reload do what people expect. */
export const usePath = (): string => useSyncExternalStore(subscribe, () => location.pathname)

export function goTo(address: string): void {
  const goal = new URL(address, location.href)
  if (!isOurs(goal.pathname)) return location.assign(goal)
  history.pushState(null, '', goal)
  for (const listener of listeners) listener()
  window.scrollTo(0, 0)
}

/** Pages the shell draws. The worker hands the shell out for a few more (profile, earnings are the server's). */
const isOurs = (path: string) => path === '/field' || (path.startsWith('/field/') && routeOf(path).page !== 'home')
