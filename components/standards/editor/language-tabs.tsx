'use client'

import { useTranslations } from 'next-intl'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { languages, type Language } from '@/lib/domain/language'

/** Languages by their own names, as everywhere a language is chosen. */
export const ownName: Record<Language, string> = { en: 'English', ru: 'Русский', lt: 'Lietuvių' }

/** Which language the texts are being written in. */
export function LanguageTabs({ value, base, onChange }: { value: Language; base: Language; onChange: (language: Language) => void }) {
  const t = useTranslations('standard-editor')
  return (
    <SegmentedControl
      name="writing-language"
      legend={t('writtenIn', { base: ownName[base] })}
      value={value}
      onValueChange={(chosen) => onChange(chosen as Language)}
      segments={languages.map((language) => ({ value: language, label: <span lang={language}>{ownName[language]}</span> }))}
      className="shrink-0"
    />
  )
}
