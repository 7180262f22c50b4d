'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { type ReactNode, useMemo, useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { SectionHeader } from '@/components/ui/page-header'
import { criteriaOf } from '@/lib/domain/standard/content'
import { readForm } from '@/lib/domain/standard/xlsform/read-form'
import type { FormChoices } from '@/lib/domain/standard/xlsform/report.schema'
import type { FormWorkbook } from '@/lib/domain/standard/xlsform/sheet'
import type { FormState } from '@/lib/web/form-state'
import { ownName } from '../editor/language-tabs'
import { useKeptChoices } from '../import/use-kept-choices'
import { FormPreview } from './form-preview'
import { FormReport } from './form-report'
import { FormSettingsFields } from './form-settings-fields'

type Props = {
  runId: string
  book: FormWorkbook
  choices: FormChoices
  home: string
  /** Links to the report as a file and to paper. */
  reportActions: ReactNode
  save: (input: { runId: string; choices: FormChoices }) => Promise<FormState<void>>
  finish: (input: { runId: string; choices: FormChoices }) => Promise<FormState<{ standardId: string }>>
}

/** What a form does not say of itself, what of it comes over, what does not, and the draft that would come of it; all follows each choice at once. */
export function FormDesk({ runId, book, choices: first, home, reportActions, save, finish }: Props) {
  const t = useTranslations('xlsform')
  const router = useRouter()
  const [choices, change] = useKeptChoices(first, (kept) => save({ runId, choices: kept }))
  const [error, setError] = useState<string | null>(null)
  const [pending, start] = useTransition()
  const form = useMemo(() => readForm(book, choices.settings), [book, choices.settings])
  // A form with faults is refused when it is chosen; a kept one has none.
  if ('faults' in form) return <p role="alert">{t('unreadable')}</p>
  const { content, rows, carried, findings, spoken, asksLanguage } = form
  const criteria = criteriaOf(content).length
  const create = () =>
    start(async () => {
      const state = await finish({ runId, choices }).catch(() => null)
      if (state?.status === 'done') return router.push(`${home}/${state.result.standardId}/edit`)
      setError(state && 'message' in state ? state.message : t('notSent'))
    })
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8 lg:grid-cols-[320px_minmax(0,1fr)] lg:gap-12 print:block">
      <div data-screen-only>
        <FormSettingsFields choices={choices} asksLanguage={asksLanguage} onChange={change} />
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-10">
        <section className="grid gap-4 rounded border border-line p-6" aria-live="polite">
          <p className="text-16">
            {t('summary', { carried: carried.length, rows, criteria, sections: content.sections.length, languages: spoken.map((one) => ownName[one]).join(', ') || '–' })}
          </p>
          {criteria === 0 ? <p className="text-below">{t('nothingToAsk')}</p> : null}
          {choices.name.trim() ? null : <p className="text-below">{t('nameMissing')}</p>}
          {error ? (
            <p role="alert" className="text-below">
              {error}
            </p>
          ) : null}
          <div className="flex flex-wrap gap-2" data-screen-only>
            <Button variant="primary" pending={pending} disabled={criteria === 0 || !choices.name.trim()} onClick={create}>
              {t('create', { criteria })}
            </Button>
          </div>
        </section>
        <section aria-labelledby="report" className="grid gap-4">
          <SectionHeader id="report" title={t('report')} end={reportActions} />
          <FormReport findings={findings} />
        </section>
        {criteria > 0 ? <FormPreview content={content} spoken={spoken} /> : null}
      </div>
    </div>
  )
}
