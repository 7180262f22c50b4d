'use client'

import { Plus, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { showToast } from '@/components/ui/toast-store'
import { languages, type Language } from '@/lib/domain/language'
import type { StandardContent } from '@/lib/domain/standard/content'
import { removeLanguage, restoreLanguage } from '@/lib/domain/standard/edit/translate'
import { writtenIn, type TextGroup } from '@/lib/domain/standard/translations'
import { useEditor } from '../editor-context'
import { ownName } from '../language-tabs'

type Props = {
  content: StandardContent
  groups: readonly TextGroup[]
  /** Languages the standard is written in, the base first, each with what it lacks and what is outdated in it. */
  counted: readonly { language: Language; missing: number; outdated: number }[]
  language: Language | null
  onLanguage: (language: Language | null) => void
}

/** Which language is written, which one is added and which one goes. */
export function LanguageBar({ content, groups, counted, language, onLanguage }: Props) {
  const t = useTranslations('standard-translate')
  const { edit } = useEditor()
  const [asked, setAsked] = useState(false)
  const { baseLanguage: base } = content
  const known = counted.map((one) => one.language)
  const choices = languages.filter((one) => one === language || (known.includes(one) && (one !== base || counted.some((each) => each.language === base && each.missing > 0))))
  const leftIn = (one: Language) => counted.filter((each) => each.language === one).reduce((sum, { missing, outdated }) => sum + missing + outdated, 0)
  const written = language ? writtenIn(groups, language) : 0
  const remove = () => {
    if (!language) return
    edit((now) => removeLanguage(now, language))
    showToast({ message: t('removed', { language: ownName[language] }), undo: () => edit((now) => restoreLanguage(now, content, language)) })
    onLanguage(null)
  }
  return (
    <div className="flex flex-wrap items-center gap-2">
      {choices.length > 0 && language ? (
        <SegmentedControl
          name="translate-into"
          legend={t('into')}
          value={language}
          onValueChange={(chosen) => onLanguage(chosen as Language)}
          segments={choices.map((one) => ({
            value: one,
            label: (
              <span>
                <span lang={one}>{ownName[one]}</span>
                {leftIn(one) > 0 ? <span className="pl-1.5 text-12 text-ink-2">{leftIn(one)}</span> : null}
              </span>
            ),
          }))}
        />
      ) : null}
      {languages
        .filter((one) => one !== base && !choices.includes(one))
        .map((one) => (
          <Button key={one} variant="quiet" icon={<Plus />} onClick={() => onLanguage(one)}>
            {t('add', { language: ownName[one] })}
          </Button>
        ))}
      {language && language !== base && written > 0 ? (
        <Button variant="quiet" icon={<Trash2 />} onClick={() => setAsked(true)}>
          {t('remove', { language: ownName[language] })}
        </Button>
      ) : null}
      <ConfirmDialog
        open={asked}
        onOpenChange={setAsked}
        title={t('removeTitle', { language: language ? ownName[language] : '' })}
        description={t('removeMeans', { count: written })}
        confirm={t('removeConfirm')}
        danger
        onConfirm={remove}
      />
    </div>
  )
}
