'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { showToast } from '@/components/ui/toast-store'
import type { PlannedOnOlder as Planned } from '@/lib/domain/visit/version-move'
import type { FormState } from '@/lib/web/form-state'

type Props = { planned: Planned; move: () => Promise<FormState<{ moved: number }>> }

/** After a version came into force: the planned visits that can still take it on, and those that keep the older one. */
export function PlannedOnOlder({ planned: { number, movable, keeping }, move }: Props) {
  const t = useTranslations('standard-compare.planned')
  const run = async () => {
    const state = await move()
    if ('message' in state) return { error: state.message }
    if (state.status === 'done') showToast({ message: t('moved', { count: state.result.moved, number }) })
  }
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-3 border-y border-line py-4">
      <div className="grid max-w-prose gap-1">
        {movable > 0 ? <p>{t('movable', { count: movable })}</p> : null}
        {keeping > 0 ? <p className="text-ink-2">{t('keeping', { count: keeping })}</p> : null}
      </div>
      {movable > 0 ? (
        <ConfirmDialog
          trigger={<Button>{t('move', { count: movable, number })}</Button>}
          title={t('title')}
          description={t('means', { count: movable, number })}
          confirm={t('move', { count: movable, number })}
          onConfirm={run}
        />
      ) : null}
    </div>
  )
}
