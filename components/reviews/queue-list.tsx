'use client'

import { clsx } from 'clsx'
import { useFormatter, useTranslations } from 'next-intl'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useShortcuts } from '@/components/shell/use-shortcuts'
import { Badge } from '@/components/ui/badge'
import { EmptyState } from '@/components/ui/empty-state'
import { linkLook } from '@/components/ui/link-look'
import type { Queue, QueueLine } from '@/lib/domain/review/queue'

type Props = { queue: Pick<Queue, 'lines' | 'next' | 'view'>; now: string; base: string; query: string; current?: string; filtered: boolean; nextHref: string | null }

/** The queue, longest waiting first. j and k move through it; beside an open report it is J and K. */
export function QueueList({ queue, now, base, query, current, filtered, nextHref }: Props) {
  const t = useTranslations('reviews')
  const router = useRouter()
  const hrefOf = (visitId: string) => `${base}/${visitId}${query}`
  const move = (by: 1 | -1) => {
    const at = queue.lines.findIndex(({ visitId }) => visitId === current)
    const next = queue.lines[at < 0 ? (by > 0 ? 0 : queue.lines.length - 1) : at + by]
    if (next) router.push(hrefOf(next.visitId))
  }
  useShortcuts(current ? { J: () => move(1), K: () => move(-1) } : { j: () => move(1), k: () => move(-1) })
  if (queue.lines.length === 0)
    return <EmptyState className="border-b-0" sentence={t(filtered ? 'queue.nothingForFilter' : `queue.nothing.${queue.view}`)} />
  return (
    <>
      <ul aria-label={t(`view.${queue.view}`)} className="grid">
        {queue.lines.map((line) => (
          <li key={line.visitId}>
            <Link
              href={hrefOf(line.visitId)}
              scroll={false}
              aria-current={line.visitId === current ? 'page' : undefined}
              className={clsx('grid gap-0.5 rounded px-3 py-2.5 transition-calm hover:bg-sunken focus-visible:-outline-offset-2', line.visitId === current && 'bg-accent-soft')}
            >
              <span className="flex items-baseline justify-between gap-2">
                <span className={clsx('truncate', line.visitId === current ? 'font-medium' : '')}>{line.branch}</span>
                <Age line={line} now={now} />
              </span>
              <span className="flex flex-wrap items-center gap-x-2 gap-y-1 text-12 text-ink-2">
                <span className="truncate">{[line.town, line.wave].filter(Boolean).join(' · ')}</span>
                {line.submission > 1 ? <Badge>{t('queue.again', { number: line.submission })}</Badge> : null}
                {line.incomplete ? <Badge tone="outline">{t('queue.incomplete')}</Badge> : null}
                {queue.view === 'taken' && line.reviewer ? <span>{line.reviewer}</span> : null}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {nextHref ? (
        <Link href={nextHref} className={clsx(linkLook.plain, 'block px-3 py-3')}>
          {t('queue.more')}
        </Link>
      ) : null}
    </>
  )
}

function Age({ line, now }: { line: QueueLine; now: string }) {
  const format = useFormatter()
  const t = useTranslations('reviews')
  const since = new Date(line.since)
  if (line.state === 'approved')
    return <span className="shrink-0 text-12 text-ink-3">{line.publishAt ? t('queue.publishes', { when: format.relativeTime(new Date(line.publishAt), new Date(now)) }) : t('queue.withWave')}</span>
  return (
    <time dateTime={line.since} className="shrink-0 text-12 text-ink-3">
      {format.relativeTime(since, new Date(now))}
    </time>
  )
}
