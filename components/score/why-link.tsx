'use client'

import { clsx } from 'clsx'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { MouseEvent, ReactNode } from 'react'
import { openWhy } from './why-address'

/**
 * Every score opens: a link to its explanation, which an unmodified press opens beside the page instead, under the page's own
 * address with the explanation named in it. On the explanation's own page it goes on from page to page.
 */
export function WhyLink({ href, name, inline, className, children }: { href: string; /** "Why 86.4?" */ name: string; /** A part of a sentence. */ inline?: boolean; className?: string; children: ReactNode }) {
  const path = usePathname()
  const beside = (event: MouseEvent<HTMLAnchorElement>) => {
    const meansThis = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
    if (!meansThis || /\/why$/.test(path)) return
    event.preventDefault()
    // Some browsers do not focus what is pressed; the focus comes back here when the explanation closes.
    event.currentTarget.focus()
    openWhy(href)
  }
  return (
    <Link href={href} prefetch={false} aria-label={name} onClick={beside} className={clsx('group/why rounded-sm', !inline && 'inline-block min-h-6 min-w-6 py-0.5', className)}>
      {children}
    </Link>
  )
}
