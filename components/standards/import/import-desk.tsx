'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { SectionHeader } from '@/components/ui/page-header'
import type { ImportTable } from '@/lib/domain/import/table'
import { criteriaOf } from '@/lib/domain/standard/content'
import type { ImportChoices } from '@/lib/domain/standard/import/settings.schema'
import type { ImportDecision, SameStandard } from '@/lib/domain/standard/import/same-standard'
import { readQuestionnaire } from '@/lib/domain/standard/import/questionnaire'
import { pointsPossible } from '@/lib/domain/standard/points-possible'
import type { FormState } from '@/lib/web/form-state'
import { StandardSheet } from '../standard-sheet'
import { ColumnFields } from './column-fields'
import { DraftDesk } from './draft-desk'
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
  finish: (input: { runId: string; choices: ImportChoices; decision?: ImportDecision }) => Promise<FormState<{ standardId: string } | { same: SameStandard[] }>>
}

/** Columns, what the file lacks, what is wrong row by row, and the standard that would come of it; all follows each choice at once. */
export function ImportDesk({ runId, table, choices: first, today, home, save, finish }: Props) {
  const t = useTranslations('standard-import')
  const format = useFormatter()
  const [choices, change] = useKeptChoices(first, (kept) => save({ runId, choices: kept }))
  const { mapping, settings } = choices
  const { content, errors, rows } = useMemo(() => readQuestionnaire(table, mapping, settings, today), [table, mapping, settings, today])
  const criteria = criteriaOf(content).length
  const hasQuestions = mapping.prompt !== null || mapping.name !== null
  return (
    <DraftDesk
      settings={
        <>
          <ColumnFields header={table.header} rows={table.rows} mapping={mapping} onChange={(next) => change({ ...choices, mapping: next })} />
          <ImportSettings choices={choices} mapping={mapping} onChange={change} />
        </>
      }
      summary={t('summary', { criteria, rows, sections: content.sections.length, points: format.number(pointsPossible(content) / 1_000) })}
      missing={[...(hasQuestions ? [] : [t('noQuestions')]), ...(choices.name.trim() ? [] : [t('nameMissing')])]}
      ready={criteria > 0}
      words={{ create: t('create', { criteria }), notSent: t('notSent') }}
      home={home}
      name={choices.name}
      finish={(decided) => finish({ runId, choices: decided ? { ...choices, name: decided.name } : choices, decision: decided?.decision })}
    >
      {errors.length > 0 ? <RowErrors errors={errors} /> : null}
      {criteria > 0 ? (
        <section>
          <SectionHeader title={t('preview')} />
          <StandardSheet content={content} language={settings.language} />
        </section>
      ) : null}
    </DraftDesk>
  )
}
