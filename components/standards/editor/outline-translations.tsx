'use client'

import { Languages } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { Language } from '@/lib/domain/language'
import { inLanguage, type OutdatedText } from '@/lib/domain/standard/outdated-texts'
import { languagesOf, missingIn, textsOf, type TextGroup } from '@/lib/domain/standard/translations'
import { ownName } from './language-tabs'
import { useLacking } from './translate/use-lacking'

type Props = { groups: readonly TextGroup[]; outdated: readonly OutdatedText[]; base: Language; /** There is no question yet, so nothing of it can be complete. */ isEmpty: boolean; onTranslate: (language?: Language) => void }

const row = 'flex min-h-9 w-full items-center justify-between gap-2 rounded px-2 text-left transition-calm hover:bg-sunken focus-visible:-outline-offset-2 pointer-coarse:min-h-12'

/** The way to the translations, with what each language lacks. */
export function OutlineTranslations({ groups, outdated, base, isEmpty, onTranslate }: Props) {
  const t = useTranslations('standard-translate')
  const editor = useTranslations('standard-editor')
  const lacking = useLacking()
  const counted = useMemo(() => {
    const texts = textsOf(groups)
    return languagesOf(groups, base).map((language) => ({ language, missing: missingIn(texts, language) }))
  }, [groups, base])
  const others = counted.filter(({ language, missing }) => language !== base || missing > 0)
  return (
    <ul className="grid border-b border-line pb-2" aria-label={t('title')}>
      <li>
        <button type="button" className={row} onClick={() => onTranslate()}>
          {t('title')}
          <Languages aria-hidden className="size-4 text-ink-3" />
        </button>
      </li>
      {others.map(({ language, missing }) => (
        <li key={language}>
          <button type="button" className={row} onClick={() => onTranslate(language)}>
            <span lang={language} className="pl-3 text-ink-2">
              {ownName[language]}
            </span>
            <span className="text-right text-12 text-ink-3">{isEmpty && missing === 0 ? editor('noQuestions') : lacking(missing, inLanguage(outdated, language).length)}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
