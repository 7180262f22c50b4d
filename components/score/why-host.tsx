'use client'

import dynamic from 'next/dynamic'
import { useSearchParams } from 'next/navigation'
import { whyParam } from './why-param'
import type { Explain } from './why-sheet'

const WhySheet = dynamic(() => import('./why-sheet').then((sheet) => sheet.WhySheet), { ssr: false })

/** Opens the explanation that the page's address names; its code comes with the first one. */
export function WhyHost({ org, explain }: { org: string; explain: Explain }) {
  const asked = useSearchParams().get(whyParam)
  return asked ? <WhySheet org={org} asked={asked} explain={explain} /> : null
}
