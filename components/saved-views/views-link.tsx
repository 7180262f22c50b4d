'use client'

import { clsx } from 'clsx'
import { Bookmark } from 'lucide-react'
import Link from 'next/link'
import { usePathname, useSearchParams } from 'next/navigation'
import { buttonLook } from '../ui/button-look'
import { viewsHref } from './addresses'

/** To the saved views, with the address of the page it stands on, so that it can be kept there under a name. */
export function ViewsLink({ org, label }: { org: string; label: string }) {
  const path = usePathname()
  const query = useSearchParams().toString()
  return (
    <Link href={viewsHref(org, `${path}${query === '' ? '' : `?${query}`}`)} prefetch={false} className={clsx(buttonLook({ variant: 'secondary' }), 'shrink-0')}>
      <Bookmark aria-hidden />
      <span className="max-xl:sr-only">{label}</span>
    </Link>
  )
}
