'use client'

import { useId } from 'react'
import { likelihoods, MOST_LIKELY } from '@/lib/domain/report/recommendation'
import { useAnswer, useReport } from './report-context'
import { unanswered, withValue } from './with-state'

/** Eleven marks in two rows, each as large as a thumb; arrows go from one to the next, and a second tap takes the answer back. */
export function RecommendationControl({ criterionKey, labelledBy }: { criterionKey: string; labelledBy: string }) {
  const { say } = useReport()
  const [answer, change] = useAnswer(criterionKey)
  const name = useId()
  const chosen = answer.state === 'answered' && answer.value.type === 'recommendation' ? answer.value.likelihood : null
  const ends: Record<number, string> = { 0: say('recommend.least'), [MOST_LIKELY]: say('recommend.most') }
  return (
    <div className="grid gap-1.5">
      <div role="radiogroup" aria-labelledby={labelledBy} className="grid grid-cols-6 gap-1.5">
        {likelihoods.map((likelihood) => (
          <label
            key={likelihood}
            className={`relative grid min-h-13 cursor-pointer place-items-center rounded-lg border font-medium tabular-nums select-none has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-accent ${chosen === likelihood ? 'border-ink bg-ink text-paper' : 'border-line-control bg-surface text-ink'}`}
          >
            <input
              type="radio"
              name={name}
              checked={chosen === likelihood}
              aria-label={[likelihood, ends[likelihood]].filter((word) => word !== undefined).join(': ')}
              onChange={() => change(withValue({ type: 'recommendation', likelihood }))}
              onClick={() => chosen === likelihood && change(unanswered)}
              className="absolute inset-0 cursor-pointer opacity-0"
            />
            {likelihood}
          </label>
        ))}
      </div>
      <p aria-hidden className="flex flex-wrap justify-between gap-x-4 text-14 text-ink-2">
        <span>0: {ends[0]}</span>
        <span>
          {MOST_LIKELY}: {ends[MOST_LIKELY]}
        </span>
      </p>
    </div>
  )
}
