'use client'

import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import type { AskRule } from '@/lib/domain/standard/content'
import { DecimalInput } from './decimal-input'

/** When a photo or a comment is asked: never, when it fails, always, or one in k by chance. */
export function AskRuleField({ label, rule, onChange }: { label: string; rule: AskRule; onChange: (rule: AskRule) => void }) {
  const t = useTranslations('standard-editor')
  const terms = useTranslations('terms')
  const k = rule.when === 'one_in' ? rule.k : 3
  const choose = (when: string) => onChange(when === 'one_in' ? { when, k } : { when: when as 'never' | 'on_fail' | 'always' })
  return (
    <Field label={label}>
      {(control) => (
        <span className="flex gap-2">
          <Select {...control} className="flex-1" value={rule.when} onChange={({ target }) => choose(target.value)}>
            {(['never', 'on_fail', 'always'] as const).map((when) => (
              <option key={when} value={when}>
                {terms(`ask.${when}`)}
              </option>
            ))}
            <option value="one_in">{terms('ask.one_in', { k })}</option>
          </Select>
          {rule.when === 'one_in' ? (
            <span className="w-18">
              <DecimalInput
                aria-label={t('oneInHowMany', { what: label })}
                value={k}
                decimals={0}
                min={2}
                max={1_000}
                onChange={(odds) => onChange({ when: 'one_in', k: odds })}
              />
            </span>
          ) : null}
        </span>
      )}
    </Field>
  )
}
