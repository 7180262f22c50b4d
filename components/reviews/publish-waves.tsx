'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { showToast } from '@/components/ui/toast-store'
import type { Queue } from '@/lib/domain/review/queue'
import { sayDay } from '@/lib/domain/visit/say-window'
import { type Act, refusal } from './review-acts'

/** Waves with approved reports, each to be published together. */
export function PublishWaves({ waves, publish }: { waves: Queue['waves']; publish: Act<{ waveId: string; early: boolean }> }) {
  const t = useTranslations('reviews')
  const locale = useLocale()
  const router = useRouter()
  const ready = waves.filter(({ approved }) => approved > 0)
  return (
    <ul className="grid gap-2">
      {ready.map(({ id, name, approved, earlyUntil }) => (
        <li key={id}>
          <ConfirmDialog
            trigger={<Button className="w-full !whitespace-normal">{t('publishWave', { count: approved, wave: name })}</Button>}
            title={t('publishWaveTitle', { wave: name })}
            description={[...(earlyUntil ? [t('publishWaveEarly', { wave: name, day: sayDay(earlyUntil, locale) })] : []), t('publishWaveMeans', { count: approved })].join(' ')}
            confirm={t('publishWave', { count: approved, wave: name })}
            onConfirm={async () => {
              const error = refusal(await publish({ waveId: id, early: earlyUntil !== null }))
              if (error) return { error }
              showToast({ message: t('wavePublished', { count: approved, wave: name }) })
              router.refresh()
            }}
          />
        </li>
      ))}
    </ul>
  )
}
