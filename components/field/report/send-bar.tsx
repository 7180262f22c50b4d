'use client'

import type { ComponentProps } from 'react'
import type { ReportDesk } from '@/lib/domain/report/desk'
import type { Snapshot } from '@/lib/offline/report/snapshot'
import { ReportBar } from './report-bar'
import { useReport } from './report-context'
import { useSendFaults } from './send-faults'

type Bar = ComponentProps<typeof ReportBar>
type Props = Pick<Bar, 'part' | 'progress' | 'onList'> & {
  desk: ReportDesk
  snapshot: Snapshot
  /** What is missing is pointed out. */
  onLacking: () => void
}

/** Under the thumb at the end: what is missing, and off it goes. */
export function SendBar({ desk, snapshot, progress, onLacking, ...bar }: Props) {
  const { store } = useReport()
  const { where, submission } = snapshot
  const lacking = progress.missing.length + useSendFaults(desk, snapshot).count
  return (
    <ReportBar
      {...bar}
      progress={progress}
      lacking={lacking}
      sending={submission.state !== 'sending' ? null : where.kind === 'waiting' ? 'waiting' : 'sending'}
      onSend={() => (lacking === 0 ? store.send() : onLacking())}
    />
  )
}
