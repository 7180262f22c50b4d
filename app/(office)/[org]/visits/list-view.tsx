import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { buttonLook } from '@/components/ui/button-look'
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
import { latestFirst, type AskedVisits } from './read-filter'

type VisitSortName = 'branch' | 'window' | 'since'

export async function ListView({ org, actor, asked }: { org: string; actor: Actor; asked: AskedVisits }) {
  const { filter, states, stage, sort, descending, after, before, values } = asked
  const page = await listVisits(actor, { ...filter, states, sort, descending, after, before })
  const [t, term, ui, format, locale] = await Promise.all([getTranslations('visits'), getTranslations('terms'), getTranslations('ui'), getFormatter(), getLocale()])
  const language = languageOf(locale)
  const now = new Date()
  const order = (by: VisitSortName, down: boolean) => (down === latestFirst(stage, by) ? '' : down ? 'down' : 'up')
  const kept: Record<string, string> = {
    ...(stage === 'open' ? {} : { stage }), ...(page.sort === 'window' ? {} : { sort: page.sort }), order: order(page.sort, page.descending),
  }
  const address = (change: Record<string, string>) =>
    `/${org}/visits?${new URLSearchParams(Object.entries({ ...values, ...kept, ...change }).filter(([, value]) => value !== ''))}`
  const sorted = (name: VisitSortName) => {
    const direction = page.sort === name ? (page.descending ? ('descending' as const) : ('ascending' as const)) : null
    return { direction, href: address({ sort: name === 'window' ? '' : name, order: order(name, direction === 'ascending') }) }
  }
  const filtered = Object.values(values).some(Boolean)
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <VisitFilters values={values} options={page.options} kept={kept} stateWords={Object.fromEntries(visitStates.map((state) => [state, term(`visitState.${state}`)]))} />
      {page.rows.length === 0 ? (
        <EmptyState
          sentence={filtered ? t('nothingHere') : t(`nothing.${stage}`)}
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
              days: sayDays(row.windowStart, row.windowEnd, locale, now, 'short'),
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
