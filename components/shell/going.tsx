'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { showToast } from '@/components/ui/toast-store'
import { GOING, linkFollowed, mayGo } from '@/lib/web/going'

/** An address that leads back to the page at hand never arrives. */
const LONGEST_MS = 30_000

/** Says that another page is on its way once that takes a moment; without a connection the page at hand stays, and that is said. */
export function Going() {
  const t = useTranslations('ui')
  const address = `${usePathname()}?${useSearchParams().toString()}`
  const [leaving, setLeaving] = useState<string | null>(null)
  // It has come: whoever returns to the page that was left is not on the way again.
  if (leaving !== null && leaving !== address) setLeaving(null)
  useEffect(() => {
    if (leaving === null) return
    const over = setTimeout(() => setLeaving(null), LONGEST_MS)
    return () => clearTimeout(over)
  }, [leaving])
  useEffect(() => {
    const onGoing = (event: Event) => {
      if (navigator.onLine) return setLeaving(address)
      event.preventDefault()
      showToast({ message: t('noConnection'), tone: 'problem' })
    }
    // Before the link hears of it: one that was prevented follows nothing.
    const onClick = (event: MouseEvent) => {
      if (linkFollowed(event) && !mayGo()) event.preventDefault()
    }
    window.addEventListener(GOING, onGoing)
    window.addEventListener('click', onClick, true)
    return () => {
      window.removeEventListener(GOING, onGoing)
      window.removeEventListener('click', onClick, true)
    }
  }, [address, t])
  return leaving === null ? null : (
    <div role="status" data-screen-only className="appear-late pointer-events-none fixed inset-x-0 top-0 z-60 h-0.5 overflow-hidden">
      <span className="sr-only">{t('loading')}</span>
      <span aria-hidden className="pass block h-full w-1/3 bg-accent" />
    </div>
  )
}
