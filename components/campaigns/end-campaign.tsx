'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { refusalOf } from '@/components/visits/use-act'
import type { FormState } from '@/lib/web/form-state'

/** Ends a campaign whose waves are all closed. */
export function EndCampaign({ campaignId, act }: { campaignId: string; act: (input: { campaignId: string }) => Promise<FormState<unknown>> }) {
  const t = useTranslations('campaigns')
  const router = useRouter()
  const end = async () => {
    const state = await act({ campaignId })
    if (state.status !== 'done') return { error: refusalOf(state) ?? '' }
    router.refresh()
  }
  return <ConfirmDialog trigger={<Button>{t('end')}</Button>} title={t('endTitle')} description={t('endText')} confirm={t('end')} onConfirm={end} />
}
