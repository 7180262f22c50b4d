import { ArrowLeft, ArrowRight } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { Button } from './button'

/** Pages by key: there is a before and an after, no page numbers. A direction without an address is not offered. */
export function Pagination({
  previousHref,
  nextHref,
  summary,
  words,
}: {
  previousHref?: string | null
  nextHref?: string | null
  /** "100 of 2,418 visits" */
  summary?: ReactNode
  words: { pages: string; previous: string; next: string }
}) {
  if (!previousHref && !nextHref && !summary) return null
  return (
    <nav aria-label={words.pages} className="flex flex-wrap items-center gap-2 pt-4">
      <span className="mr-auto text-12 text-ink-2">{summary}</span>
      {previousHref ? (
        <Button asChild>
          <Link href={previousHref} rel="prev">
            <ArrowLeft aria-hidden />
            {words.previous}
          </Link>
        </Button>
      ) : null}
      {nextHref ? (
        <Button asChild>
          <Link href={nextHref} rel="next">
            {words.next}
            <ArrowRight aria-hidden />
          </Link>
        </Button>
      ) : null}
    </nav>
  )
}
