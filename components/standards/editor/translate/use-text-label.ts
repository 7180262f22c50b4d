'use client'

import { useTranslations } from 'next-intl'
import type { ListedText } from '@/lib/domain/standard/translations'

/** What an author calls a text, in the editor's own words. */
export function useTextLabel(): (listed: Pick<ListedText, 'kind' | 'number'>) => string {
  const t = useTranslations('standard-editor')
  return ({ kind, number = 0 }) => {
    switch (kind) {
      case 'goal':
        return t('kpi')
      case 'title':
        return t('sectionTitle')
      case 'intro':
        return t('sectionIntro')
      case 'group':
        return t('groupNumber', { number })
      case 'option':
        return t('optionNumber', { number })
      case 'step':
        return t('stepNumber', { number })
      default:
        return t(kind)
    }
  }
}
