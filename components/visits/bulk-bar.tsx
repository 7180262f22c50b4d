'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import type { FormState } from '@/lib/web/form-state'
import { GiveDialog } from './give-dialog'
import { ReasonDialog } from './reason-dialog'
import { RefusalList, type NamedRefusal } from './refusal-list'
import type { Candidate } from './shopper-picker'

type Given = { done: number; refusals: NamedRefusal[] }
type Act<Input> = (input: Input) => Promise<FormState<Given>>
export type BulkActions = {
  offer: Act<{ visitIds: string[]; shopperIds: string[] }>
  assign: Act<{ visitIds: string[]; shopperIds: string[] }>
  cancel: Act<{ visitIds: string[]; reason: string; replace: boolean }>
}

/** What can be done with the ticked visits; what a rule refused is named and stays on screen until it is closed. */
export function BulkBar({ visitIds, shoppers, actions, onDone }: { visitIds: string[]; shoppers: Candidate[]; actions: BulkActions; onDone: () => void }) {
  const t = useTranslations('visits')
  const [refusals, setRefusals] = useState<NamedRefusal[]>([])
  const finish = ({ refusals: found }: Given) => {
    setRefusals(found)
    if (found.length === 0) onDone()
  }
  return (
    <div role="region" aria-label={t('selection')} className="lifted sticky bottom-4 z-5 mt-4 grid gap-3 rounded-lg border border-line bg-surface p-4">
      <div className="flex flex-wrap items-center gap-2">
        <p className="mr-auto font-medium" role="status">
          {t('selected', { count: visitIds.length })}
        </p>
        <GiveDialog
          trigger={<Button>{t('offer')}</Button>}
          title={t('offerTitle')}
          description={t('offerText')}
          confirm={t('offerConfirm')}
          candidates={shoppers}
          act={(shopperIds) => actions.offer({ visitIds, shopperIds })}
          said={({ done }) => t('offersMade', { count: done })}
          onDone={finish}
        />
        <GiveDialog
          trigger={<Button>{t('assign')}</Button>}
          title={t('assignManyTitle')}
          description={t('assignManyText')}
          confirm={t('assignConfirm')}
          candidates={shoppers}
          act={(shopperIds) => actions.assign({ visitIds, shopperIds })}
          said={({ done }) => t('assignedMany', { count: done })}
          onDone={finish}
        />
        <ReasonDialog
          trigger={<Button variant="danger">{t('cancelVisits')}</Button>}
          title={t('cancelManyTitle', { count: visitIds.length })}
          description={t('cancelText')}
          confirm={t('cancelVisits')}
          required
          replaces={false}
          act={async ({ reason, replace }) => {
            const state = await actions.cancel({ visitIds, reason, replace })
            if (state.status === 'done') finish(state.result)
            return state
          }}
          said={({ done }) => t('cancelledMany', { count: done })}
        />
        <Button variant="quiet" onClick={onDone}>
          {t('clearSelection')}
        </Button>
      </div>
      <RefusalList refusals={refusals} title={t('refused', { count: refusals.length })} />
    </div>
  )
}
