'use client'

import { MAX_COMMENT } from '@/lib/domain/report/limits'
import { rightNow } from '@/lib/offline/clock'
import { inputLook } from './input-look'
import { LongText } from './long-text'
import { useAnswer, useReport } from './report-context'
import { unanswered, withValue } from './with-state'

/** The branch's wall clock, with the present minute one tap away. */
export function TimeControl({ criterionKey, labelledBy }: { criterionKey: string; labelledBy: string }) {
  const { say, timeZone } = useReport()
  const [answer, change] = useAnswer(criterionKey)
  const held = answer.state === 'answered' && answer.value.type === 'time' ? answer.value.at : ''
  const take = (at: string) => change(at === '' ? unanswered : withValue({ type: 'time', at }))
  const now = () =>
    take(new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(rightNow()))
  return (
    <div className="flex flex-wrap items-center gap-3">
      <input type="time" aria-labelledby={labelledBy} className={`${inputLook} max-w-40 text-20`} value={held} onChange={(event) => take(event.target.value.slice(0, 5))} />
      <button type="button" onClick={now} className="min-h-13 rounded-lg border border-line-control bg-surface px-4 font-medium">
        {say('nowButton')}
      </button>
    </div>
  )
}

export function TextControl({ criterionKey, labelledBy }: { criterionKey: string; labelledBy: string }) {
  const [answer, change] = useAnswer(criterionKey)
  const held = answer.state === 'answered' && answer.value.type === 'text' ? answer.value.text : ''
  return (
    <div className="grid gap-1.5">
      <LongText aria-labelledby={labelledBy} rows={3} max={MAX_COMMENT} value={held} onText={(text) => change(text === '' ? unanswered : withValue({ type: 'text', text }))} />
    </div>
  )
}
