'use client'

import { MapPin } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import type { FormState } from '@/lib/web/form-state'
import { useFormAction } from '../list/use-form-action'
import { Button } from '../ui/button'
import { Combobox } from '../ui/combobox'
import { ConfirmDialog } from '../ui/confirm-dialog'
import { Dialog, DialogContent, DialogTrigger } from '../ui/dialog'
import { Field } from '../ui/field'
import { IconButton } from '../ui/icon-button'
import { Input } from '../ui/input'

type InScope = { id: string; name: string; key: string; from: string | null; to: string | null }
export type ScopeActions = {
  add: (input: { membershipId: string; regionId: string; from: string; to: string }) => Promise<FormState<void>>
  end: (input: { membershipId: string; regionId: string; key: string }) => Promise<FormState<void>>
}
type Props = { membershipId: string; name: string; inScope: readonly InScope[]; regions: readonly { id: string; name: string }[]; actions: ScopeActions }

/** The regions of one role with their days: one more, perhaps for a while, or one less from today. */
export function ScopeDialog({ membershipId, name, inScope, regions, actions }: Props) {
  const t = useTranslations('members')
  const format = useFormatter()
  const router = useRouter()
  const [regionId, setRegionId] = useState('')
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const { run, pending, message, fields, forget } = useFormAction(actions.add, {
    notSent: t('notSent'),
    onDone: () => {
      setRegionId('')
      setFrom('')
      setTo('')
      router.refresh()
    },
  })
  const day = (date: string) => format.dateTime(new Date(`${date}T00:00:00Z`), { dateStyle: 'medium', timeZone: 'UTC' })
  return (
    <Dialog onOpenChange={forget}>
      <DialogTrigger asChild><IconButton aria-label={t('scopeOf', { name })}><MapPin /></IconButton></DialogTrigger>
      <DialogContent title={t('scopeOf', { name })} description={t('scopeText')}>
        <div className="grid gap-4">
          {inScope.length === 0 ? <p className="text-ink-2">{t('scopeNone')}</p> : null}
          <ul className="grid border-t border-line">
            {inScope.map((region) => (
              <li key={`${region.id} ${region.key}`} className="flex min-h-11 flex-wrap items-center gap-x-4 border-b border-line py-1">
                <span className="min-w-0 flex-1" dir="auto">{region.name}</span>
                <span className="text-12 text-ink-2">
                  {[region.from ? t('scopeFrom', { day: day(region.from) }) : null, region.to ? t('scopeTo', { day: day(region.to) }) : null].filter(Boolean).join(' ')}
                </span>
                <ConfirmDialog
                  trigger={<Button size="small" variant="quiet" aria-label={t('scopeEndOf', { region: region.name })}>{t('scopeEnd')}</Button>}
                  title={t('scopeEndOf', { region: region.name })}
                  description={t('scopeEndText', { name })}
                  confirm={t('scopeEnd')}
                  onConfirm={async () => {
                    const state = await actions.end({ membershipId, regionId: region.id, key: region.key }).catch((): FormState<void> => ({ status: 'idle' }))
                    if (state.status !== 'done') return { error: 'message' in state ? state.message : t('notSent') }
                    router.refresh()
                  }}
                />
              </li>
            ))}
          </ul>
          <form
            noValidate
            className="grid gap-3 sm:grid-cols-2"
            onSubmit={(event) => {
              event.preventDefault()
              run({ membershipId, regionId, from, to })
            }}
          >
            <Field label={t('scopeRegion')} className="min-w-0 sm:col-span-2" error={Object.keys(fields).length === 0 ? message : undefined}>
              {(control) => <Combobox {...control} options={regions.map(({ id, name: label }) => ({ value: id, label }))} value={regionId} onValueChange={setRegionId} placeholder={t('scopeChoose')} />}
            </Field>
            <Field label={t('from')} hint={t('scopeFromHint')} optional={t('optional')} error={fields.from}>{(control) => <Input {...control} type="date" value={from} onChange={(event) => setFrom(event.target.value)} />}</Field>
            <Field label={t('to')} hint={t('toHint')} optional={t('optional')} error={fields.to}>{(control) => <Input {...control} type="date" value={to} onChange={(event) => setTo(event.target.value)} />}</Field>
            <div className="flex justify-end sm:col-span-2"><Button type="submit" variant="primary" pending={pending} disabled={!regionId}>{t('scopeAdd')}</Button></div>
          </form>
        </div>
      </DialogContent>
    </Dialog>
  )
}
