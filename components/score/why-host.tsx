'use client'

import { useSearchParams } from 'next/navigation'
import { lazy, Suspense, useSyncExternalStore } from 'react'
import { whyParam } from './why-param'
import type { Explain } from './why-sheet'

const WhySheet = lazy(() => import('./why-sheet').then((sheet) => ({ default: sheet.WhySheet })))

const never = () => () => undefined

/** Opens the explanation that the page's address names; its code comes with the first one, and never from the server's drawing. */
export function WhyHost({ org, explain }: { org: string; explain: Explain }) {
  const asked = useSearchParams().get(whyParam)
  const alive = useSyncExternalStore(never, () => true, () => false)
  return asked && alive ? (
    <Suspense>
      <WhySheet org={org} asked={asked} explain={explain} />
    </Suspense>
  ) : null
}
