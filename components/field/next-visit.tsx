import type { OwnVisitLine } from '@/lib/domain/report/own-visit'
import { dueText } from './due-text'
import { FieldIcon } from './field-icon'
import { dayText, moneyText, placeText, windowText } from './format'
import type { Reading } from './reading'

/** The visit that comes next, with all a shopper on the way asks: when, where, how long, how many photos, what it pays. */
export function NextVisit({ visit, org, organization, say, language }: Reading & { visit: OwnVisitLine; org: string; organization: string | null }) {
  const begun = visit.stage === 'under_way'
  return (
    <a href={`/field/${org}/${visit.visitId}`} className="mx-4 mt-2 grid gap-3 rounded-lg border border-line-control bg-surface p-4 active:bg-sunken">
      <span className="flex items-start gap-3">
        <span className="grid min-w-0 flex-1 gap-0.5">
          <span className="text-20 leading-7 font-semibold tracking-tight text-pretty">{visit.branchName}</span>
          {visit.nickname ? <span className="text-14 text-ink-2">{visit.nickname}</span> : null}
          <span className="text-14 text-ink-2">{[placeText(visit.address, visit.town), organization].filter(Boolean).join(' · ')}</span>
        </span>
        <FieldIcon name="forward" className="mt-1 size-5 text-ink-3" />
      </span>
      <span className="font-medium">{windowText(language, visit.windowStart, visit.windowEnd)}</span>
      <span className="grid gap-0.5 text-ink-2">
        <span>{[say('minutes', { count: visit.minutes }), say('photos', { count: visit.photosNeeded })].join(' · ')}</span>
        <span>{say('pays', { amount: moneyText(language, visit.feeMinor, visit.currency), day: dayText(language, visit.payOn) })}</span>
      </span>
      {begun && visit.reportDueAt ? <span className="text-14 font-medium">{dueText({ say, language }, visit.reportDueAt, visit.timeZone)}</span> : null}
      {visit.unread > 0 ? <span className="text-14 font-medium text-accent">{say('unread', { count: visit.unread })}</span> : null}
    </a>
  )
}
