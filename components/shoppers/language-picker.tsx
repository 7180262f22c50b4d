'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Combobox } from '../ui/combobox'
import { Field } from '../ui/field'

type Props<Spoken extends string> = { spoken: { value: Spoken; label: string }[]; value: Spoken[]; onChange: (languages: Spoken[]) => void }

/** Languages one can shop in: added from a list found by typing, taken away by their own button. */
export function LanguagePicker<Spoken extends string>({ spoken, value, onChange }: Props<Spoken>) {
  const t = useTranslations('shoppers')
  const nameOf = (language: Spoken) => spoken.find((one) => one.value === language)?.label ?? language
  return (
    <div className="grid content-start gap-2">
      <Field label={t('field.languages')}>
        {(control) => (
          <Combobox
            {...control}
            options={spoken.filter((one) => !value.includes(one.value))}
            value=""
            onValueChange={(chosen) => {
              const found = spoken.find((one) => one.value === chosen)
              if (found) onChange([...value, found.value])
            }}
            placeholder={t('addLanguage')}
          />
        )}
      </Field>
      <ul className="flex flex-wrap gap-2 empty:hidden">
        {value.map((language) => (
          <li key={language}>
            <button
              type="button"
              aria-label={t('removeLanguage', { name: nameOf(language) })}
              onClick={() => onChange(value.filter((one) => one !== language))}
              className="inline-flex h-7 items-center gap-1.5 rounded bg-sunken px-2 text-14 transition-calm hover:bg-line pointer-coarse:h-11 pointer-coarse:px-3"
            >
              {nameOf(language)}
              <X aria-hidden className="size-3.5" />
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
