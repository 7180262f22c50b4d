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

/** A tap is answered first. */
const AFTER_TOUCH_MS = 1_000

const firstTouch = () =>
  new Promise<void>((done) => {
    for (const touch of ['pointerdown', 'keydown']) window.addEventListener(touch, () => setTimeout(done, AFTER_TOUCH_MS), { once: true, capture: true, passive: true })
  })

async function packForTheWay(): Promise<void> {
  const userId = readCookie(PERSON_COOKIE)
  if (!userId) return
  const [, , org, visitId, report] = location.pathname.split('/')
  const touched = report && firstTouch()
  const phone = await openPhone(userId)
  // Whatever a report's page fetches before the first tap is waited for: that is its own visit, and the rest comes with the tap.
  if (touched) await Promise.all([phone.refreshHome(), phone.refreshVisit(org!, visitId!), touched])
  const home = await phone.refreshHome()
  if (home.kind === 'done') await (await import('@/lib/offline/pack-visits')).packOpenVisits(phone, home.value)
}
