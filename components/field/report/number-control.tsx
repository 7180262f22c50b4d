'use client'

import { useState } from 'react'
import type { ShopperCriterion } from '@/lib/domain/report/shopper-form'
import { inputLook } from './input-look'
import { milliOf, textOfMilli } from './numbers'
import { useAnswer, useReport } from './report-context'
import { unanswered, withValue } from './with-state'

type Asked = Extract<ShopperCriterion, { type: 'number' }>

export function NumberControl({ criterion, labelledBy }: { criterion: Asked; labelledBy: string }) {
  const { say } = useReport()
  const [answer, change] = useAnswer(criterion.key)
  const held = answer.state === 'answered' && answer.value.type === 'number' ? answer.value.milli : null
  // What is being typed ("12," on the way to "12,5") is kept beside what it means.
  const [typed, setTyped] = useState<{ text: string; milli: number | null } | null>(null)
  const text = typed && typed.milli === held ? typed.text : held === null ? (typed?.text ?? '') : textOfMilli(held, criterion.decimals)
  const wrong = text.trim() !== '' && milliOf(text, criterion.decimals) === null

  function take(next: string) {
    const milli = milliOf(next, criterion.decimals)
    setTyped({ text: next, milli })
    change(milli === null ? unanswered : withValue({ type: 'number', milli }))
  }

  return (
    <div className="grid gap-1.5">
      <div className="flex flex-wrap items-center gap-3">
        <input
          inputMode={criterion.decimals > 0 ? 'decimal' : 'numeric'}
          autoComplete="off"
          aria-labelledby={labelledBy}
          aria-invalid={wrong || undefined}
          className={`${inputLook} max-w-40 text-20`}
          value={text}
          onChange={(event) => take(event.target.value)}
        />
        {criterion.unit ? <span className="text-ink-2">{criterion.unit}</span> : null}
      </div>
      {held !== null && held < 0 ? <p role="status" className="text-14 text-ink-2">{say('numberNegative')}</p> : null}
      {wrong ? <p className="text-14 text-below">{criterion.decimals > 0 ? say('numberDecimals', { count: criterion.decimals }) : say('numberWhole')}</p> : null}
    </div>
  )
}
