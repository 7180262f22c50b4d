'use client'

import { useTranslations } from 'next-intl'
import { startTransition, useActionState, type FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorLine } from '@/components/ui/error-line'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { idle, type FormState } from '@/lib/web/form-state'

type Props = {
  standardId: string
  /** Numbers of published versions, the newest first. */
  versions: readonly number[]
  waves: readonly { id: string; name: string; campaign: string }[]
  action: (before: FormState, form: FormData) => Promise<FormState>
}

/** Which published visits, and by which version; the answer is a preview. */
export function RecalculationForm({ standardId, versions, waves, action }: Props) {
  const t = useTranslations('recalculation')
  const ui = useTranslations('ui')
  const [state, submit, pending] = useActionState(action, idle)
  const errors = state.status === 'invalid' ? state.fields : {}
  /** Not the form's own action, which would empty the fields when it is refused. */
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (pending) return
    const form = new FormData(event.currentTarget)
    startTransition(() => submit(form))
  }
  return (
    <form onSubmit={send} className="grid gap-4" noValidate>
      <input type="hidden" name="standardId" value={standardId} />
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <Field label={t('version')} hint={t('versionHint')} error={errors.number}>
          {(control) => (
            <Select {...control} name="number" defaultValue={versions[0]}>
              {versions.map((number) => (
                <option key={number} value={number}>{t('versionName', { number })}</option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={t('wave')} error={errors.waveId}>
          {(control) => (
            <Select {...control} name="waveId" defaultValue="">
              <option value="">{t('everyWave')}</option>
              {waves.map(({ id, name, campaign }) => (
                <option key={id} value={id}>{t('waveName', { wave: name, campaign })}</option>
              ))}
            </Select>
          )}
        </Field>
        <Field label={t('fromDay')} optional={ui('optional')} error={errors.fromDay}>
          {(control) => <Input {...control} type="date" name="fromDay" />}
        </Field>
        <Field label={t('toDay')} optional={ui('optional')} error={errors.toDay}>
          {(control) => <Input {...control} type="date" name="toDay" />}
        </Field>
      </div>
      <ErrorLine>{'message' in state ? state.message : null}</ErrorLine>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button type="submit" variant="primary" pending={pending}>{t('preview')}</Button>
        <p role="status" className="text-12 text-ink-2">{pending ? t('previewWorking') : t('previewing')}</p>
      </div>
    </form>
  )
}
