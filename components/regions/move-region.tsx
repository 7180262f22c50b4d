'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { FormState } from '@/lib/web/form-state'
import { RegroupedFigures, type Regrouped } from '../branches/move-preview'
import { usePreview } from '../branches/use-preview'
import { useFormAction } from '../list/use-form-action'
import { Button } from '../ui/button'
import { Combobox } from '../ui/combobox'
import { Dialog, DialogContent } from '../ui/dialog'
import { Field } from '../ui/field'
import { Input } from '../ui/input'
import { RadioGroup } from '../ui/radio-group'
import { Textarea } from '../ui/textarea'
import { showToast } from '../ui/toast-store'

type Wish = { regionId: string; parentId: string }
export type RegionMoves = {
  move: (input: Wish & { from: string; corrects: boolean; reason: string; seen?: string }) => Promise<FormState<{ regionId: string }>>
  previewMove: (input: Wish) => Promise<FormState<{ seen: string; firstDay: string; regrouped: Regrouped[] }>>
}
type Props = { region: { id: string; name: string }; places: { value: string; label: string }[]; today: string; actions: RegionMoves; onClose: () => void }

/** Another place in the tree: from a day on, so that past figures stay, or as a correction of the past with its reason. */
export function MoveRegion({ region, places, today, actions, onClose }: Props) {
  const t = useTranslations('branches')
  const router = useRouter()
  const [parentId, setParentId] = useState('')
  const [how, setHow] = useState<'from' | 'corrects'>('from')
  const [from, setFrom] = useState(today)
  const [reason, setReason] = useState('')
  const { preview, message: refused, asking } = usePreview(actions.previewMove, parentId ? { regionId: region.id, parentId } : null, t('notSent'))
  const { run, pending, message } = useFormAction(actions.move, {
    notSent: t('notSent'),
    onDone: () => {
      onClose()
      showToast({ message: t('regionMoved', { name: region.name }) })
      router.refresh()
    },
  })
  const corrects = how === 'corrects'
  const counted = (preview?.regrouped.length ?? 0) > 0
  const ready = preview && (corrects ? !counted || reason.trim() : from)
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())}>
      <DialogContent
        title={t('moveRegion', { name: region.name })}
        description={t('moveRegionHint')}
        footer={
          <Button
            variant={corrects && counted ? 'danger' : 'primary'}
            pending={pending}
            disabled={!ready}
            onClick={() => preview && run({ regionId: region.id, parentId, from: corrects ? '' : from, corrects, reason, seen: preview.seen })}
          >
            {corrects ? t('correctNow') : from > today ? t('moveLater') : t('moveNow')}
          </Button>
        }
      >
        <div className="grid gap-4">
          <Field label={t('newParent')} error={refused ?? message}>
            {(control) => <Combobox {...control} options={places} value={parentId} onValueChange={setParentId} placeholder={t('chooseRegion')} />}
          </Field>
          <RadioGroup
            name="how"
            legend={t('moveHow')}
            value={how}
            onValueChange={(value) => setHow(value === 'corrects' ? 'corrects' : 'from')}
            choices={[{ value: 'from', label: t('moveHowFrom'), hint: t('moveHowFromHint') }, { value: 'corrects', label: t('moveHowCorrects'), hint: t('moveHowCorrectsHint') }]}
          />
          {corrects ? null : (
            <Field label={t('moveFrom')}>
              {(control) => <Input {...control} type="date" min={preview?.firstDay ?? today} value={from} onChange={(event) => setFrom(event.target.value)} />}
            </Field>
          )}
          <div aria-live="polite" className="grid gap-3">
            {asking ? <p className="text-ink-2">{t('previewing')}</p> : null}
            {corrects && preview ? <RegroupedFigures regrouped={preview.regrouped} /> : null}
          </div>
          {corrects && counted ? (
            <Field label={t('correctReason')} hint={t('correctReasonHint')} required>
              {(control) => <Textarea {...control} value={reason} maxLength={2000} onChange={(event) => setReason(event.target.value)} />}
            </Field>
          ) : null}
        </div>
      </DialogContent>
    </Dialog>
  )
}
