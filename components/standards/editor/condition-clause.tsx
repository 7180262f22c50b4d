'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ComboboxOption } from '@/components/ui/combobox-match'
import { Field } from '@/components/ui/field'
import { IconButton } from '@/components/ui/icon-button'
import { Select } from '@/components/ui/select'
import type { Clause } from '@/lib/domain/standard/condition'
import { clauseAbout } from '@/lib/domain/standard/condition-choices'
import { clauseProblem, type Places } from '@/lib/domain/standard/condition-places'
import { type Criterion, scenarioKinds } from '@/lib/domain/standard/content'
import { ConditionAnswer } from './condition-answer'
import { ConditionBranch } from './condition-branch'
import { ConditionEquality } from './condition-equality'
import { useEditor } from './editor-context'
import { fieldId } from './text-field'

export type ChangeClause = (clause: Clause, merge?: string) => void

type Props = {
  /** From 0. */
  index: number
  clause: Clause
  /** Where the criterion stands, and every other. */
  at: number
  places: Places
  /** Earlier questions whose answers can be compared, and the one nearest above. */
  questions: readonly ComboboxOption[]
  nearest: Criterion | undefined
  onChange: ChangeClause
  onRemove: () => void
}

/** One part of a condition: on what it depends, and how that must be. */
export function ConditionClause({ index, clause, at, places, questions, nearest, onChange, onRemove }: Props) {
  const t = useTranslations('standard-conditions')
  const editor = useTranslations('standard-editor')
  const { branchAttributes } = useEditor()
  const number = index + 1
  const problem = clauseProblem(clause, at, places)
  const begin = (about: string): Clause => {
    if (about === 'answer' && nearest) return clauseAbout(nearest)
    if (about === 'scenario') return { about, is: 'equal', value: 'complaint' }
    const [first] = branchAttributes
    return { about: 'branch', attribute: first?.name ?? '', is: 'equal', value: first?.values[0] ?? '' }
  }
  return (
    <li className="border-b border-line py-3 first:pt-1">
      <div role="group" aria-label={t('clause', { number })} className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-2 sm:grid-cols-[152px_minmax(0,1fr)_auto]">
        <Field
          id={fieldId(`condition.${index}`)}
          label={t('about', { number })}
          hideLabel
          error={problem ? editor(`finding.${problem}.means`) : undefined}
          className={problem ? 'sm:col-span-2' : undefined}
        >
          {(control) => (
            <Select {...control} className="sm:max-w-38" value={clause.about} onChange={({ target }) => onChange(begin(target.value))}>
              <option value="answer" disabled={!nearest}>
                {t('about_answer')}
              </option>
              <option value="branch">{t('about_branch')}</option>
              <option value="scenario">{t('about_scenario')}</option>
            </Select>
          )}
        </Field>
        <div className={problem ? 'order-last col-span-full min-w-0' : 'order-last col-span-full min-w-0 sm:order-none sm:col-span-1'}>
          {clause.about === 'answer' ? <ConditionAnswer {...{ number, clause, places, questions, onChange }} /> : null}
          {clause.about === 'branch' ? <ConditionBranch {...{ number, clause, onChange }} /> : null}
          {clause.about === 'scenario' ? <ScenarioParts {...{ number, clause, onChange }} /> : null}
        </div>
        <IconButton aria-label={t('remove', { number })} onClick={onRemove}>
          <X />
        </IconButton>
        {nearest ? null : <p className="order-last col-span-full text-12 text-ink-2">{t('noEarlier')}</p>}
      </div>
    </li>
  )
}

type ScenarioProps = { number: number; clause: Extract<Clause, { about: 'scenario' }>; onChange: ChangeClause }

function ScenarioParts({ number, clause, onChange }: ScenarioProps) {
  const t = useTranslations('standard-conditions')
  const terms = useTranslations('terms')
  return (
    <div className="grid grid-cols-1 gap-2 sm:grid-cols-2">
      <ConditionEquality number={number} of="one" value={clause.is} onChange={(is) => onChange({ ...clause, is })} />
      <Select
        aria-label={t('scenario', { number })}
        value={clause.value}
        onChange={({ target }) => onChange({ ...clause, value: target.value as typeof clause.value })}
      >
        {scenarioKinds.map((kind) => (
          <option key={kind} value={kind}>
            {terms(`scenarioKind.${kind}`)}
          </option>
        ))}
      </Select>
    </div>
  )
}
