'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import type { Clause } from '@/lib/domain/standard/condition'
import { longest } from '@/lib/domain/standard/too-long'
import type { ChangeClause } from './condition-clause'
import { ConditionEquality } from './condition-equality'
import { useEditor } from './editor-context'
import { fieldId, useTooLong } from './text-field'

type Props = { number: number; clause: Extract<Clause, { about: 'branch' }>; onChange: ChangeClause }

/** An attribute of the branch and its value; those the organisation's branches have are offered while one types. */
export function ConditionBranch({ number, clause, onChange }: Props) {
  const t = useTranslations('standard-conditions')
  const { branchAttributes } = useEditor()
  const tooLong = useTooLong()
  const field = (of: 'attribute' | 'value') => fieldId(`condition.${number - 1}.${of}`)
  const id = useId()
  const known = branchAttributes.find(({ name }) => name === clause.attribute)
  const isUnknownValue = known !== undefined && clause.value.trim() !== '' && !known.values.includes(clause.value)
  return (
    <div className="grid grid-cols-1 gap-2 sm:grid-cols-2">
      <Field
        id={field('attribute')}
        error={tooLong(clause.attribute, longest.attribute)}
        label={t('attribute', { number })}
        hideLabel
        className="sm:col-span-2"
        hint={clause.attribute.trim() && !known ? t('unknownAttribute') : undefined}
      >
        {(control) => (
          <Input
            {...control}
            dir="auto"
            autoComplete="off"
            list={`${id}-names`}
            placeholder={t('attributeExample')}
            value={clause.attribute}
            onChange={({ target }) => onChange({ ...clause, attribute: target.value }, 'attribute')}
          />
        )}
      </Field>
      <datalist id={`${id}-names`}>
        {branchAttributes.map(({ name }) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <ConditionEquality number={number} of="branch" value={clause.is} onChange={(is) => onChange({ ...clause, is })} />
      <Field id={field('value')} error={tooLong(clause.value, longest.attributeValue)} label={t('value', { number })} hideLabel hint={isUnknownValue ? t('unknownValue') : undefined}>
        {(control) => (
          <Input
            {...control}
            dir="auto"
            autoComplete="off"
            list={`${id}-values`}
            placeholder={t('valueExample')}
            value={clause.value}
            onChange={({ target }) => onChange({ ...clause, value: target.value }, 'value')}
          />
        )}
      </Field>
      <datalist id={`${id}-values`}>
        {known?.values.map((value) => (
          <option key={value} value={value} />
        ))}
      </datalist>
    </div>
  )
}
