import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Arithmetic } from '@/components/reports/arithmetic'
import { HistoryList } from '@/components/reports/history-list'
import { Gauge } from '@/components/score/gauge'
import { type ScoreTable, scoreWords } from '@/components/score/score-words'
import { linkLook } from '@/components/ui/link-look'
import { whyHref } from '@/lib/domain/scorecard/why-address'
import type { Review } from '@/lib/domain/review/review'
import { SignalList } from './signal-list'

/** Beside the report: its figure and arithmetic, what may be worth a look, the facts, and what has happened to it. */
export function ReviewSide({ review, org }: { review: Review; org: string }) {
  const t = useTranslations('reviews')
  const terms = useTranslations('terms')
  const ui = useTranslations('ui')
  const locale = useLocale()
  const { sheet, timeZone, pay, purchase, shopper, place, times } = review
  const words = scoreWords(locale, ui.raw('score') as ScoreTable)
  const why = whyHref(org, { kind: 'review', visitId: review.visitId })
  const money = ({ minor, currency }: { minor: number; currency: string }) => new Intl.NumberFormat(locale, { style: 'currency', currency }).format(minor / 100)
  const at = (moment: string) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(new Date(moment))
  const facts: [string, ReactNode][] = [
    [t('fact.visited'), review.visitedAt ? at(review.visitedAt) : '–'],
    [t('fact.zone'), timeZone],
    ...(place ? [[t('fact.place'), t('placeRecorded', { at: at(place.at), latitude: place.latitude.toFixed(5), longitude: place.longitude.toFixed(5), accuracy: Math.round(place.accuracyMetres) })] as [string, ReactNode]] : []),
    [t('fact.scenario'), review.scenario || '–'],
    [t('fact.submission'), String(review.submission)],
    ...(purchase ? [[t('fact.purchase'), money(purchase)] as [string, ReactNode]] : []),
    ...(pay ? [[t('fact.pay'), `${money(pay)} · ${terms(`paymentState.${pay.state}`)}`] as [string, ReactNode]] : []),
    ...(shopper
      ? [[t('fact.shopper'), <Link key="shopper" href={`/${org}/shoppers/${shopper.id}`} className={linkLook.text}>{shopper.alias}</Link>] as [string, ReactNode]]
      : []),
    [t('fact.number'), review.reportNumber],
  ]
  return (
    <div className="grid content-start gap-8">
      <Part title={t('score')}>
        <Gauge
          words={words}
          size="card"
          why={why}
          score={sheet.serviceTenths}
          official={sheet.officialTenths}
          zone={sheet.zone}
          goal={sheet.goal}
          criticalFailures={sheet.criticalFailures}
          state={sheet.serviceTenths === null ? 'no_score' : sheet.incomplete ? 'incomplete' : 'ok'}
        />
        <details className="group">
          <summary className={linkLook.plain}>{t('showArithmetic')}</summary>
          <div className="pt-3">
            <Arithmetic sheet={sheet} />
          </div>
        </details>
      </Part>
      <Part title={t('signals')} note={t('signalsNote')}>
        <SignalList signals={review.signals} />
      </Part>
      <Part title={t('facts')}>
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5">
          {facts.map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-ink-2">{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </Part>
      {times.length > 0 ? (
        <Part title={t('times')} note={t('timesNote')}>
          <dl className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-1.5">
            {times.map(({ title, seconds }) => (
              <div key={title} className="contents">
                <dt className="text-ink-2">{title}</dt>
                <dd className="text-right tabular-nums">{t('timeTook', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 })}</dd>
              </div>
            ))}
          </dl>
        </Part>
      ) : null}
      <Part title={t('history')}>
        <HistoryList lines={review.history} timeZone={timeZone} why={why} />
      </Part>
    </div>
  )
}

const Part = ({ title, note, children }: { title: string; note?: string; children: ReactNode }) => (
  <section className="grid gap-3">
    <div className="flex flex-wrap items-baseline gap-x-3">
      <h2 className="text-16 font-semibold">{title}</h2>
      {note ? <p className="text-12 text-ink-2">{note}</p> : null}
    </div>
    {children}
  </section>
)
