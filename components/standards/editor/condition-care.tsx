'use client'

import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useRef, useState } from 'react'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { textIn } from '@/lib/domain/language'
import { brokenConditions, type ConditionUse } from '@/lib/domain/standard/condition-uses'
import { criteriaOf, type StandardContent } from '@/lib/domain/standard/content'
import { clauseWords } from '../condition-words'
import { useEditor } from './editor-context'

/** Does what is asked at once unless it breaks conditions; then their author is asked first. */
export type WithCare = (change: (content: StandardContent) => StandardContent, act: () => void) => void
export type Care = { broken: ConditionUse[]; content: StandardContent; act: () => void }

/** What takes an answer away goes by here: deleting a criterion, a section or an option, asking in another way. */
export function useConditionCare(content: StandardContent) {
  const [care, setCare] = useState<Care | null>(null)
  const latest = useRef(content)
  useEffect(() => {
    latest.current = content
  }, [content])
  const withCare = useCallback<WithCare>((change, act) => {
    const broken = brokenConditions(latest.current, change(latest.current))
    if (broken.length === 0) act()
    else setCare({ broken, content: latest.current, act })
  }, [])
  return { withCare, care, leave: () => setCare(null) }
}

export function ConditionCareDialog({ care, onLeave }: { care: Care | null; onLeave: () => void }) {
  const t = useTranslations('standard-conditions')
  const editor = useTranslations('standard-editor')
  const terms = useTranslations('terms')
  const { language, base } = useEditor()
  return (
    <ConfirmDialog
      open={care !== null}
      onOpenChange={(open) => !open && onLeave()}
      title={t('care.title')}
      description={t('care.description', { count: care?.broken.length ?? 0 })}
      confirm={t('care.confirm')}
      danger
      onConfirm={() => care?.act()}
    >
      <ul className="grid max-h-60 overflow-y-auto">
        {care?.broken.map(({ criterion, clause, at }) => (
          <li key={`${criterion.key}/${at}`} className="grid gap-0.5 border-b border-line py-2">
            <span className="font-medium" dir="auto">
              {textIn(criterion.name, language, base) || textIn(criterion.prompt, language, base) || editor('untitledCriterion')}
            </span>
            <span className="text-12 text-ink-2" dir="auto">
              {clauseWords([clause], criteriaOf(care.content), { t, terms, language, base })}
            </span>
          </li>
        ))}
      </ul>
    </ConfirmDialog>
  )
}
