import { useEffect, useEffectEvent, useState } from 'react'
import type { Reply } from '@/lib/offline/courier'
import { drawn } from './drawn'

export type Fresh<T> = {
  /** What the phone keeps, then what the server says; null until either came, or when there is neither. */
  value: T | null
  /** How the server was reached this time; null while it is asked. */
  reply: Reply<T>['kind'] | null
}

/** Something the phone keeps, shown at once and renewed from the server, again when the connection is back. */
export function useFresh<T>(keep: () => Promise<T | null>, renew: () => Promise<Reply<T>>): Fresh<T> {
  const [found, setFound] = useState<Fresh<T>>({ value: null, reply: null })
  const read = useEffectEvent(keep)
  const fetch = useEffectEvent(renew)
  useEffect(() => {
    let shown = true
    let renewed = false
    const ask = async () => {
      const reply = await fetch()
      if (!shown) return
      renewed ||= reply.kind === 'done'
      setFound((before) => ({ value: reply.kind === 'done' ? reply.value : before.value, reply: reply.kind }))
    }
    const start = async () => {
      const value = await read()
      if (shown && !renewed) setFound((before) => ({ ...before, value: before.value ?? value }))
      // What the phone keeps is on the screen before the network is asked for anything.
      if (value !== null) await drawn()
      await ask()
    }
    void start()
    const back = () => void ask()
    window.addEventListener('online', back)
    return () => {
      shown = false
      window.removeEventListener('online', back)
    }
  }, [])
  return found
}
