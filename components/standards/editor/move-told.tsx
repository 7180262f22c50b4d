'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { textIn, type Language } from '@/lib/domain/language'
import type { StandardContent } from '@/lib/domain/standard/content'
import { movedRow, standingOf } from '@/lib/domain/standard/edit/moved-row'

/** The row that was dragged last, and in which document. */
export type Dragged = { id: string; from: StandardContent }
type Props = { content: StandardContent; selection: string; dragged: Dragged | null; language: Language; base: Language }

/** Tells whoever does not see the list where a row has come to stand, whether it was moved by key, button, pointer or undo. */
export function MoveTold({ content, selection, dragged, language, base }: Props) {
  const t = useTranslations('standard-editor')
  const [seen, setSeen] = useState(content)
  const [told, setTold] = useState('')
  if (seen !== content) {
    setSeen(content)
    const id = movedRow(seen, content, dragged?.from === seen ? dragged.id : selection)
    const standing = id === null ? null : standingOf(content, id)
    const section = standing && content.sections[standing.section]
    if (id !== null && standing && section) {
      const { number, count } = standing
      const title = textIn(section.title, language, base) || t('untitledSection')
      const criterion = section.criteria[number - 1]
      if (standing.of === 'section') setTold(t('movedSection', { row: title, number, count }))
      else if (criterion) {
        const row = textIn(criterion.name, language, base) || textIn(criterion.prompt, language, base) || t('untitledCriterion')
        const group = section.groups.find(({ key }) => key === standing.groupKey)
        const within = section.groups.length === 0 ? '' : group ? textIn(group.title, language, base) || t('untitledGroup') : t('noGroup')
        setTold([t('movedCriterion', { row, number, count, section: title }), within].filter(Boolean).join(', '))
      }
    }
  }
  return (
    <p role="status" className="sr-only">
      {told}
    </p>
  )
}
