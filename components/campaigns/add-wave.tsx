'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { FormState } from '@/lib/web/form-state'
import { WaveDialog, type WaveValues } from './wave-dialog'

/** A new wave for a campaign; the days after the last one are proposed. */
export function AddWave({ campaignId, values, add }: { campaignId: string; values: WaveValues; add: (wave: WaveValues & { campaignId: string }) => Promise<FormState<unknown>> }) {
  const t = useTranslations('campaigns')
  return (
    <WaveDialog
      trigger={<Button>{t('wave.add')}</Button>} title={t('wave.addTitle')} confirm={t('wave.add')} said={t('wave.added')} values={values}
      save={(wave) => add({ campaignId, ...wave })}
    />
  )
}
