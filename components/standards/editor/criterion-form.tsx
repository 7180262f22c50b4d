'use client'

import { ArrowDown, ArrowUp, Copy, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { IconButton } from '@/components/ui/icon-button'
import { textIn } from '@/lib/domain/language'
import type { Criterion, Section, StandardContent } from '@/lib/domain/standard/content'
import { CriterionAnswer } from './criterion-answer'
import { CriterionRules } from './criterion-rules'
import { CriterionSeat } from './criterion-seat'
import { ConditionForm } from './condition-form'
import { ConditionUsesNote } from './condition-uses-note'
import { ExamplePhotoField } from './example-photo-field'
import { useEditor } from './editor-context'
import { TextField } from './text-field'
import type { OutlineVerbs } from './use-outline-verbs'

type Props = { content: StandardContent; section: Section; criterion: Criterion; verbs: OutlineVerbs; languageTabs: ReactNode }

/** One criterion with every field of it. */
export function CriterionForm({ content, section, criterion, verbs, languageTabs }: Props) {
  const t = useTranslations('standard-editor')
  const { changeCriterion, language, base } = useEditor()
  const { key } = criterion
  const title = textIn(criterion.name, language, base) || textIn(criterion.prompt, language, base) || t('untitledCriterion')
  const set = (field: 'name' | 'prompt' | 'guidance') => ({
    text: criterion[field],
    onChange: (text: Criterion['name'], merge: string) => changeCriterion(key, (one) => ({ ...one, [field]: text }), `${key}:${merge}`),
  })
  return (
    <div className="grid gap-6">
      <FormHead title={title} languageTabs={languageTabs}>
        <IconButton aria-label={t('moveUp')} title={`${t('moveUp')} (Alt+↑)`} onClick={() => verbs.step(-1)}>
          <ArrowUp />
        </IconButton>
        <IconButton aria-label={t('moveDown')} title={`${t('moveDown')} (Alt+↓)`} onClick={() => verbs.step(1)}>
          <ArrowDown />
        </IconButton>
        <IconButton aria-label={t('duplicate')} title={`${t('duplicate')} (D)`} onClick={verbs.duplicate}>
          <Copy />
        </IconButton>
        <IconButton aria-label={t('delete')} title={t('delete')} onClick={verbs.remove}>
          <Trash2 />
        </IconButton>
      </FormHead>
      <div className="grid gap-4">
        <TextField field="prompt" label={t('prompt')} max={2_000} lines {...set('prompt')} />
        <TextField field="name" label={t('name')} hint={t('nameHint')} max={200} {...set('name')} />
        <TextField field="guidance" label={t('guidance')} max={5_000} lines {...set('guidance')} />
        <ExamplePhotoField key={key} criterion={criterion} title={title} />
      </div>
      <CriterionAnswer criterion={criterion} />
      <ConditionUsesNote content={content} criterion={criterion} />
      <CriterionRules criterion={criterion} />
      <ConditionForm content={content} criterion={criterion} />
      <CriterionSeat content={content} section={section} criterion={criterion} />
    </div>
  )
}

export const FormHead = ({ title, languageTabs, children }: { title: ReactNode; languageTabs?: ReactNode; children?: ReactNode }) => (
  <div className="grid gap-3">
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
      {languageTabs}
      {children ? <div className="-mr-2 flex">{children}</div> : null}
    </div>
    <h2 className="text-16 font-semibold" dir="auto">
      {title}
    </h2>
  </div>
)
