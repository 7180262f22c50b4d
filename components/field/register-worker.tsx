'use client'

import { useEffect } from 'react'
import { PERSON_COOKIE, readCookie } from '@/lib/offline/person-cookie'
import { openPhone } from '@/lib/offline/phone'

/** From the first page on, the phone's pages and open visits are there without a connection; only over https, and not while developing. */
export function RegisterWorker({ wanted }: { wanted: boolean }) {
  useEffect(() => {
    if (!wanted || !('serviceWorker' in navigator)) return
    // Without it everything works as it did, with a connection.
    navigator.serviceWorker.register('/field-worker.js', { scope: '/field', updateViaCache: 'none' }).catch(() => undefined)
    void packForTheWay().catch(() => undefined)
  }, [wanted])
  return null
}

async function packForTheWay(): Promise<void> {
  const userId = readCookie(PERSON_COOKIE)
  if (!userId) return
  const phone = await openPhone(userId)
  const home = await phone.refreshHome()
  if (home.kind === 'done') await phone.packOpenVisits(home.value)
}
