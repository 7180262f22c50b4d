import { getTranslations } from 'next-intl/server'
import { PublishWaves } from '@/components/reviews/publish-waves'
import { QueueFilter } from '@/components/reviews/queue-filter'
import { QueueList } from '@/components/reviews/queue-list'
import type { Actor } from '@/lib/domain/people/actor'
import { may } from '@/lib/domain/permission'
import type { QueueView } from '@/lib/domain/review/queue'
import { listQueue } from '@/lib/usecases/reviews/list-queue'
import { publishWaveAction } from './actions'

export type QueueSearch = { view?: string; wave?: string; q?: string; after?: string }

/** The filter as an address keeps it, to be carried from report to report. */
export function queryOf({ view, wave, q, after }: QueueSearch, over: QueueSearch = {}): string {
  const asked = new URLSearchParams(Object.entries({ view, wave, q, after, ...over }).filter((entry): entry is [string, string] => Boolean(entry[1])))
  return asked.size > 0 ? `?${asked.toString()}` : ''
}

export const readSearch = (search: Record<string, string | string[] | undefined>): QueueSearch =>
  Object.fromEntries(['view', 'wave', 'q', 'after'].map((name) => [name, typeof search[name] === 'string' ? search[name] : undefined]))

/** The queue with its filter; below it, for managers, the waves that can be published. */
export async function QueueColumn({ actor, org, search, current }: { actor: Actor; org: string; search: QueueSearch; current?: string }) {
  const t = await getTranslations('reviews')
  // Texts of the address are checked by the use case: what it does not know falls back to the first view.
  const queue = await listQueue(actor, { view: (search.view ?? 'waiting') as QueueView, wave: search.wave ?? null, q: search.q ?? '', after: search.after ?? null })
  const base = `/${org}/reviews`
  const none = queue.view === 'waiting' && !search.wave && !search.q && Object.values(queue.counts).every((count) => count === 0)
  return (
    <div className="grid content-start gap-4">
      <h2 className="sr-only">{t('queue.title')}</h2>
      {none ? null : <QueueFilter queue={queue} wave={search.wave ?? null} words={search.q ?? ''} base={base} />}
      {queue.view === 'approved' && may(actor, 'visit:publish') ? <PublishWaves waves={queue.waves} publish={publishWaveAction.bind(null, org)} /> : null}
      <div>
        <QueueList
          queue={queue}
          now={queue.now.toISOString()}
          base={base}
          query={queryOf(search)}
          current={current}
          filtered={Boolean(search.wave || search.q)}
          nextHref={queue.next ? `${base}${queryOf(search, { after: queue.next })}` : null}
        />
      </div>
    </div>
  )
}
