import { clsx } from 'clsx'
import Link from 'next/link'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { ScoreFigure } from '@/components/score/score-figure'
import { scoreWords, type ScoreTable } from '@/components/score/score-words'
import { zoneText } from '@/components/score/zone-sign'
import { linkLook } from '@/components/ui/link-look'
import { SectionHeader } from '@/components/ui/page-header'
import { type Millionths, toTenths } from '@/lib/domain/exact'
import type { Figures } from '@/lib/domain/standard/dry-run/run'
import type { Rescored } from '@/lib/domain/standard/dry-run/summary'
import { ShowAll, useFew } from './show-all'

const FEW = 25

/** The visits that change zone, the newest first; each leads to its report. */
export function ChangedVisits({ visits, reports }: { visits: readonly Rescored[]; reports: string }) {
  const t = useTranslations('standard-dry-run')
  const format = useFormatter()
  const few = useFew(visits, FEW)
  return (
    <section>
      <SectionHeader title={t('changed.title', { count: visits.length })} />
      <ul aria-label={t('changed.title', { count: visits.length })} className="grid">
        {few.shown.map(({ reportNumber, branch, visitedOn, version, before, after }) => (
          <li key={reportNumber} className="grid gap-x-6 gap-y-2 border-b border-line py-3 sm:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)_minmax(0,1fr)] sm:items-baseline">
            <span className="grid gap-0.5">
              <Link href={`${reports}/${reportNumber}`} prefetch={false} className={linkLook.row} dir="auto">{branch}</Link>
              <span className="text-12 text-ink-3">
                {t('changed.visit', { date: format.dateTime(new Date(`${visitedOn}T00:00:00Z`), { dateStyle: 'medium', timeZone: 'UTC' }), version, report: reportNumber })}
              </span>
            </span>
            <Side label={t('asPublished')} figures={before} why={`${reports}/${reportNumber}/why`} />
            <Side label={t('byDraft')} figures={after} />
          </li>
        ))}
      </ul>
      <ShowAll {...few} />
    </section>
  )
}

/** `why`: what is published is explained; what a draft would give is not kept anywhere. */
function Side({ label, figures: { service, official, outcome, criticalFailures }, why }: { label: string; figures: Figures; why?: string }) {
  const ui = useTranslations('ui')
  const terms = useTranslations('terms')
  const words = scoreWords(useLocale(), ui.raw('score') as ScoreTable)
  const place = outcome === 'below' || outcome === 'inside' || outcome === 'above' ? outcome : null
  return (
    <span className="grid gap-0.5">
      <span className="text-12 text-ink-3">{label}</span>
      <span className="flex flex-wrap items-baseline gap-x-3">
        <ScoreFigure score={shown(service)} official={shown(official)} criticalFailures={criticalFailures} words={words} why={why ?? null} />
        <span className={clsx('text-14', place ? zoneText[place] : 'text-ink-2')}>{terms(`outcome.${outcome}`)}</span>
      </span>
    </span>
  )
}

const shown = (score: Millionths | null) => (score === null ? null : toTenths(score))
