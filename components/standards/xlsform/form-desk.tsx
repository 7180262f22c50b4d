'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useMemo } from 'react'
import { SectionHeader } from '@/components/ui/page-header'
import { criteriaOf } from '@/lib/domain/standard/content'
import type { ImportDecision, SameStandard } from '@/lib/domain/standard/import/same-standard'
import { readForm } from '@/lib/domain/standard/xlsform/read-form'
import type { FormChoices } from '@/lib/domain/standard/xlsform/report.schema'
import type { FormWorkbook } from '@/lib/domain/standard/xlsform/sheet'
import type { FormState } from '@/lib/web/form-state'
import { ownName } from '../editor/language-tabs'
import { DraftDesk } from '../import/draft-desk'
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
  finish: (input: { runId: string; choices: FormChoices; decision?: ImportDecision }) => Promise<FormState<{ standardId: string } | { same: SameStandard[] }>>
}

/** What a form does not say of itself, what of it comes over, what does not, and the draft that would come of it; all follows each choice at once. */
export function FormDesk({ runId, book, choices: first, home, reportActions, save, finish }: Props) {
  const t = useTranslations('xlsform')
  const [choices, change] = useKeptChoices(first, (kept) => save({ runId, choices: kept }))
  const form = useMemo(() => readForm(book, choices.settings), [book, choices.settings])
  // A form with faults is refused when it is chosen; a kept one has none.
  if ('faults' in form) return <p role="alert">{t('unreadable')}</p>
  const { content, rows, carried, findings, spoken, asksLanguage } = form
  const criteria = criteriaOf(content).length
  return (
    <DraftDesk
      settings={<FormSettingsFields choices={choices} asksLanguage={asksLanguage} onChange={change} />}
      summary={t('summary', { carried: carried.length, rows, criteria, sections: content.sections.length, languages: spoken.map((one) => ownName[one]).join(', ') || '–' })}
      missing={[...(criteria > 0 ? [] : [t('nothingToAsk')]), ...(choices.name.trim() ? [] : [t('nameMissing')])]}
      ready={criteria > 0}
      words={{ create: t('create', { criteria }), notSent: t('notSent') }}
      home={home}
      name={choices.name}
      finish={(decided) => finish({ runId, choices: decided ? { ...choices, name: decided.name } : choices, decision: decided?.decision })}
    >
      <section aria-labelledby="report" className="grid gap-4">
        <SectionHeader id="report" title={t('report')} end={reportActions} />
        <FormReport findings={findings} />
      </section>
      {criteria > 0 ? <FormPreview content={content} spoken={spoken} /> : null}
    </DraftDesk>
  )
}
