'use client'

import { useId } from 'react'
import type { Answer } from '@/lib/domain/report/answer'
import type { ShopperCriterion } from '@/lib/domain/report/shopper-form'
import { useAnswer, useReport } from './report-context'
import { unanswered, withState, withValue } from './with-state'

type Asked = Extract<ShopperCriterion, { options: unknown }>
type Choice = { key: string; label: string; chosen: boolean; take: (before: Answer) => Answer }

const LONG_LABEL = 16

/** One of several: Yes, No and "not applicable" as large segments, a scale as labelled steps, longer choices one below the other. */
export function OptionControl({ criterion, labelledBy }: { criterion: Asked; labelledBy: string }) {
  const { say } = useReport()
  const [answer, change] = useAnswer(criterion.key)
  const name = useId()
  const chosen = answer.state === 'answered' && answer.value.type === 'option' ? answer.value.key : null
  const choices: Choice[] = criterion.options.map(({ key, label }) => ({
    key, label, chosen: chosen === key, take: withValue({ type: 'option', key }),
  }))
  if (criterion.type === 'yes_no') choices.push(...thirdSegment(criterion, answer, say))
  const row = criterion.type !== 'choice_one' && choices.length <= 5 && choices.every(({ label }) => longestWord(label) <= (choices.length > 3 ? 10 : LONG_LABEL) && label.length <= 32)
  return (
    <div role="radiogroup" aria-labelledby={labelledBy} className={`grid gap-2 ${row ? (choices.length > 3 ? 'grid-cols-[repeat(auto-fit,minmax(min(100%,3rem),1fr))]' : 'grid-cols-[repeat(auto-fit,minmax(min(100%,5rem),1fr))]') : ''}`}>
      {choices.map((choice) => (
        <label
          key={choice.key}
          className={[
            'relative grid min-h-13 cursor-pointer items-center rounded-lg border px-3 py-2 leading-5 select-none has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-accent',
            row ? 'place-items-center px-1.5 text-center' : 'text-left',
            row && choices.length > 3 ? 'text-14' : 'font-medium',
            row && choice.label.length > 12 && choices.length === 3 ? 'text-14' : '',
            choice.chosen ? 'border-ink bg-ink text-paper' : 'border-line-control bg-surface text-ink',
          ].join(' ')}
        >
          <input
            type="radio"
            name={name}
            checked={choice.chosen}
            onChange={() => change(choice.take)}
            // A second tap takes the answer back.
            onClick={() => choice.chosen && change(unanswered)}
            className="absolute inset-0 cursor-pointer opacity-0"
          />
          {choice.label}
        </label>
      ))}
    </div>
  )
}

/** The third place of Yes / No: what most often takes an answer's place. */
function thirdSegment({ mayNotApply, mayNotBeChecked }: Asked, answer: Answer, say: (key: string) => string): Choice[] {
  if (mayNotApply) return [{ key: '\u0000na', label: say('notApplicable'), chosen: answer.state === 'not_applicable', take: withState({ state: 'not_applicable' }) }]
  if (mayNotBeChecked)
    return [{ key: '\u0000cnc', label: say('couldNotCheck'), chosen: answer.state === 'could_not_check', take: withState({ state: 'could_not_check', reason: '' }) }]
  return []
}

const longestWord = (label: string) => Math.max(...label.split(/\s+/).map((word) => word.length))
