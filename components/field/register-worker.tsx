'use client'

import { useEffect } from 'react'

/** From the second visit on, the phone's pages open without a connection. Where there is no https there is no worker. */
export function RegisterWorker() {
  useEffect(() => {
    if (process.env.NODE_ENV !== 'production' || !('serviceWorker' in navigator)) return
    // Without it everything works as it did, with a connection.
    navigator.serviceWorker.register('/field-worker.js', { scope: '/field', updateViaCache: 'none' }).catch(() => undefined)
  }, [])
  return null
}
