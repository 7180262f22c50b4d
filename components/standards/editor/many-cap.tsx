'use client'

import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import type { ManyCriterion } from '@/lib/domain/standard/content'
import { OptionalDecimalInput } from './decimal-input'
import { useEditor } from './editor-context'

/** The most points the ticked options can bring together. */
export function ManyCap({ criterion: { key, capMilli } }: { criterion: ManyCriterion }) {
  const t = useTranslations('standard-editor')
  const { changeCriterion } = useEditor()
  return (
    <Field label={t('cap')} hint={t('capHint')} className="max-w-60">
      {(control) => (
        <OptionalDecimalInput
          {...control}
          key={key}
          value={capMilli}
          decimals={3}
          min={0}
          max={1_000_000}
          placeholder={t('noCap')}
          onChange={(cap) => changeCriterion(key, (one) => (one.type === 'choice_many' ? { ...one, capMilli: cap } : one), `${key}:cap`)}
        />
      )}
    </Field>
  )
}
