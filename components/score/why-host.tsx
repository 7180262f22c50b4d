'use client'

import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { lazy, Suspense, useEffect } from 'react'
import { addressChanged } from '@/lib/web/address-changes'
import { openWhy, useAskedWhy } from './why-address'
import type { Explain } from './why-sheet'

const WhySheet = lazy(() => import('./why-sheet').then((sheet) => ({ default: sheet.WhySheet })))

/** Opens the explanation that the page's address names; its code comes with the first one, and never from the server's drawing. */
export function WhyHost({ org, explain }: { org: string; explain: Explain }) {
  // Another page has another address, of which nobody tells: whoever goes there draws this anew.
  usePathname()
  useWhyLinks()
  const asked = useAskedWhy()
  // The framework writes the address anew when it has followed: of steps close together the first once more and then the last.
  const followed = useSearchParams()
  useEffect(addressChanged, [followed])
  return asked ? (
    <Suspense>
      <WhySheet org={org} asked={asked} explain={explain} />
    </Suspense>
  ) : null
}

/** Every `WhyLink` of the page, wherever it stands: an unmodified press opens the explanation beside it. */
function useWhyLinks(): void {
  const router = useRouter()
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-why]') : null
      const meansThis = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
      if (!link || !meansThis || event.defaultPrevented) return
      event.preventDefault()
      const href = link.getAttribute('href') ?? ''
      if (/\/why$/.test(window.location.pathname)) return router.push(href)
      // Some browsers do not focus what is pressed; the focus comes back here when the explanation closes.
      link.focus()
      openWhy(href)
    }
    document.addEventListener('click', onClick)
    return () => document.removeEventListener('click', onClick)
  }, [router])
}
