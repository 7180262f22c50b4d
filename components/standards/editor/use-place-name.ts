'use client'

import { useTranslations } from 'next-intl'
import { textIn } from '@/lib/domain/language'
import type { StandardContent } from '@/lib/domain/standard/content'
import { findCriterion } from '@/lib/domain/standard/edit/criteria'
import type { PublishPlace } from '@/lib/domain/standard/publish-check'
import { useEditor } from './editor-context'

/** What an author calls the place of a finding: the criterion, the section, the scenarios or the whole. */
export function usePlaceName(content: StandardContent): (place: PublishPlace) => string {
  const t = useTranslations('standard-editor')
  const { language, base } = useEditor()
  return ({ criterionKey, sectionKey, field }) => {
    const criterion = criterionKey ? findCriterion(content, criterionKey)?.criterion : undefined
    if (criterion)
      return (
        textIn(criterion.name, language, base) || textIn(criterion.prompt, language, base) || t('untitledCriterion')
      )
    const section = sectionKey ? content.sections.find(({ key }) => key === sectionKey) : undefined
    if (section) return textIn(section.title, language, base) || t('untitledSection')
    return field?.startsWith('scenarios.') ? t('scenarios') : t('wholeStandard')
  }
}
