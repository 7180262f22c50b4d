import type { OwnVisitLine } from '@/lib/domain/report/own-visit'
import { dueText } from './due-text'
import { FieldIcon } from './field-icon'
import { dayText, moneyText, momentText, windowText } from './format'
import type { Reading } from './reading'

/** One visit in a list: place, time, what it takes and what it pays, and what is due next. */
export function VisitCard({ visit, org, organization, say, language }: Reading & { visit: OwnVisitLine; org: string; organization: string | null }) {
  const { stage, reportDueAt, claimExpiresAt, timeZone } = visit
  const open = stage === 'offered' || stage === 'ahead' || stage === 'under_way' || stage === 'returned'
  const due =
    stage === 'offered' && claimExpiresAt ? say('answerUntil', { at: momentText(language, claimExpiresAt, timeZone) })
    : (stage === 'under_way' || stage === 'returned') && reportDueAt ? dueText({ say, language }, reportDueAt, timeZone)
    : null
  const receipt = visit.receipts.at(-1)
  return (
    <a href={`/field/${org}/${visit.visitId}`} className="flex items-center gap-3 border-b border-line px-4 py-4 last:border-b-0 active:bg-sunken">
      <div className="grid min-w-0 flex-1 gap-1">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span className="font-semibold">{visit.branchName}</span>
          {visit.nickname ? <span className="text-14 text-ink-2">{visit.nickname}</span> : null}
        </p>
        <p className="text-14 text-ink-2">{[visit.town, organization].filter(Boolean).join(' · ')}</p>
        <p className={open ? '' : 'text-14 text-ink-2'}>{windowText(language, visit.windowStart, visit.windowEnd)}</p>
        {open ? (
          <p className="text-14 text-ink-2">
            {[
              say('minutes', { count: visit.minutes }),
              say('photos', { count: visit.photosNeeded }),
              say('pays', { amount: moneyText(language, visit.feeMinor, visit.currency), day: dayText(language, visit.payOn) }),
            ].join(' · ')}
          </p>
        ) : null}
        {due ? <p className="text-14 font-medium">{due}</p> : null}
        {!open ? <p className="text-14">{say(`stage.${stage}`)}</p> : null}
        {!open && receipt ? <p className="text-14 text-ink-2">{say('receiptShort', { code: receipt.receipt, at: momentText(language, receipt.receivedAt, timeZone) })}</p> : null}
        {visit.unread > 0 ? <p className="text-14 font-medium text-accent">{say('unread', { count: visit.unread })}</p> : null}
      </div>
      <FieldIcon name="forward" className="size-5 text-ink-3" />
    </a>
  )
}
