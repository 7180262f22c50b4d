'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { ErrorLine } from '@/components/ui/error-line'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'
import { useAct } from '@/components/visits/use-act'
import type { FormState } from '@/lib/web/form-state'

type Start = { campaignId: string; staffNoticeOn: string; noNoticeReason: string }

/** A campaign starts when staff were told that visits take place; only an owner may record why they were not. */
export function StartForm({ campaignId, mayRefuseNotice, act }: { campaignId: string; mayRefuseNotice: boolean; act: (start: Start) => Promise<FormState<unknown>> }) {
  const t = useTranslations('campaigns')
  const [without, setWithout] = useState(false)
  const [day, setDay] = useState('')
  const [reason, setReason] = useState('')
  const { run, pending, error } = useAct()
  return (
    <form
      className="grid max-w-prose gap-4 rounded-lg border border-line bg-surface p-6"
      onSubmit={(event) => {
        event.preventDefault()
        run(() => act({ campaignId, staffNoticeOn: without ? '' : day, noNoticeReason: without ? reason : '' }), () => t('started'))
      }}
    >
      <div className="grid gap-1">
        <h2 className="text-16 font-semibold">{t('startTitle')}</h2>
        <p className="text-ink-2">{t('startText')}</p>
      </div>
      {without ? (
        <Field label={t('noNotice')} hint={t('noNoticeHint')} required>
          {(control) => <Textarea {...control} value={reason} maxLength={2000} onChange={(event) => setReason(event.target.value)} />}
        </Field>
      ) : (
        <Field label={t('noticeOn')} hint={t('noticeHint')} required className="max-w-60">
          {(control) => <Input {...control} type="date" value={day} onChange={(event) => setDay(event.target.value)} />}
        </Field>
      )}
      {mayRefuseNotice ? <Checkbox label={t('withoutNotice')} checked={without} onChange={(event) => setWithout(event.target.checked)} /> : null}
      <ErrorLine>{error}</ErrorLine>
      <div>
        <Button type="submit" variant="primary" pending={pending} disabled={without ? !reason.trim() : !day}>
          {t('start')}
        </Button>
      </div>
    </form>
  )
}
