'use client'

import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'
import type { Text } from '@/lib/domain/language'
import { useEditor } from './editor-context'

type Props = {
  /** Path of the field, by which findings lead to it. */
  field: string
  label: string
  hint?: string
  hideLabel?: boolean
  text: Text
  max: number
  lines?: boolean
  className?: string
  onChange: (text: Text, merge: string) => void
}

export const fieldId = (field: string) => `field-${field}`

/** What is wrong with a text longer than it may be, in words; undefined while it fits. */
export function useTooLong(): (value: string, max: number) => string | undefined {
  const t = useTranslations('standard-editor')
  return (value, max) => (value.length > max ? t('tooLong', { over: value.length - max, max }) : undefined)
}

/** One text in the language being written; until it is translated, the base language shows through. */
export function TextField({ field, label, hint, hideLabel, text, max, lines, className, onChange }: Props) {
  const t = useTranslations('standard-editor')
  const { language, base } = useEditor()
  const error = useTooLong()(text[language] ?? '', max)
  const value = text[language] ?? ''
  const props = {
    value,
    lang: language,
    dir: 'auto',
    placeholder: language === base ? undefined : text[base],
    onChange: ({ target }: { target: { value: string } }) =>
      onChange({ ...text, [language]: target.value || undefined }, `${field}:${language}`),
  }
  const left = max - value.length
  const near = left < max * 0.1 ? t('lettersLeft', { left }) : undefined
  return (
    <Field id={fieldId(field)} label={label} hint={error ? undefined : (near ?? hint)} error={error} hideLabel={hideLabel} className={className}>
      {(control) => (lines ? <Textarea {...control} {...props} rows={2} /> : <Input {...control} {...props} />)}
    </Field>
  )
}
