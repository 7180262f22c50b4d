'use client'

import { useRouter } from 'next/navigation'
import { useFormatter, useTranslations } from 'next-intl'
import type { FormState } from '@/lib/web/form-state'
import { Button } from '../ui/button'
import { ConfirmDialog } from '../ui/confirm-dialog'

type Props = { branchId: string; from: string; region: string; cancel: (input: { branchId: string; from: string }) => Promise<FormState<void>> }

/** Asks before a scheduled move is called off. */
export function CancelMove({ branchId, from, region, cancel }: Props) {
  const t = useTranslations('branches')
  const format = useFormatter()
  const router = useRouter()
  const day = format.dateTime(new Date(`${from}T00:00:00Z`), { dateStyle: 'medium', timeZone: 'UTC' })
  return (
    <ConfirmDialog
      trigger={<Button size="small" variant="quiet" aria-label={t('cancelMoveOf', { region, day })}>{t('cancelRegionMove')}</Button>}
      title={t('cancelMoveTitle', { region, day })}
      description={t('cancelMoveHint')}
      confirm={t('cancelRegionMoveNow')}
      onConfirm={async () => {
        const state = await cancel({ branchId, from }).catch((): FormState<void> => ({ status: 'idle' }))
        if (state.status !== 'done') return { error: 'message' in state ? state.message : t('notSent') }
        router.refresh()
      }}
    />
  )
}
