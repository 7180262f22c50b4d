'use client'

import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { SectionHeader } from '@/components/ui/page-header'
import { Select } from '@/components/ui/select'
import { questionnaireFields, type QuestionnaireMapping } from '@/lib/domain/standard/import/columns'

type Props = {
  header: readonly string[]
  rows: readonly (readonly string[])[]
  mapping: QuestionnaireMapping
  onChange: (mapping: QuestionnaireMapping) => void
}

/** Which column holds what, with the first filled cell of each as a check. */
export function ColumnFields({ header, rows, mapping, onChange }: Props) {
  const t = useTranslations('standard-import')
  const example = (at: number | null) => (at === null ? '' : (rows.find((cells) => cells[at])?.[at] ?? ''))
  return (
    <section>
      <SectionHeader title={t('columns')} />
      <div className="grid gap-3">
        {questionnaireFields.map((field) => {
          const at = mapping[field]
          const shown = example(at)
          return (
            <Field key={field} label={t(`field.${field}`)} hint={shown ? <span dir="auto">{t('forInstance', { cell: shown.slice(0, 80) })}</span> : undefined}>
              {(control) => (
                <Select {...control} value={at ?? ''} onChange={({ target }) => onChange({ ...mapping, [field]: target.value === '' ? null : Number(target.value) })}>
                  <option value="">{t('notInFile')}</option>
                  {header.map((name, index) => (
                    <option key={index} value={index}>
                      {name || t('columnNumber', { number: index + 1 })}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
          )
        })}
      </div>
    </section>
  )
}
