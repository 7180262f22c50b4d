'use client'

import { useLocale, useTranslations } from 'next-intl'
import Link from 'next/link'
import { useActionState, type ReactNode } from 'react'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { linkLook } from '@/components/ui/link-look'
import { Sheet } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { Textarea } from '@/components/ui/textarea'
import { showToast } from '@/components/ui/toast-store'
import { isOpen } from '@/lib/domain/action/settle'
import { languageOf, textIn } from '@/lib/domain/language'
import type { ActionShown } from './action-shown'

type State = { status: 'idle' } | { status: 'done' } | { status: 'refused'; message: string } | { status: 'invalid'; message: string; fields: Record<string, string> }
type Work = (before: { status: 'idle' }, form: FormData) => Promise<State>

/** An action's story and what can be done about it now; every form names the revision it was opened with. */
export function ActionSheet({
  action,
  closeHref,
  reportHref,
  work,
  postpones,
}: {
  action: ActionShown
  closeHref: string
  reportHref: string
  work: { finish: Work; reopen: Work; edit: Work } | null
  /** Whether this person may move the due date later. */
  postpones: boolean
}) {
  const t = useTranslations('actions')
  const locale = useLocale()
  const language = languageOf(locale)
  const day = (on: string) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${on}T00:00:00Z`))
  const reopenable = action.state === 'done' || action.state === 'holding' || action.state === 'confirmed'
  const facts: [string, ReactNode][] = [
    [t('column.state'), action.overdue === null ? t(`state.${action.state}`, { holding: action.holding }) : t('state.overdue', { days: action.overdue })],
    [t('column.due'), day(action.dueOn)],
    [t('column.owner'), action.owner || '–'],
    [t('firstFail'), action.openedBy ? <ReportLink key="first" source={action.openedBy} href={reportHref} day={day} /> : day(action.openedOn)],
    [t('lastSeen'), action.lastBy ? <ReportLink key="last" source={action.lastBy} href={reportHref} day={day} /> : '–'],
    ...(action.doneOn ? [[t('state.done'), day(action.doneOn)] as [string, ReactNode]] : []),
    ...(action.note ? [[t('note'), action.note] as [string, ReactNode]] : []),
  ]
  return (
    <Sheet title={textIn(action.name, language, action.base) || textIn(action.prompt, language, action.base)} description={`${action.branch} · ${action.standard}`} closeHref={closeHref}>
      <div className="grid gap-8">
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-2">
          {facts.map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-ink-2">{name}</dt>
              <dd className="break-words">{value}</dd>
            </div>
          ))}
        </dl>
        {work && isOpen(action.state) ? (
          <>
            <WorkForm action={action} run={work.finish} done={t('doneToast')} button={t('markDone')} primary>
              {(errors) => (
                <Field label={t('note')} hint={t('noteHint')} error={errors.note}>
                  {(control) => <Textarea {...control} name="note" rows={4} maxLength={2000} />}
                </Field>
              )}
            </WorkForm>
            <WorkForm action={action} run={work.edit} done={t('saved')} button={t('save')}>
              {(errors) => (
                <div className="grid gap-4 sm:grid-cols-2">
                  <Field label={t('dueOn')} hint={postpones ? undefined : t('dueOnHint')} error={errors.dueOn}>
                    {(control) => <Input {...control} type="date" name="dueOn" defaultValue={action.dueOn} max={postpones ? undefined : action.dueOn} required />}
                  </Field>
                  <Field label={t('owner')} error={errors.owner}>
                    {(control) => <Input {...control} name="owner" defaultValue={action.owner} maxLength={200} />}
                  </Field>
                </div>
              )}
            </WorkForm>
          </>
        ) : null}
        {work && reopenable ? (
          <WorkForm action={action} run={work.reopen} done={t('reopenedToast')} button={t('reopen')}>
            {(errors) => (
              <Field label={t('reopenReason')} error={errors.note}>
                {(control) => <Textarea {...control} name="note" rows={3} maxLength={2000} />}
              </Field>
            )}
          </WorkForm>
        ) : null}
      </div>
    </Sheet>
  )
}

function WorkForm({ action, run, done, button, primary, children }: { action: ActionShown; run: Work; done: string; button: string; primary?: boolean; children: (errors: Record<string, string>) => ReactNode }) {
  const [state, submit] = useActionState(
    async (_before: State, form: FormData): Promise<State> => {
      const after = await run({ status: 'idle' }, form)
      if (after.status === 'done') showToast({ message: done })
      return after
    },
    { status: 'idle' },
  )
  return (
    // What was typed stays when it is refused.
    <form action={submit} onReset={(event) => void (state.status !== 'done' && event.preventDefault())} className="grid gap-4 border-t border-line pt-6">
      <input type="hidden" name="actionId" value={action.id} />
      <input type="hidden" name="revision" value={action.revision} />
      {children(state.status === 'invalid' ? state.fields : {})}
      {state.status === 'refused' || state.status === 'invalid' ? (
        <p role="alert" className="font-medium text-below">
          {state.message}
        </p>
      ) : null}
      <SubmitButton variant={primary ? 'primary' : 'secondary'} className="justify-self-start">
        {button}
      </SubmitButton>
    </form>
  )
}

const ReportLink = ({ source, href, day }: { source: { reportNumber: string; on: string }; href: string; day: (on: string) => string }) => (
  <Link href={`${href}${source.reportNumber}`} className={linkLook.text}>
    {day(source.on)}
  </Link>
)
