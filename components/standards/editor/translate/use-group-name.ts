'use client'

import { useTranslations } from 'next-intl'
import { textIn, type Language } from '@/lib/domain/language'
import type { TextGroup } from '@/lib/domain/standard/translations'

/** The whole standard, a section by its title, the scenarios. */
export function useGroupName(base: Language): (group: Pick<TextGroup, 'of' | 'name'>) => string {
  const t = useTranslations('standard-editor')
  return ({ of, name }) => (of === 'section' ? textIn(name, base, base) || t('untitledSection') : t(of === 'scenarios' ? 'scenarios' : 'wholeStandard'))
}
