'use client'

import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { buttonLook } from '@/components/ui/button-look'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { linkLook } from '@/components/ui/link-look'
import { ProgressBar } from '@/components/ui/progress-bar'
import { showToast } from '@/components/ui/toast-store'
import { refusalOf } from '@/components/visits/use-act'
import type { FormState } from '@/lib/web/form-state'
import { WaveDialog, type WaveValues } from './wave-dialog'

export type WaveLine = WaveValues & {
  id: string
  days: string
  state: 'open' | 'provisional' | 'closed'
  stateWord: string
  total: number
  published: number
  sentence: string
  closable: boolean
  href: string
  /** Null in a campaign of past audits: nothing is planned there. */
  planHref: string | null
}
type Acts = {
  edit: (wave: WaveValues & { waveId: string }) => Promise<FormState<unknown>>
  close: (wave: { waveId: string }) => Promise<FormState<unknown>>
}

/** Each wave with how far it is and what can be done with it. */
export function WaveList({ waves, acts, onClosed }: { waves: WaveLine[]; acts: Acts | null; onClosed: string }) {
  const t = useTranslations('campaigns')
  const router = useRouter()
  const close = async (waveId: string) => {
    const state = await acts?.close({ waveId })
    if (state && state.status !== 'done') return { error: refusalOf(state) ?? '' }
    showToast({ message: onClosed })
    router.refresh()
  }
  return (
    <ul className="grid border-t border-line">
      {waves.map((wave) => (
        <li key={wave.id} className="grid gap-3 border-b border-line py-4 md:grid-cols-[minmax(0,1fr)_auto] md:items-center">
          <div className="grid gap-2">
            <p className="flex flex-wrap items-center gap-3">
              <Link href={wave.href} className={`${linkLook.row} font-medium`}>
                {wave.name}
              </Link>
              <Badge tone={wave.state === 'closed' ? 'outline' : 'neutral'}>{wave.stateWord}</Badge>
              <span className="text-ink-2">{wave.days}</span>
            </p>
            {wave.planHref === null ? null : <ProgressBar value={wave.published} max={wave.total} label={t('wave.progress', { published: wave.published, total: wave.total })} className="max-w-100" />}
            {wave.sentence ? <p className="text-12 text-ink-2">{wave.sentence}</p> : null}
          </div>
          {wave.state === 'closed' || !acts ? null : (
            <div className="flex flex-wrap gap-2">
              {wave.planHref === null ? null : (
                <Link href={wave.planHref} className={buttonLook({})}>
                  {t('wave.plan')}
                </Link>
              )}
              <WaveDialog
                trigger={<Button>{t('wave.edit')}</Button>}
                title={t('wave.editTitle')} confirm={t('save')} said={t('saved')} values={wave}
                save={({ name, startsOn, endsOn }) => acts.edit({ waveId: wave.id, name, startsOn, endsOn })}
              />
              {wave.closable ? (
                <ConfirmDialog trigger={<Button>{t('wave.close')}</Button>} title={t('wave.closeTitle', { name: wave.name })} description={t('wave.closeText')} confirm={t('wave.close')} onConfirm={() => close(wave.id)} />
              ) : null}
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}
