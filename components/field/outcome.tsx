import type { OwnVisitPage } from '@/lib/domain/report/own-visit'
import { FieldSection } from './field-shell'
import { momentText } from './format'
import type { Reading } from './reading'

/** What became of a visit: receipts, and the office's word. Never how it was judged. */
export function Outcome({ visit, say, language }: Reading & { visit: OwnVisitPage }) {
  const shown = visit.stage === 'sent' || visit.stage === 'approved' || visit.stage === 'rejected' || visit.stage === 'ended'
  if (!shown && visit.receipts.length === 0) return null
  return (
    <FieldSection>
      {shown ? <p className="text-20 font-semibold tracking-tight">{say(`stage.${visit.stage}`)}</p> : null}
      {shown ? <p className="text-ink-2">{say(`stageMeans.${visit.stage}`)}</p> : null}
      {visit.abortReason ? <p>{say('endedWhy', { reason: say(`outcome.${visit.abortReason}`) })}</p> : null}
      {visit.reason ? <p className="rounded-lg border border-line bg-sunken px-4 py-3 whitespace-pre-line">{visit.reason}</p> : null}
      {visit.receipts.length > 0 ? (
        <dl className="grid gap-2">
          {visit.receipts.map(({ number, receipt, receivedAt }) => (
            <div key={number} className="flex flex-wrap items-baseline justify-between gap-x-4">
              <dt className="text-14 text-ink-2">{say('receiptOf', { at: momentText(language, receivedAt, visit.timeZone) })}</dt>
              <dd className="font-medium tracking-wide tabular-nums">{receipt}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </FieldSection>
  )
}
