'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useMemo } from 'react'
import { levelText, scoreText } from '@/components/score/score-words'
import { SkeletonRows } from '@/components/ui/skeleton'
import { COVERAGE_FLOOR } from '@/lib/domain/standard/dry-run/dry-run'
import { type DryRunSummary, rescoredOf, summarize } from '@/lib/domain/standard/dry-run/summary'
import type { ZoneLevels } from '@/lib/domain/zone'
import { ChangedVisits } from './changed-visits'
import { DecidingParts } from './deciding-parts'
import { Distribution } from './distribution'
import { DryRunProgress } from './dry-run-progress'
import { NotKnown } from './not-known'
import { type DryRunAction, type DryRunGiven, useDryRun } from './use-dry-run'
import { ZoneFlow } from './zone-flow'

type Props = {
  given: DryRunGiven
  action: DryRunAction
  /** How many visits will be looked at. */
  total: number
  /** The zone of the draft. */
  zone: ZoneLevels | null
  /** Address under which reports are read by their number. */
  reports: string
}

/** Past reports scored by the draft, some at a time; what is known so far stands below while the rest comes. */
export function DryRunDesk({ given, action, total, zone, reports }: Props) {
  const t = useTranslations('standard-dry-run')
  const router = useRouter()
  const { found, status, stop, goOn } = useDryRun(given, action)
  const { run, names } = found
  const summary = useMemo(() => summarize(run), [run])
  const rescored = useMemo(() => rescoredOf(run.visits), [run])
  const { changed, flow, effects } = summary
  return (
    <div className="grid gap-8">
      <DryRunProgress status={status} seen={run.visits.length} total={total} onStop={stop} onGoOn={goOn} onStartAgain={() => router.refresh()} />
      {run.visits.length === 0 && status.kind === 'running' ? <SkeletonRows rows={6} label={t('running')} /> : null}
      {run.visits.length > 0 ? <Finding summary={summary} /> : null}
      {rescored.length > 0 ? (
        <>
          <Distribution visits={rescored} zone={zone} />
          <ZoneFlow flow={flow} />
          {effects.length > 0 ? <DecidingParts effects={effects} names={names} /> : null}
          {changed.length > 0 ? <ChangedVisits visits={changed} reports={reports} /> : null}
        </>
      ) : null}
      {run.notKnown.length > 0 ? <NotKnown list={run.notKnown} names={names} /> : null}
    </div>
  )
}

function Finding({ summary: { rescored, leftOut, partly, moved, changed } }: { summary: DryRunSummary }) {
  const t = useTranslations('standard-dry-run')
  const locale = useLocale()
  const floor = levelText(COVERAGE_FLOOR, locale)
  const sentence =
    rescored === 0 ? t('finding.nothing', { floor })
    : moved + changed.length === 0 ? t('finding.same', { rescored })
    : t('finding.changed', { changed: changed.length, rescored, moved })
  return (
    <div className="grid max-w-3xl gap-2">
      <p className="text-20">{sentence}</p>
      {rescored > 0 && leftOut > 0 ? <p className="max-w-prose text-ink-2">{t('finding.leftOut', { count: leftOut, floor })}</p> : null}
      {partly ? <p className="max-w-prose text-ink-2">{t('finding.partly', { count: partly.visits, least: scoreText(partly.least, locale) })}</p> : null}
    </div>
  )
}
