'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { FormState } from '@/lib/web/form-state'
import { useFormAction } from '../list/use-form-action'
import { Button } from '../ui/button'
import { Dialog, DialogContent } from '../ui/dialog'
import { Field } from '../ui/field'
import { Input } from '../ui/input'
import type { RegionActions, RegionNode } from './region-tree'

type Props = { what: 'add' | 'rename'; region: RegionNode; actions: RegionActions; onClose: () => void }

/** One question at a time: the name of a new region, or another name. */
export function RegionDialog({ what, region, actions, onClose }: Props) {
  const t = useTranslations('branches')
  const router = useRouter()
  const [name, setName] = useState(what === 'rename' ? region.name : '')
  const send = (): Promise<FormState<unknown>> =>
    what === 'add'
      ? actions.add({ parentId: region.id, name })
      : actions.rename({ regionId: region.id, before: region.name, name })
  const { run, pending, message, fields } = useFormAction(send, {
    notSent: t('notSent'),
    onDone: () => {
      onClose()
      router.refresh()
    },
  })
  const titles = { add: t('addBelow', { name: region.name }), rename: t('renameRegion', { name: region.name }) }
  const error = fields.name ?? message
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <DialogContent
        title={titles[what]}
        description={what === 'rename' ? t('renameRegionHint') : undefined}
        footer={
          <Button type="submit" form="region-form" variant="primary" pending={pending}>
            {what === 'add' ? t('addRegion') : t('save')}
          </Button>
        }
      >
        <form
          id="region-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            run(undefined)
          }}
        >
          <Field label={t('field.name')} error={error}>
            {(control) => <Input {...control} value={name} dir="auto" onChange={(event) => setName(event.target.value)} />}
          </Field>
        </form>
      </DialogContent>
    </Dialog>
  )
}
