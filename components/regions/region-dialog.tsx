'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { FormState } from '@/lib/web/form-state'
import { useFormAction } from '../list/use-form-action'
import { Button } from '../ui/button'
import { Combobox } from '../ui/combobox'
import { Dialog, DialogContent } from '../ui/dialog'
import { Field } from '../ui/field'
import { Input } from '../ui/input'
import type { RegionActions, RegionNode } from './region-tree'

type Props = { what: 'add' | 'rename' | 'move'; region: RegionNode; regions: RegionNode[]; actions: RegionActions; onClose: () => void }

/** One question at a time: the name of a new region, another name, or another place. */
export function RegionDialog({ what, region, regions, actions, onClose }: Props) {
  const t = useTranslations('branches')
  const router = useRouter()
  const [name, setName] = useState(what === 'rename' ? region.name : '')
  const [parentId, setParentId] = useState('')
  const send = (): Promise<FormState<unknown>> =>
    what === 'add'
      ? actions.add({ parentId: region.id, name })
      : what === 'rename'
        ? actions.rename({ regionId: region.id, before: region.name, name })
        : actions.move({ regionId: region.id, parentId })
  const { run, pending, message, fields } = useFormAction(send, {
    notSent: t('notSent'),
    onDone: () => {
      onClose()
      router.refresh()
    },
  })
  const places = regions.filter(({ id, path }) => !path.includes(region.id) && id !== region.parentId)
  const titles = { add: t('addBelow', { name: region.name }), rename: t('renameRegion', { name: region.name }), move: t('moveRegion', { name: region.name }) }
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
        description={what === 'move' ? t('moveRegionHint') : undefined}
        footer={
          <Button type="submit" form="region-form" variant="primary" pending={pending} disabled={what === 'move' && !parentId}>
            {what === 'add' ? t('addRegion') : what === 'rename' ? t('save') : t('moveNow')}
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
          {what === 'move' ? (
            <Field label={t('newParent')} error={message}>
              {(control) => (
                <Combobox {...control} options={places.map(({ id, label }) => ({ value: id, label }))} value={parentId} onValueChange={setParentId} placeholder={t('chooseRegion')} />
              )}
            </Field>
          ) : (
            <Field label={t('field.name')} error={error}>
              {(control) => <Input {...control} value={name} dir="auto" onChange={(event) => setName(event.target.value)} />}
            </Field>
          )}
        </form>
      </DialogContent>
    </Dialog>
  )
}
