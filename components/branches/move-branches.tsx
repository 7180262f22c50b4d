'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { FormState } from '@/lib/web/form-state'
import { useFormAction } from '../list/use-form-action'
import { Button } from '../ui/button'
import { Combobox } from '../ui/combobox'
import { Dialog, DialogContent, DialogTrigger } from '../ui/dialog'
import { Field } from '../ui/field'
import { Input } from '../ui/input'
import { Textarea } from '../ui/textarea'
import { showToast } from '../ui/toast-store'
import { RegroupedFigures, type Regrouped } from './move-preview'
import { usePreview } from './use-preview'

type Wish = { branchIds: string[]; regionId: string; from: string }
type Preview = { seen: string; corrects: boolean; regrouped: Regrouped[]; importedStay: number; standThere: number; givesWay: number }
export type MoveActions = {
  move: (input: Wish & { reason: string; seen?: string }) => Promise<FormState<{ moved: number; regrouped: number }>>
  preview: (input: Wish) => Promise<FormState<Preview>>
}
type Props = MoveActions & { branchIds: string[]; regions: { value: string; label: string }[]; today: string; onMoved?: () => void }

/** Asks where to and from which day, and says before it is done what that would do to published figures. */
export function MoveBranches({ branchIds, move, preview: ask, regions, today, onMoved }: Props) {
  const t = useTranslations('branches')
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const [regionId, setRegionId] = useState('')
  const [from, setFrom] = useState(today)
  const [reason, setReason] = useState('')
  const wish = open && regionId && from ? { branchIds, regionId, from } : null
  const { preview, message: refused, asking } = usePreview(ask, wish, t('notSent'))
  const { run, pending, message, forget } = useFormAction(move, {
    notSent: t('notSent'),
    onDone: ({ moved }) => {
      setOpen(false)
      setReason('')
      showToast({ message: from > today ? t('moveScheduled', { count: moved }) : t('moved', { count: moved }) })
      onMoved?.()
      router.refresh()
    },
  })
  const change = (next: boolean) => {
    setOpen(next)
    forget()
  }
  const ready = wish && preview && (!preview.corrects || reason.trim())
  return (
    <Dialog open={open} onOpenChange={change}>
      <DialogTrigger asChild>
        <Button>{t('move')}</Button>
      </DialogTrigger>
      <DialogContent
        title={t('moveTitle', { count: branchIds.length })}
        description={t('moveHint')}
        footer={
          <Button variant={preview?.corrects ? 'danger' : 'primary'} pending={pending} disabled={!ready} onClick={() => wish && preview && run({ ...wish, reason, seen: preview.seen })}>
            {preview?.corrects ? t('correctNow') : from > today ? t('moveLater') : t('moveNow')}
          </Button>
        }
      >
        <div className="grid gap-4">
          <Field label={t('field.region')}>
            {(control) => <Combobox {...control} options={regions} value={regionId} onValueChange={setRegionId} placeholder={t('chooseRegion')} />}
          </Field>
          <Field label={t('moveFrom')} hint={t('moveFromHint')} error={refused ?? message}>
            {(control) => <Input {...control} type="date" value={from} onChange={(event) => setFrom(event.target.value)} />}
          </Field>
          <div aria-live="polite" className="grid gap-3">
            {asking ? <p className="text-ink-2">{t('previewing')}</p> : null}
            {preview && preview.standThere > 0 ? <p className="text-ink-2">{t('standThere', { count: preview.standThere })}</p> : null}
            {preview && preview.importedStay > 0 ? <p>{t('importedStay', { count: preview.importedStay })}</p> : null}
            {preview && preview.givesWay > 0 ? <p>{t('givesWay', { count: preview.givesWay })}</p> : null}
            {preview?.corrects ? (
              <>
                <p className="rounded border border-below bg-below-soft p-3">{t('correctsPast')}</p>
                <RegroupedFigures regrouped={preview.regrouped} />
              </>
            ) : null}
          </div>
          {preview?.corrects ? (
            <Field label={t('correctReason')} hint={t('correctReasonHint')} required>
              {(control) => <Textarea {...control} value={reason} maxLength={2000} onChange={(event) => setReason(event.target.value)} />}
            </Field>
          ) : null}
        </div>
      </DialogContent>
    </Dialog>
  )
}
