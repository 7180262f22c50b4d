'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useFormatter, useTranslations } from 'next-intl'
import type { FormState } from '@/lib/web/form-state'
import { SectionHeader } from '../ui/page-header'
import { Button } from '../ui/button'
import { ConfirmDialog } from '../ui/confirm-dialog'
import { linkLook } from '../ui/link-look'

type Ended = { id: string; label: string; endedOn: string; next: string | null; /** Its move is still to come. */ arranged: boolean; href: string }
type Act = (input: { regionId: string }) => Promise<FormState<void>>

/** Regions nothing stands in any longer, or soon: their past figures stay, one that was only closed can open again, and a move to come can be called off. */
export function EndedRegions({ regions, today, reopen, cancelMove }: { regions: readonly Ended[]; today: string; reopen: Act; /** Null for who may not. */ cancelMove: Act | null }) {
  const t = useTranslations('branches')
  const format = useFormatter()
  const router = useRouter()
  const day = (date: string) => format.dateTime(new Date(`${date}T00:00:00Z`), { dateStyle: 'medium', timeZone: 'UTC' })
  const act = (work: Act, regionId: string) => async () => {
    const state = await work({ regionId }).catch((): FormState<void> => ({ status: 'idle' }))
    if (state.status !== 'done') return { error: 'message' in state ? state.message : t('notSent') }
    router.refresh()
  }
  if (regions.length === 0) return null
  return (
    <section aria-labelledby="ended-regions">
      <SectionHeader id="ended-regions" title={t('endedRegions')} note={t('endedRegionsNote')} />
      <ul className="border-t border-line">
        {regions.map(({ id, label, endedOn, next, arranged, href }) => (
          <li key={id} className="flex min-h-11 flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-1">
            <Link href={href} className={`${linkLook.row} min-w-0 flex-1 truncate`} dir="auto">{label}</Link>
            <span className="text-12 text-ink-2">
              {next ? t('goesOnAs', { region: next, day: day(endedOn) }) : endedOn > today ? t('endsOn', { day: day(endedOn) }) : t('endedSince', { day: day(endedOn) })}
            </span>
            {arranged && cancelMove ? (
              <ConfirmDialog
                trigger={<Button size="small" variant="quiet" aria-label={t('cancelRegionMoveOf', { name: label })}>{t('cancelRegionMove')}</Button>}
                title={t('cancelRegionMoveTitle', { name: label })}
                description={t('cancelRegionMoveHint', { day: day(endedOn) })}
                confirm={t('cancelRegionMoveNow')}
                onConfirm={act(cancelMove, id)}
              />
            ) : null}
            {next ? null : (
              <ConfirmDialog
                trigger={<Button size="small" variant="quiet" aria-label={t('reopenRegion', { name: label })}>{t('reopen')}</Button>}
                title={t('reopenRegion', { name: label })}
                description={t('reopenRegionHint')}
                confirm={t('reopenNow')}
                onConfirm={act(reopen, id)}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
