'use client'

import { CLOCK_SLACK_MS, firstVisitDay, type VisitedAtFault } from '@/lib/domain/report/visited-at'
import { wallOf } from '@/lib/domain/visit/window'
import { dayText, zoneText } from '../format'
import type { Say } from '../say'
import { inputLook } from './input-look'
import { type ReportWorld, useReport } from './report-context'
import { useNow } from './use-now'

type Field = { held: string; fault: VisitedAtFault | null; id: string }

/** When the visit was made, by the branch's clock; what cannot be is said while it is typed. */
export function VisitedAt({ held, fault, id }: Field) {
  const world = useReport()
  const { store, say, language, timeZone } = world
  const now = useNow()
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="grid gap-1.5 font-medium">
        {say('visitedAt')}
        <span className="text-14 font-normal text-ink-2">{say('visitedAtHint', { zone: zoneText(language, timeZone, '2026-01-01T12:00') })}</span>
      </label>
      <input
        id={id}
        type="datetime-local"
        required
        min={`${firstVisitDay(world)}T00:00`}
        max={now === null ? '9999-12-31T23:59' : wallOf(new Date(now.getTime() + CLOCK_SLACK_MS), timeZone)}
        aria-invalid={(fault !== null && fault !== 'missing') || undefined}
        aria-describedby={fault ? `${id}-fault` : undefined}
        className={`${inputLook} max-w-64`}
        value={held}
        onChange={(event) => store.change({ kind: 'fact', key: 'visitedAt', value: event.target.value.slice(0, 16) || null })}
      />
      {fault ? (
        <p id={`${id}-fault`} className="text-14 text-below">
          {faultText(say, fault, world)}
        </p>
      ) : null}
    </div>
  )
}

/** The server's sentence, with the first day that can be. */
export function faultText(say: Say, fault: VisitedAtFault, { language, offeredAt, timeZone }: Pick<ReportWorld, 'language' | 'offeredAt' | 'timeZone'>): string {
  const day = dayText(language, firstVisitDay({ offeredAt, timeZone }))
  return fault === 'missing' ? say('lacks.visitedAt') : say(fault === 'early' ? 'lacks.visitedEarly' : 'lacks.visitedLate', { day })
}
