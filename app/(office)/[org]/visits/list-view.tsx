import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { buttonLook } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { VisitFilters } from '@/components/visits/visit-filters'
import { VisitTable } from '@/components/visits/visit-table'
import { languageOf, textIn, type Text } from '@/lib/domain/language'
import type { Actor } from '@/lib/domain/people/actor'
import { may } from '@/lib/domain/permission'
import { sayDays } from '@/lib/domain/visit/say-window'
import { visitStates } from '@/lib/domain/visit/state'
import { listVisits } from '@/lib/usecases/visits/list-visits'
import { assignVisitsAction, cancelVisitsAction, offerVisitsAction } from './actions'
import type { AskedVisits } from './read-filter'

export async function ListView({ org, actor, asked }: { org: string; actor: Actor; asked: AskedVisits }) {
  const { filter, sort, descending, after, before, values } = asked
  const page = await listVisits(actor, { ...filter, sort, descending, after, before })
  const [t, term, ui, format, locale] = await Promise.all([getTranslations('visits'), getTranslations('terms'), getTranslations('ui'), getFormatter(), getLocale()])
  const language = languageOf(locale)
  const now = new Date()
  const kept: Record<string, string> = { ...(page.sort === 'window' ? {} : { sort: page.sort }), ...(page.descending ? { order: 'down' } : {}) }
  const address = (change: Record<string, string>) =>
    `/${org}/visits?${new URLSearchParams(Object.entries({ ...values, ...kept, ...change }).filter(([, value]) => value !== ''))}`
  const sorted = (name: 'branch' | 'window' | 'since') => {
    const direction = page.sort === name ? (page.descending ? ('descending' as const) : ('ascending' as const)) : null
    return { direction, href: address({ sort: name === 'window' ? '' : name, order: direction === 'ascending' ? 'down' : '' }) }
  }
  const filtered = Object.values(values).some(Boolean)
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <VisitFilters values={values} options={page.options} kept={kept} stateWords={Object.fromEntries(visitStates.map((state) => [state, term(`visitState.${state}`)]))} />
      {page.rows.length === 0 ? (
        <EmptyState
          sentence={filtered ? t('nothingHere') : t('nothingYet')}
          action={
            filtered ? (
              <Link href={`/${org}/visits`} className={buttonLook({})}>
                {t('clearFilters')}
              </Link>
            ) : may(actor, 'visit:plan') ? (
              <Link href={`/${org}/visits/plan`} className={buttonLook({ variant: 'primary' })}>
                {t('planVisits')}
              </Link>
            ) : null
          }
        />
      ) : (
        <div>
          <VisitTable
            lines={page.rows.map((row) => ({
              id: row.id,
              href: `/${org}/visits/${row.id}`,
              branch: row.branch,
              town: row.town,
              days: sayDays(row.windowStart, row.windowEnd, locale, 'short'),
              state: row.state,
              stateWord: term(`visitState.${row.state}`),
              since: format.relativeTime(row.stateSince, now),
              shopper: row.shopper ?? (row.offers > 0 ? t('offersOpen', { count: row.offers }) : ''),
              wave: row.wave,
              scenario: textIn(row.scenario as Text, language, 'en'),
            }))}
            sorts={{ branch: sorted('branch'), window: sorted('window'), since: sorted('since') }}
            shoppers={page.options.shoppers.map(({ id, name, hint }) => ({ id, name, alias: hint, town: '', load: 0 }))}
            bulk={
              may(actor, 'visit:plan')
                ? { offer: offerVisitsAction.bind(null, org), assign: assignVisitsAction.bind(null, org), cancel: cancelVisitsAction.bind(null, org) }
                : null
            }
          />
          <Pagination
            previousHref={page.before ? address({ before: page.before }) : null}
            nextHref={page.after ? address({ after: page.after }) : null}
            summary={t('summary', { shown: page.rows.length, total: page.total })}
            words={{ pages: ui('pages'), previous: ui('previous'), next: ui('next') }}
          />
        </div>
      )}
    </div>
  )
}
