'use client'

import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { chainLinks, gates, mayNotBeChecked, notApplicableRules, type Criterion } from '@/lib/domain/standard/content'
import { longest } from '@/lib/domain/standard/too-long'
import { AskRuleField } from './ask-rule-field'
import { useEditor } from './editor-context'
import { showsTheSame } from './same-but-words'
import { fieldId, useTooLong } from './text-field'

/** When it does not apply, what must be shown, what a failure means, and where its cause lies. */
export const CriterionRules = memo(function CriterionRules({ criterion }: { criterion: Criterion }) {
  const t = useTranslations('standard-editor')
  const terms = useTranslations('terms')
  const tooLong = useTooLong()
  const { changeCriterion } = useEditor()
  const { key } = criterion
  const set = (part: Partial<Pick<Criterion, SharedField>>, merge?: string) =>
    changeCriterion(key, (one) => ({ ...one, ...part }), merge && `${key}:${merge}`)
  return (
    <div className="grid gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t('notApplicable')}>
          {(control) => (
            <Select {...control} value={criterion.notApplicable} onChange={({ target }) => set({ notApplicable: target.value as Criterion['notApplicable'] })}>
              {notApplicableRules.map((rule) => (
                <option key={rule} value={rule}>
                  {terms(`notApplicable.${rule}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field id={fieldId('gate')} label={t('gate')}>
          {(control) => (
            <Select {...control} value={criterion.gate ?? ''} onChange={({ target }) => set({ gate: (target.value || null) as Criterion['gate'] })}>
              <option value="">{terms('gate.none')}</option>
              {gates.map((gate) => (
                <option key={gate} value={gate}>
                  {terms(`gate.${gate}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <AskRuleField criterion={criterion} of="photo" />
        <AskRuleField criterion={criterion} of="comment" />
        <Field label={t('chainLink')}>
          {(control) => (
            <Select {...control} value={criterion.chainLink ?? ''} onChange={({ target }) => set({ chainLink: (target.value || null) as Criterion['chainLink'] })}>
              <option value="">{t('notNamed')}</option>
              {chainLinks.map((link) => (
                <option key={link} value={link}>
                  {terms(`chainLink.${link}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field id={fieldId('chainOwner')} label={t('chainOwner')} error={tooLong(criterion.chainOwner, longest.owner)}>
          {(control) => (
            <Input
              {...control}
              dir="auto"
              value={criterion.chainOwner}
              placeholder={t('chainOwnerExample')}
              onChange={({ target }) => set({ chainOwner: target.value }, 'chainOwner')}
            />
          )}
        </Field>
      </div>
      <div className="flex flex-wrap gap-x-6">
        <Checkbox label={t('required')} checked={criterion.required} onChange={({ target }) => set({ required: target.checked })} />
        <Checkbox label={t('couldNotCheck')} checked={mayNotBeChecked(criterion)} disabled={criterion.type === 'sound' || criterion.type === 'place'} onChange={({ target }) => set({ couldNotCheck: target.checked })} />
        <Checkbox
          label={t('bonus')}
          hint={criterion.bonus ? t('bonusHint') : undefined}
          checked={criterion.bonus}
          onChange={({ target }) => set({ bonus: target.checked })}
        />
      </div>
    </div>
  )
}, showsTheSame)

type SharedField =
  | 'notApplicable' | 'gate' | 'chainLink' | 'chainOwner' | 'required' | 'couldNotCheck' | 'bonus'
