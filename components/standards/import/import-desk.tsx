'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useMemo, useState, useTransition } from 'react'
import { Button } from '@/components/ui/button'
import { SectionHeader } from '@/components/ui/page-header'
import type { ImportTable } from '@/lib/domain/import/table'
import { criteriaOf } from '@/lib/domain/standard/content'
import type { ImportChoices } from '@/lib/domain/standard/import/settings.schema'
import { readQuestionnaire } from '@/lib/domain/standard/import/questionnaire'
import { pointsPossible } from '@/lib/domain/standard/points-possible'
import type { FormState } from '@/lib/web/form-state'
import { StandardSheet } from '../standard-sheet'
import { ColumnFields } from './column-fields'
import { ImportSettings } from './import-settings'
import { RowErrors } from './row-errors'
import { useKeptChoices } from './use-kept-choices'

type Props = {
  runId: string
  table: ImportTable
  choices: ImportChoices
  /** ISO date that dates the zone. */
  today: string
  home: string
  save: (input: { runId: string; choices: ImportChoices }) => Promise<FormState<void>>
  finish: (input: { runId: string; choices: ImportChoices }) => Promise<FormState<{ standardId: string }>>
}

/** Columns, what the file lacks, what is wrong row by row, and the standard that would come of it; all follows each choice at once. */
export function ImportDesk({ runId, table, choices: first, today, home, save, finish }: Props) {
  const t = useTranslations('standard-import')
  const format = useFormatter()
  const router = useRouter()
  const [choices, change] = useKeptChoices(first, (kept) => save({ runId, choices: kept }))
  const [error, setError] = useState<string | null>(null)
  const [pending, start] = useTransition()
  const { mapping, settings } = choices
  const { content, errors, rows } = useMemo(() => readQuestionnaire(table, mapping, settings, today), [table, mapping, settings, today])
  const criteria = criteriaOf(content).length
  const hasQuestions = mapping.prompt !== null || mapping.name !== null
  const create = () =>
    start(async () => {
      const state = await finish({ runId, choices }).catch(() => null)
      if (state?.status === 'done') return router.push(`${home}/${state.result.standardId}/edit`)
      setError(state && 'message' in state ? state.message : t('notSent'))
    })
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8 lg:grid-cols-[360px_minmax(0,1fr)] lg:gap-12">
      <div className="grid content-start gap-8">
        <ColumnFields header={table.header} rows={table.rows} mapping={mapping} onChange={(next) => change({ ...choices, mapping: next })} />
        <ImportSettings choices={choices} mapping={mapping} onChange={change} />
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-8">
        <section className="grid gap-4 rounded border border-line p-6" aria-live="polite">
          <p className="text-16">
            {t('summary', { criteria, rows, sections: content.sections.length, points: format.number(pointsPossible(content) / 1_000) })}
          </p>
          {hasQuestions ? null : <p className="text-below">{t('noQuestions')}</p>}
          {choices.name.trim() ? null : <p className="text-below">{t('nameMissing')}</p>}
          {error ? (
            <p role="alert" className="text-below">
              {error}
            </p>
          ) : null}
          <Button variant="primary" className="justify-self-start" pending={pending} disabled={criteria === 0 || !hasQuestions || !choices.name.trim()} onClick={create}>
            {t('create', { criteria })}
          </Button>
        </section>
        {errors.length > 0 ? <RowErrors errors={errors} /> : null}
        {criteria > 0 ? (
          <section>
            <SectionHeader title={t('preview')} />
            <StandardSheet content={content} language={settings.language} />
          </section>
        ) : null}
      </div>
    </div>
  )
}
