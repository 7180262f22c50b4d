'use client'

import { buttonBase, phoneSize, primaryLook, secondaryLook } from '@/components/ui/button-parts'
import { FieldIcon } from '../field-icon'
import { useReport } from './report-context'
import type { Progress } from './use-progress'

type Props = {
  /** Which part is on the screen, from 0; their number is the review. */
  part: number
  progress: Progress
  onList: () => void
  onNext?: () => void
  /** How much is missing before the report can be sent. */
  lacking?: number
  sending?: 'sending' | 'waiting' | null
  onSend?: () => void
}

/** Under the thumb: how far it is, what is missing, and on. */
export function ReportBar({ part, progress: { sections, answered, total }, onList, onNext, lacking = 0, sending = null, onSend }: Props) {
  const { say } = useReport()
  const next = sections[part + 1]
  const before = sections.slice(0, part).reduce((sum, one) => sum + one.missing, 0)
  const primary = `${buttonBase} ${primaryLook} ${phoneSize} w-full min-w-0 shrink max-[18rem]:px-2 max-[18rem]:[&_svg]:hidden`
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-x-3 text-14">
        <span className="text-ink-2">{say('progress', { answered, count: total })}</span>
        {part >= sections.length && lacking > 0 ? <span className="text-below">{say('missingCount', { count: lacking })}</span> : null}
        {part < sections.length && before > 0 ? <span className="text-below">{say('missingBefore', { count: before })}</span> : null}
      </div>
      <div role="progressbar" aria-label={say('progressLabel')} aria-valuemin={0} aria-valuemax={total} aria-valuenow={answered} className="h-1 overflow-hidden rounded-full bg-line">
        <span className="block h-full bg-ink" style={{ width: `${total === 0 ? 0 : (100 * answered) / total}%` }} />
      </div>
      <div className="grid grid-cols-[52px_minmax(0,1fr)] gap-2.5">
        <button type="button" aria-label={say('parts')} onClick={onList} className={`${buttonBase} ${secondaryLook} ${phoneSize} px-0`}>
          <FieldIcon name="list" />
        </button>
        {part < sections.length ? (
          <button type="button" className={primary} onClick={onNext}>
            <span className="min-w-0 text-left leading-5">{next ? say('next', { title: next.title }) : say('toReview')}</span>
            <FieldIcon name="forward" />
          </button>
        ) : (
          <button type="button" className={primary} disabled={!onSend} aria-disabled={sending !== null} onClick={onSend}>
            {sending ? say(sending === 'waiting' ? 'sendWaiting' : 'sendingReport') : say('send')}
          </button>
        )}
      </div>
    </>
  )
}
