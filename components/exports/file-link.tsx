'use client'

import type { ComponentProps, MouseEvent } from 'react'

type Shown = Omit<ComponentProps<'a'>, 'href' | 'onClick'> & { href: string; take: (href: string) => void }

/** A link to a file that is kept: an unmodified press takes it in the page's name, so that a refusal is said; without scripts it is a link. */
export function FileLink({ href, take, children, ...props }: Shown) {
  const onClick = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    take(href)
  }
  return <a {...props} href={href} download onClick={onClick}>{children}</a>
}
