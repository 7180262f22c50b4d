'use client'

import type { ShopperCriterion } from '@/lib/domain/report/shopper-form'
import { FieldIcon } from '../field-icon'
import { useAnswer, useReport } from './report-context'
import { unanswered, withValue } from './with-state'

type Asked = Extract<ShopperCriterion, { options: unknown }>

/** As many as are true; an option that stands alone clears the others. */
export function ManyControl({ criterion, labelledBy }: { criterion: Asked; labelledBy: string }) {
  const { say } = useReport()
  const [answer, change] = useAnswer(criterion.key)
  const ticked = answer.state === 'answered' && answer.value.type === 'options' ? answer.value.keys : []
  const alone = new Set(criterion.options.filter(({ exclusive }) => exclusive).map(({ key }) => key))
  const hasNone = alone.size > 0
  const noneTicked = answer.state === 'answered' && ticked.length === 0

  function toggle(key: string) {
    const others = ticked.filter((one) => one !== key && !alone.has(one) && !alone.has(key))
    const keys = ticked.includes(key) ? others : [...others, key]
    change(keys.length === 0 ? unanswered : withValue({ type: 'options', keys }))
  }

  return (
    <div role="group" aria-labelledby={labelledBy} className="grid gap-2">
      {criterion.options.map(({ key, label }) => (
        <Tick key={key} label={label} ticked={ticked.includes(key)} onToggle={() => toggle(key)} />
      ))}
      {hasNone ? null : (
        <Tick label={say('noneOfThese')} ticked={noneTicked} onToggle={() => change(noneTicked ? unanswered : withValue({ type: 'options', keys: [] }))} />
      )}
    </div>
  )
}

function Tick({ label, ticked, onToggle }: { label: string; ticked: boolean; onToggle: () => void }) {
  return (
    <label
      className={`relative flex min-h-13 cursor-pointer items-center gap-3 rounded-lg border px-3 py-2 leading-5 select-none has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-accent ${ticked ? 'border-ink bg-ink text-paper' : 'border-line-control bg-surface text-ink'}`}
    >
      <input type="checkbox" checked={ticked} onChange={onToggle} className="absolute inset-0 cursor-pointer opacity-0" />
      <span className={`grid size-5 shrink-0 place-items-center rounded-sm border ${ticked ? 'border-paper' : 'border-line-control'}`}>
        {ticked ? <FieldIcon name="check" className="size-4" /> : null}
      </span>
      {label}
    </label>
  )
}
