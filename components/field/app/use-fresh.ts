import { useEffect, useEffectEvent, useState } from 'react'
import type { Reply } from '@/lib/offline/courier'
import { drawn } from './drawn'
import { renewing } from './renewing'

export type Fresh<T> = {
  /** What the phone keeps, then what the server says; null until either came, or when there is neither. */
  value: T | null
  /** How the server was reached this time; null while it is asked. */
  reply: Reply<T>['kind'] | null
}

/** Something the phone keeps, shown at once and renewed from the server, again when the connection is back or anything else reached the server. */
export function useFresh<T>(keep: () => Promise<T | null>, renew: () => Promise<Reply<T>>): Fresh<T> {
  const [found, setFound] = useState<Fresh<T>>({ value: null, reply: null })
  const read = useEffectEvent(keep)
  const fetch = useEffectEvent(renew)
  useEffect(() => {
    let shown = true
    let renewed = false
    const { go, stop } = renewing(async () => {
      const reply = await fetch()
      if (!shown) return reply.kind
      renewed ||= reply.kind === 'done'
      setFound((before) => ({ value: reply.kind === 'done' ? reply.value : before.value, reply: reply.kind }))
      return reply.kind
    })
    const start = async () => {
      const value = await read()
      if (shown && !renewed) setFound((before) => ({ ...before, value: before.value ?? value }))
      // What the phone keeps is on the screen before the network is asked for anything.
      if (value !== null) await drawn()
      await go()
    }
    void start()
    return () => {
      shown = false
      stop()
    }
  }, [])
  return found
}
