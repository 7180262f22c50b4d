import { clsx } from 'clsx'
import type { ReactNode } from 'react'

/**
 * Every score opens: a link to its explanation, which an unmodified press opens beside the page instead, under the page's own
 * address with the explanation named in it. On the explanation's own page it goes on from page to page. A page of a large network
 * has hundreds, so none of them is a component of the browser: `WhyHost` hears of all.
 */
export function WhyLink({ href, name, inline, className, children }: { href: string; /** "Why 86.4?" */ name: string; /** A part of a sentence. */ inline?: boolean; className?: string; children: ReactNode }) {
  return (
    <a href={href} data-why="" aria-label={name} className={clsx('group/why rounded-sm', !inline && 'inline-block min-h-6 min-w-6 py-0.5', className)}>
      {children}
    </a>
  )
}
