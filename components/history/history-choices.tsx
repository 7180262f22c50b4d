'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { FormState } from '@/lib/web/form-state'
import { useFormAction } from '../list/use-form-action'
import { Checkbox } from '../ui/checkbox'
import { ErrorLine } from '../ui/error-line'
import { Field } from '../ui/field'
import { Select } from '../ui/select'

const choices = {
  channel: ['on_site', 'telephone', 'written', 'web'],
  scale: ['percent', 'fraction'],
  dayOrder: ['day_first', 'month_first'],
  gather: ['month', 'quarter', 'year'],
} as const
type Choices = { [Name in keyof typeof choices]: (typeof choices)[Name][number] }
export type HistoryOptions = Choices & { standardId: string | null; skipDuplicates: boolean }
type Props = {
  options: HistoryOptions
  standards: { id: string; name: string }[]
  /** Null until the file can be read: which rows are known is not known yet. */
  counts: { twice: number; before: number } | null
  save: (input: Partial<Choices> & { standardId?: string; skipDuplicates?: boolean }) => Promise<FormState<void>>
}

/** How the file is read: which standard it is of, how it writes scores and dates, and what happens to rows that are known. */
export function HistoryChoices({ options, standards, counts, save }: Props) {
  const t = useTranslations('history-import')
  const router = useRouter()
  const { run, pending, message } = useFormAction(save, { notSent: t('notSent'), onDone: () => router.refresh() })
  const choice = <Name extends keyof Choices>(name: Name, hint?: string) => (
    <Field label={t(name as 'scale')} hint={hint}>
      {(control) => (
        <Select {...control} value={options[name]} onChange={(event) => run({ [name]: event.target.value } as Partial<Choices>)}>
          {choices[name].map((value) => (
            <option key={value} value={value}>{t(`${name}Name.${value}` as 'scaleName.percent')}</option>
          ))}
        </Select>
      )}
    </Field>
  )
  return (
    <div className="grid gap-4" aria-busy={pending}>
      <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
        <Field label={t('standard')} hint={t('standardHint')}>
          {(control) => (
            <Select {...control} value={options.standardId ?? ''} onChange={(event) => run({ standardId: event.target.value })}>
              {options.standardId === null ? <option value="">{t('chooseStandard')}</option> : null}
              {standards.map(({ id, name }) => (
                <option key={id} value={id}>{name}</option>
              ))}
            </Select>
          )}
        </Field>
        {choice('channel', t('channelHint'))}
        {choice('gather')}
        {choice('scale')}
        {choice('dayOrder')}
      </div>
      <div>
        <Checkbox label={t('skip')} checked={options.skipDuplicates} onChange={() => run({ skipDuplicates: !options.skipDuplicates })} />
        {counts ? <p className="text-12 text-ink-2">{t('skipHint', counts)}</p> : null}
      </div>
      <ErrorLine>{message}</ErrorLine>
    </div>
  )
}
