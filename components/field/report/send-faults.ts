'use client'

import type { ReportDesk } from '@/lib/domain/report/desk'
import { placeFault } from '@/lib/domain/report/place'
import { runningIn } from '@/lib/domain/report/running-stopwatches'
import { visitedAtFault } from '@/lib/domain/report/visited-at'
import type { Snapshot } from '@/lib/offline/report/snapshot'
import { useReport } from './report-context'
import { useNow } from './use-now'
import type { Progress } from './use-progress'

/** What is wrong with the time and the place of a visit, and which stopwatches run on; `count` of them keep its report from being sent. */
export function useSendFaults({ state, placeAsked }: ReportDesk, { facts }: Snapshot, { sections }: Pick<Progress, 'sections'>) {
  const fault = visitedAtFault(facts.visitedAt, useReport(), useNow())
  // A phone's clock may be behind: what is late by it is said and the server judges.
  const wrong = fault === 'late' ? null : fault
  // Who answers questions is no longer there.
  const misplaced = state === 'returned' ? null : placeFault(facts.place, placeAsked)
  const running = runningIn(sections, facts.timers)
  return { fault, wrong, misplaced, running, count: (wrong ? 1 : 0) + (misplaced ? 1 : 0) + running.length }
}
