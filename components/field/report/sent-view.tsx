'use client'

import type { Receipt } from '@/lib/offline/report/surroundings'
import { buttonLook } from '@/components/ui/button-look'
import { localeOf } from '@/lib/domain/language'
import { FieldIcon } from '../field-icon'
import { useReport } from './report-context'

// A plain link: the shell draws this too, and knows no router.
const visits = '/field'

/** Said only when the server holds everything. */
export function SentView({ receipt, place }: { receipt: Receipt; place: string }) {
  const { say, language, timeZone } = useReport()
  const at = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'long', timeStyle: 'short', timeZone }).format(new Date(receipt.receivedAt))
  return (
    <div className="grid gap-4 px-4 py-8">
      <span className="grid size-14 place-items-center rounded-full bg-inside-soft text-inside">
        <FieldIcon name="check" className="size-7" />
      </span>
      <h2 id="part" tabIndex={-1} className="text-20 font-semibold tracking-tight">
        {say('sentTitle')}
      </h2>
      <p>{say('sentText', { place })}</p>
      <dl className="grid gap-3 rounded-lg border border-line bg-surface p-4">
        <div>
          <dt className="text-14 text-ink-2">{say('receipt')}</dt>
          <dd className="text-28 font-medium tracking-wide tabular-nums">{receipt.receipt}</dd>
        </div>
        <div>
          <dt className="text-14 text-ink-2">{say('receivedAt')}</dt>
          <dd>{at}</dd>
        </div>
      </dl>
      <a href={visits} className={buttonLook({ variant: 'primary', size: 'phone' })}>
        {say('toVisits')}
      </a>
    </div>
  )
}
