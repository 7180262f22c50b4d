'use client'

import { clsx } from 'clsx'
import { Bookmark } from 'lucide-react'
import Link from 'next/link'
import { usePathname, useSearchParams } from 'next/navigation'
import { buttonLook } from '../ui/button-look'
import { viewsHref } from './addresses'

/**
 * To the saved views, with the address of the page it stands on, so that it can be kept there under a name. A sign alone until the
 * bar has room for its word in every language; where the selectors beside it scroll, it stays at the end.
 */
export function ViewsLink({ org, label }: { org: string; label: string }) {
  const path = usePathname()
  const query = useSearchParams().toString()
  return (
    <Link href={viewsHref(org, `${path}${query === '' ? '' : `?${query}`}`)} prefetch={false} title={label} className={clsx(buttonLook({ variant: 'secondary' }), 'sticky right-0 shrink-0')}>
      <Bookmark aria-hidden />
      <span className="max-[1599px]:sr-only">{label}</span>
    </Link>
  )
}
