'use client'

import { usePathname } from 'next/navigation'
import { lazy, Suspense } from 'react'
import { useAskedWhy } from './why-address'
import type { Explain } from './why-sheet'

const WhySheet = lazy(() => import('./why-sheet').then((sheet) => ({ default: sheet.WhySheet })))

/** Opens the explanation that the page's address names; its code comes with the first one, and never from the server's drawing. */
export function WhyHost({ org, explain }: { org: string; explain: Explain }) {
  // Another page has another address, of which nobody tells: whoever goes there draws this anew.
  usePathname()
  const asked = useAskedWhy()
  return asked ? (
    <Suspense>
      <WhySheet org={org} asked={asked} explain={explain} />
    </Suspense>
  ) : null
}
