import { ArrowLeft, ArrowRight } from 'lucide-react'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { buttonLook } from '@/components/ui/button-look'
import { EmptyState } from '@/components/ui/empty-state'
import { VisitCalendar } from '@/components/visits/visit-calendar'
import { VisitFilters } from '@/components/visits/visit-filters'
import type { Actor } from '@/lib/domain/people/actor'
import { may } from '@/lib/domain/permission'
import { groupBy } from '@/lib/domain/visit/group-by'
import { sayDay } from '@/lib/domain/visit/say-window'
import { visitStates } from '@/lib/domain/visit/state'
import { viewCalendar } from '@/lib/usecases/visits/view-calendar'
import type { AskedVisits } from './read-filter'

const NAMED = 3

export async function CalendarView({ org, actor, asked, tabs }: { org: string; actor: Actor; asked: AskedVisits; tabs: ReactNode }) {
  const { values, filter, month: wished } = asked
  const { days, entries, month, today, previous, next, none, options } = await viewCalendar(actor, { ...filter, month: wished })
  const [t, term, format, locale] = await Promise.all([getTranslations('visits'), getTranslations('terms'), getFormatter(), getLocale()])
  if (none) {
    const plan = (
      <Link href={`/${org}/visits/plan`} className={buttonLook({ variant: 'primary' })}>
        {t('planVisits')}
      </Link>
    )
    return <EmptyState sentence={t('nothing.all')} action={may(actor, 'visit:plan') ? plan : null} />
  }
  const starting = groupBy(entries, ({ first }) => first)
  const address = (change: Record<string, string>) =>
    `/${org}/visits?${new URLSearchParams(Object.entries({ view: 'calendar', ...values, ...change }).filter(([, value]) => value !== ''))}`
  const asDate = (day: string) => new Date(`${day}T00:00:00Z`)
  const name = format.dateTime(asDate(`${month}-01`), { month: 'long', year: 'numeric', timeZone: 'UTC' })
  const gaps = days.filter(({ day, visits }) => day.startsWith(month) && day >= today && visits === 0).length
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      {tabs}
      <VisitFilters values={values} options={options} kept={{ view: 'calendar', month }} stateWords={Object.fromEntries(visitStates.map((state) => [state, term(`visitState.${state}`)]))} />
      <div className="flex flex-wrap items-center gap-2">
        <h2 className="mr-auto text-20 font-semibold first-letter:uppercase">{name}</h2>
        <p className="text-12 text-ink-2">{t('gaps', { count: gaps })}</p>
        <Link href={address({ month: previous })} className={buttonLook({})} aria-label={t('previousMonth')}>
          <ArrowLeft aria-hidden />
        </Link>
        <Link href={address({ month: today.slice(0, 7) })} className={buttonLook({})}>
          {t('thisMonth')}
        </Link>
        <Link href={address({ month: next })} className={buttonLook({})} aria-label={t('nextMonth')}>
          <ArrowRight aria-hidden />
        </Link>
      </div>
      <VisitCalendar
        label={name}
        busiest={Math.max(0, ...days.map(({ visits }) => visits))}
        weekdayNames={days.slice(0, 7).map(({ day }) => format.dateTime(asDate(day), { weekday: 'short', timeZone: 'UTC' }))}
        words={{ load: t('loadTaken'), open: t('loadOpen') }}
        cells={days.map(({ day, visits, withoutShopper }) => {
          const begin = starting.get(day) ?? []
          return {
            day, visits, withoutShopper,
            number: String(Number(day.slice(8))),
            sentence: `${sayDay(day, locale)}: ${t('dayLoad', { visits, open: withoutShopper })}`,
            today: day === today,
            outside: !day.startsWith(month),
            href: `/${org}/visits?${new URLSearchParams({ stage: 'all', from: day, to: day })}`,
            entries: begin.slice(0, NAMED).map(({ id, branch, state }) => ({ id, href: `/${org}/visits/${id}`, label: branch, lost: state === 'draft' || state === 'open' })),
            more: begin.length > NAMED ? t('more', { count: begin.length - NAMED }) : null,
          }
        })}
      />
    </div>
  )
}
