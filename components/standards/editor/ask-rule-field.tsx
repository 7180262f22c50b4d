'use client'

import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import type { AskRule, Criterion } from '@/lib/domain/standard/content'
import { asksWhen, mayFail } from '@/lib/domain/standard/may-fail'
import { DecimalInput, wrapsWhenWrong } from './decimal-input'
import { useEditor } from './editor-context'

/** When a photo or a comment is asked: never, when it fails (where it can), always, or one in k by chance. */
export function AskRuleField({ criterion, of }: { criterion: Criterion; of: 'photo' | 'comment' }) {
  const t = useTranslations('standard-editor')
  const terms = useTranslations('terms')
  const { changeCriterion } = useEditor()
  const kept = criterion[of]
  const rule = asksWhen(criterion, kept)
  const fails = mayFail(criterion)
  const k = rule.when === 'one_in' ? rule.k : 3
  const set = (changed: AskRule) => changeCriterion(criterion.key, (one) => ({ ...one, [of]: changed }))
  const choose = (when: string) => set(when === 'one_in' ? { when, k } : { when: when as 'never' | 'on_fail' | 'always' })
  return (
    <Field label={t(of)} hint={rule === kept ? undefined : t('neverFails')}>
      {(control) => (
        <span className={`flex gap-2 ${wrapsWhenWrong}`}>
          <Select {...control} className="flex-1" value={rule.when} onChange={({ target }) => choose(target.value)}>
            {(['never', 'on_fail', 'always'] as const)
              .filter((when) => fails || when !== 'on_fail')
              .map((when) => (
                <option key={when} value={when}>
                  {terms(`ask.${when}`)}
                </option>
              ))}
            <option value="one_in">{terms('ask.one_in', { k })}</option>
          </Select>
          {rule.when === 'one_in' ? (
            <DecimalInput
              frame="w-18"
              aria-label={t('oneInHowMany', { what: t(of) })}
              value={k}
              decimals={0}
              min={2}
              max={1_000}
              onChange={(odds) => set({ when: 'one_in', k: odds })}
            />
          ) : null}
        </span>
      )}
    </Field>
  )
}
