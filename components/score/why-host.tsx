'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { lazy, Suspense, useEffect } from 'react'
import { addressChanged } from '@/lib/web/address-changes'
import { useAskedWhy } from './why-address'
import type { Explain } from './why-sheet'

const WhySheet = lazy(() => import('./why-sheet').then((sheet) => ({ default: sheet.WhySheet })))

/** Opens the explanation that the page's address names; its code comes with the first one, and never from the server's drawing. */
export function WhyHost({ org, explain }: { org: string; explain: Explain }) {
  // Another page has another address, of which nobody tells: whoever goes there draws this anew.
  usePathname()
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
