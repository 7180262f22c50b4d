'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useMemo } from 'react'
import { SkeletonRows } from '@/components/ui/skeleton'
import { rescoredOf, summarize } from '@/lib/domain/standard/dry-run/summary'
import type { ZoneLevels } from '@/lib/domain/zone'
import { ChangedVisits } from './changed-visits'
import { DecidingParts } from './deciding-parts'
import { Distribution } from './distribution'
import { DryRunProgress } from './dry-run-progress'
import { Finding } from './finding'
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
    <div className="grid grid-cols-1 gap-8">
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
