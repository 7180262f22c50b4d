'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { Button } from '@/components/ui/button'
import type { AbortReason } from '@/lib/domain/visit/state'
import type { FormState } from '@/lib/web/form-state'
import { GiveDialog } from './give-dialog'
import { ReasonDialog } from './reason-dialog'
import { RescheduleDialog } from './reschedule-dialog'
import type { Candidate } from './shopper-picker'
import { useAct } from './use-act'

type Act<Input, Result = undefined> = (input: Input) => Promise<FormState<Result>>
export type VisitActs = {
  offer: Act<{ visitIds: string[]; shopperIds: string[] }, { done: number }>
  assign: Act<{ visitId: string; shopperId: string }>
  reassign: Act<{ visitId: string; shopperId: string }>
  retract: Act<{ visitId: string; reason: string }>
  reschedule: Act<{ visitId: string; start: string; end: string; revision: number }>
  cancel: Act<{ visitIds: string[]; reason: string; replace: boolean }, { done: number }>
  noShow: Act<{ visitId: string; reason: string; replace: boolean }>
  abort: Act<{ visitId: string; abortReason: AbortReason; reason: string; replace: boolean }>
  replace: Act<{ visitId: string }, { visitId: string }>
  remind: Act<{ visitId: string }, { reminded: number }>
}
export type Possible = Record<'offer' | 'assign' | 'reassign' | 'retract' | 'reschedule' | 'cancel' | 'noShow' | 'abort' | 'replace' | 'remind', boolean>
type Props = {
  visit: { id: string; revision: number; start: string; end: string; zone: string; base: string }
  possible: Possible
  acts: VisitActs
  candidates: Candidate[]
  abortReasons: readonly { value: AbortReason; label: string }[]
}

/** What the visit's state allows now; the first is what usually comes next. */
export function VisitActions({ visit, possible, acts, candidates, abortReasons }: Props) {
  const t = useTranslations('visits')
  const router = useRouter()
  const { run, pending } = useAct()
  const visitId = visit.id
  return (
    <div className="flex flex-wrap gap-2">
      {possible.offer ? (
        <GiveDialog
          trigger={<Button variant="primary">{t('offer')}</Button>}
          title={t('offerTitle')} description={t('offerText')} confirm={t('offerConfirm')} candidates={candidates}
          act={(shopperIds) => acts.offer({ visitIds: [visitId], shopperIds })}
          said={({ done }) => t('offersMade', { count: done })}
        />
      ) : null}
      {possible.assign ? (
        <GiveDialog
          trigger={<Button>{t('assign')}</Button>} single
          title={t('assignTitle')} description={t('assignText')} confirm={t('assignConfirm')} candidates={candidates}
          act={([shopperId]) => acts.assign({ visitId, shopperId: shopperId! })}
          said={() => t('assigned')}
        />
      ) : null}
      {possible.remind ? (
        <Button pending={pending} onClick={() => run(() => acts.remind({ visitId }), ({ reminded }) => t('reminded', { count: reminded }))}>
          {t('remind')}
        </Button>
      ) : null}
      {possible.reassign ? (
        <GiveDialog
          trigger={<Button>{t('reassign')}</Button>} single
          title={t('reassignTitle')} description={t('reassignText')} confirm={t('reassign')} candidates={candidates}
          act={([shopperId]) => acts.reassign({ visitId, shopperId: shopperId! })}
          said={() => t('assigned')}
        />
      ) : null}
      {possible.reschedule ? (
        <RescheduleDialog
          trigger={<Button>{t('reschedule')}</Button>} start={visit.start} end={visit.end} zone={visit.zone}
          act={(window) => acts.reschedule({ visitId, revision: visit.revision, ...window })}
        />
      ) : null}
      {possible.replace ? (
        <Button
          variant="primary" pending={pending}
          onClick={() => run(() => acts.replace({ visitId }), () => t('replaced'), (result) => router.push(`${visit.base}/${result.visitId}`))}
        >
          {t('replace')}
        </Button>
      ) : null}
      {possible.retract ? (
        <ReasonDialog
          trigger={<Button>{t('retract')}</Button>} title={t('retractTitle')} description={t('retractText')} confirm={t('retract')}
          act={({ reason }) => acts.retract({ visitId, reason })} said={() => t('retracted')} onDone={router.refresh}
        />
      ) : null}
      {possible.noShow ? (
        <ReasonDialog
          trigger={<Button>{t('noShow')}</Button>} title={t('noShowTitle')} description={t('noShowText')} confirm={t('noShow')} replaces
          act={({ reason, replace }) => acts.noShow({ visitId, reason, replace })} said={() => t('ended')} onDone={router.refresh}
        />
      ) : null}
      {possible.abort ? (
        <ReasonDialog
          trigger={<Button>{t('abort')}</Button>} title={t('abortTitle')} description={t('abortText')} confirm={t('abort')} replaces
          choices={{ label: t('abortWhy'), options: abortReasons }}
          act={({ reason, replace, choice }) => acts.abort({ visitId, reason, replace, abortReason: choice as AbortReason })} said={() => t('ended')} onDone={router.refresh}
        />
      ) : null}
      {possible.cancel ? (
        <ReasonDialog
          trigger={<Button variant="danger">{t('cancelVisit')}</Button>} title={t('cancelTitle')} description={t('cancelText')} confirm={t('cancelVisit')} required replaces
          act={({ reason, replace }) => acts.cancel({ visitIds: [visitId], reason, replace })} said={() => t('ended')} onDone={router.refresh}
        />
      ) : null}
    </div>
  )
}
