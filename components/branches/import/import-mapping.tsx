'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { FormState } from '@/lib/web/form-state'
import { useFormAction } from '../../list/use-form-action'
import { Combobox } from '../../ui/combobox'
import { ErrorLine } from '../../ui/error-line'
import { Field } from '../../ui/field'
import { Select } from '../../ui/select'
import { Cell, HeaderCell, Row, Table, TableHead } from '../../ui/table'

const fields = ['code', 'name', 'region', 'kind', 'timeZone', 'address', 'town', 'openedOn', 'latitude', 'longitude', 'openingHours', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
type ImportField = (typeof fields)[number]
export type Mapping = { fields: Partial<Record<ImportField, number>>; attributes: number[] }
type Props = {
  header: string[]
  samples: string[][]
  mapping: Mapping
  timeZone: string | null
  usualTimeZone: string
  askTimeZone: boolean
  zones: readonly string[]
  save: (input: { mapping?: Mapping; timeZone?: string }) => Promise<FormState<void>>
}

/** Column by column: what it holds. A change is saved at once, and the comparison below follows. */
export function ImportMapping({ header, samples, mapping: saved, timeZone, usualTimeZone, askTimeZone, zones, save }: Props) {
  const t = useTranslations('branch-import')
  const router = useRouter()
  const [mapping, setMapping] = useState(saved)
  const { run, pending, message } = useFormAction(save, { notSent: t('notSent'), onDone: () => router.refresh() })
  const holdsIn = (column: number) => fields.find((field) => mapping.fields[field] === column) ?? (mapping.attributes.includes(column) ? 'attribute' : '')
  const choose = (column: number, use: string) => {
    const kept = Object.fromEntries(Object.entries(mapping.fields).filter(([field, at]) => at !== column && field !== use))
    const attributes = mapping.attributes.filter((at) => at !== column)
    const next: Mapping =
      use === 'attribute' ? { fields: kept, attributes: [...attributes, column] } : { fields: use ? { ...kept, [use]: column } : kept, attributes }
    setMapping(next)
    run({ mapping: next })
  }
  return (
    <div className="grid gap-6" aria-busy={pending}>
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
              <Cell className="font-medium" dir="auto">
                {head || t('columnWithout', { number: column + 1 })}
              </Cell>
              <Cell quiet className="max-w-80 truncate max-sm:hidden" dir="auto">
                {samples[column]?.join(' · ')}
              </Cell>
              <Cell>
                <Select aria-label={t('holdsOf', { column: head || String(column + 1) })} value={holdsIn(column)} onChange={(event) => choose(column, event.target.value)}>
                  <option value="">{t('leaveOut')}</option>
                  {fields.map((field) => (
                    <option key={field} value={field}>
                      {t(`field.${field}`)}
                    </option>
                  ))}
                  {head ? <option value="attribute">{t('asAttribute')}</option> : null}
                </Select>
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
      {askTimeZone ? (
        <Field label={t('timeZoneQuestion')} hint={t('timeZoneHint')} className="max-w-md">
          {(control) => (
            <Combobox
              {...control}
              options={[usualTimeZone, ...zones.filter((zone) => zone !== usualTimeZone)].map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
              value={timeZone ?? ''}
              onValueChange={(zone) => run({ timeZone: zone })}
              placeholder={t('chooseZone')}
            />
          )}
        </Field>
      ) : null}
      <ErrorLine>{message}</ErrorLine>
    </div>
  )
}
