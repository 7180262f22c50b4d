import { getFormatter, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { Hours } from './opening-hours-editor'

type Facts = {
  code: string
  kind: 'site' | 'unit'
  timeZone: string
  address: string
  town: string
  openedOn: string | null
  openingHours: Hours
  attributes: { key: string; value: string }[]
  region: { label: string } | null
  latitude: number | null
  longitude: number | null
}
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** What a branch is, for everybody who may see it. */
export async function BranchFacts({ branch }: { branch: Facts }) {
  const [t, format] = await Promise.all([getTranslations('branches'), getFormatter()])
  const day = (date: string) => format.dateTime(new Date(`${date}T00:00:00Z`), { dateStyle: 'medium', timeZone: 'UTC' })
  const weekday = (index: number) => format.dateTime(new Date(Date.UTC(2026, 0, 5 + index)), { weekday: 'short', timeZone: 'UTC' })
  const spans = (all: readonly (readonly [string, string])[]) => (all.length === 0 ? t('closedAllDay') : all.map(([from, to]) => `${from}–${to}`).join(', '))
  const { openingHours, attributes } = branch
  const stated = weekdays.some((name) => openingHours.week[name])
  return (
    <div className="grid gap-x-12 gap-y-8 lg:grid-cols-2">
      <dl className="grid content-start">
        <Fact name={t('field.code')}>{branch.code}</Fact>
        <Fact name={t('field.kind')}>{t(`kind.${branch.kind}`)}</Fact>
        <Fact name={t('field.region')}>{branch.region?.label}</Fact>
        {branch.kind === 'site' ? <Fact name={t('field.address')}>{branch.address}</Fact> : null}
        <Fact name={t('field.town')}>{branch.town}</Fact>
        {branch.latitude !== null && branch.longitude !== null ? (
          <>
            <Fact name={t('field.latitude')}>{branch.latitude}</Fact>
            <Fact name={t('field.longitude')}>{branch.longitude}</Fact>
          </>
        ) : null}
        <Fact name={t('field.timeZone')}>{branch.timeZone.replaceAll('_', ' ')}</Fact>
        {branch.openedOn ? <Fact name={t('field.openedOn')}>{day(branch.openedOn)}</Fact> : null}
        {attributes.map(({ key, value }) => (
          <Fact key={key} name={key}>
            {value}
          </Fact>
        ))}
      </dl>
      <section aria-labelledby="branch-hours">
        <h2 id="branch-hours" className="mb-2 text-16 font-semibold">
          {t('field.openingHours')}
        </h2>
        {stated ? (
          <dl className="grid">
            {weekdays.map((name, index) => (
              <Fact key={name} name={weekday(index)}>
                {spans(openingHours.week[name] ?? [])}
              </Fact>
            ))}
          </dl>
        ) : (
          <p className="text-ink-2">{t('hoursNotStated')}</p>
        )}
        {Object.keys(openingHours.holidays).length > 0 ? (
          <>
            <h3 className="mt-6 mb-2 text-12 font-medium text-ink-2">{t('holidays')}</h3>
            <dl className="grid">
              {Object.entries(openingHours.holidays).map(([date, all]) => (
                <Fact key={date} name={day(date)}>
                  {spans(all)}
                </Fact>
              ))}
            </dl>
          </>
        ) : null}
      </section>
    </div>
  )
}

export const Fact = ({ name, children }: { name: ReactNode; children: ReactNode }) => (
  <div className="grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)] gap-4 border-b border-line py-2">
    <dt className="text-ink-2" dir="auto">
      {name}
    </dt>
    <dd className="min-w-0 break-words" dir="auto">
      {children || '–'}
    </dd>
  </div>
)
