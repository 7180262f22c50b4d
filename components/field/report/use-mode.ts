'use client'

import { useEffect } from 'react'
import { type CaptureMode, captureMode } from '@/lib/domain/report/capture-mode'
import type { ReportDesk } from '@/lib/domain/report/desk'
import type { Snapshot } from '@/lib/offline/report/snapshot'
import type { ReportStore } from '@/lib/offline/report/store'

/** The screen this report is on. Once it began quietly it stays so until it is switched: the first mark does not turn the page. */
export function useMode(store: ReportStore, { mode: chosen, answers, ready }: Snapshot, desk: ReportDesk, now: Date | null): CaptureMode {
  const mode = captureMode({ chosen, window: desk.window, answers, returned: desk.state === 'returned' }, now)
  const begins = ready && chosen === null && mode === 'during'
  useEffect(() => {
    if (begins) store.alter((kept) => ({ ...kept, mode: 'during' }))
  }, [begins, store])
  return mode
}
