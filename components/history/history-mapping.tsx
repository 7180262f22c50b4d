'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { FormState } from '@/lib/web/form-state'
import { useFormAction } from '../list/use-form-action'
import { ErrorLine } from '../ui/error-line'
import { Select } from '../ui/select'
import { Cell, HeaderCell, Row, Table, TableHead } from '../ui/table'

const fields = ['branch', 'date', 'total', 'period', 'channel', 'visits'] as const
type HistoryField = (typeof fields)[number]
export type Mapping = { fields: Partial<Record<HistoryField, number>>; sections: { column: number; key: string }[] }
type Props = {
  header: string[]
  samples: string[][]
  mapping: Mapping
  sections: { key: string; title: string }[]
  save: (input: { mapping: Mapping }) => Promise<FormState<void>>
}
const ofSection = 'section:'

/** Column by column: a fact or a section of the standard. A change is saved at once, and the preview below follows. */
export function HistoryMapping({ header, samples, mapping, sections, save }: Props) {
  const t = useTranslations('history-import')
  const router = useRouter()
  const [sent, setSent] = useState<Mapping | null>(null)
  const { run, pending, message } = useFormAction(save, {
    notSent: t('notSent'),
    onDone: () => {
      setSent(null)
      router.refresh()
    },
  })
  const shown = pending && sent ? sent : mapping
  const holdsIn = (column: number) => {
    const section = shown.sections.find((one) => one.column === column)
    return section ? `${ofSection}${section.key}` : (fields.find((field) => shown.fields[field] === column) ?? '')
  }
  const choose = (column: number, use: string) => {
    const kept = Object.fromEntries(Object.entries(shown.fields).filter(([field, at]) => at !== column && field !== use))
    const key = use.startsWith(ofSection) ? use.slice(ofSection.length) : null
    const others = shown.sections.filter((one) => one.column !== column && one.key !== key)
    const next: Mapping = key === null ? { fields: use ? { ...kept, [use]: column } : kept, sections: others } : { fields: kept, sections: [...others, { column, key }] }
    setSent(next)
    run({ mapping: next })
  }
  return (
    <div className="grid gap-4" aria-busy={pending}>
      <Table label={t('columns')} className="max-sm:!min-w-0">
        <TableHead>
          <tr>
            <HeaderCell>{t('columnInFile')}</HeaderCell>
            <HeaderCell className="max-sm:hidden">{t('examples')}</HeaderCell>
            <HeaderCell className="w-48 sm:w-64">{t('holds')}</HeaderCell>
          </tr>
        </TableHead>
        <tbody>
          {header.map((head, column) => (
            <Row key={column}>
              <Cell className="font-medium" dir="auto">{head || t('columnWithout', { number: column + 1 })}</Cell>
              <Cell quiet className="max-w-80 truncate max-sm:hidden" dir="auto">{samples[column]?.join(' · ')}</Cell>
              <Cell>
                <Select aria-label={t('holdsOf', { column: head || String(column + 1) })} value={holdsIn(column)} onChange={(event) => choose(column, event.target.value)}>
                  <option value="">{t('leaveOut')}</option>
                  <optgroup label={t('facts')}>
                    {fields.map((field) => (
                      <option key={field} value={field}>{t(`field.${field}`)}</option>
                    ))}
                  </optgroup>
                  {sections.length > 0 ? (
                    <optgroup label={t('sections')}>
                      {sections.map(({ key, title }) => (
                        <option key={key} value={`${ofSection}${key}`}>{t('ofSection', { section: title || key })}</option>
                      ))}
                    </optgroup>
                  ) : null}
                </Select>
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
      <ErrorLine>{message}</ErrorLine>
    </div>
  )
}
