'use client'

import { memo, useId } from 'react'
import type { ShopperCriterion } from '@/lib/domain/report/shopper-form'
import { useAnswer, useReport } from './report-context'
import { unanswered, withState, withValue } from './with-state'

export type Markable = Extract<ShopperCriterion, { options: unknown }>

/** What can be said with one tap: yes or no, or a step of a scale. */
export const isMarkable = (criterion: ShopperCriterion): criterion is Markable => criterion.type === 'yes_no' || criterion.type === 'scale'

/** One line and its marks, nothing else: the guidance, notes and photos wait in the whole form. A second tap takes a mark back. */
export const QuickMark = memo(function QuickMark({ criterion }: { criterion: Markable }) {
  const { say } = useReport()
  const [answer, change] = useAnswer(criterion.key)
  const prompt = useId()
  const chosen = answer.state === 'answered' && answer.value.type === 'option' ? answer.value.key : null
  const scale = criterion.type === 'scale'
  // A scale's steps are told by their number; what each means is said to who cannot see, and in the whole form.
  const marks = criterion.options.map(({ key, label }, index) => ({
    key, shown: scale ? String(index + 1) : label, name: label, on: chosen === key, take: withValue({ type: 'option', key }),
  }))
  if (!scale && criterion.mayNotApply)
    marks.push({ key: '\u0000na', shown: '–', name: say('notApplicable'), on: answer.state === 'not_applicable', take: withState({ state: 'not_applicable' }) })
  return (
    <li className="grid gap-1.5 border-b border-line py-2.5 last:border-b-0">
      <p id={prompt} className="text-14 leading-5 text-pretty">
        {criterion.prompt}
      </p>
      <div role="group" aria-labelledby={prompt} className="flex flex-wrap gap-1.5">
        {marks.map(({ key, shown, name, on, take }) => (
          <button
            key={key}
            type="button"
            aria-pressed={on}
            aria-label={scale ? `${shown}: ${name}` : name}
            onClick={() => change(on ? unanswered : take)}
            className={`min-h-12 min-w-12 rounded-lg border px-3 text-14 tabular-nums ${on ? 'border-ink bg-ink text-paper' : 'border-line-control bg-surface text-ink'}`}
          >
            {shown}
          </button>
        ))}
      </div>
    </li>
  )
})
