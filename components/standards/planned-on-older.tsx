'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { showToast } from '@/components/ui/toast-store'
import { MOST_PUT_BACK, type MovedVisits, type PlannedOnOlder as Planned } from '@/lib/domain/visit/version-move'
import type { FormState } from '@/lib/web/form-state'

type OfStandard = { standardId: string; number: number }
type Props = {
  planned: Planned
  standardId: string
  move: (input: OfStandard) => Promise<FormState<{ moved: number; before: MovedVisits[] }>>
  putBack: (input: OfStandard & { before: MovedVisits[] }) => Promise<FormState<{ putBack: number; kept: number }>>
}

/** After a version came into force: the planned visits that can still take it on, and those that keep the older one. What was moved can be put back while the word of it stands. */
export function PlannedOnOlder({ planned: { number, movable, keeping }, standardId, move, putBack }: Props) {
  const t = useTranslations('standard-compare.planned')
  const undo = async (before: MovedVisits[]): Promise<void> => {
    const state = await putBack({ standardId, number, before }).catch(() => null)
    // Without an answer it may have been done; once more does nothing twice.
    if (!state) return showToast({ message: t('notAnswered'), tone: 'problem', undo: () => undo(before) })
    if ('message' in state) return showToast({ message: state.message, tone: 'problem' })
    if (state.status !== 'done') return
    const { putBack: count, kept } = state.result
    showToast({ message: t('backAgain', { count }), detail: kept > 0 ? t('keptNewer', { count: kept, number }) : undefined })
  }
  const run = async () => {
    const state = await move({ standardId, number })
    if ('message' in state) return { error: state.message }
    if (state.status !== 'done') return
    const { moved, before } = state.result
    showToast({ message: t('moved', { count: moved, number }), ...(moved > 0 && moved <= MOST_PUT_BACK ? { undo: () => undo(before) } : {}) })
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
