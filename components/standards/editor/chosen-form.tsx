'use client'

import { memo } from 'react'
import { findCriterion } from '@/lib/domain/standard/edit/criteria'
import { CriterionForm } from './criterion-form'
import { split, type Document, type Selection } from './editor-state'
import { LanguageTabs } from './language-tabs'
import { OutdatedNotes } from './outdated-notes'
import { ScenariosForm } from './scenarios-form'
import { SectionForm } from './section-form'
import { StandardForm } from './standard-form'
import type { OutlineVerbs } from './use-outline-verbs'
import type { Language } from '@/lib/domain/language'

type Props = { document: Document; selection: Selection; verbs: OutlineVerbs; language: Language; onLanguage: (language: Language) => void }

/** The section and criterion a selection stands for. */
export function chosenIn({ content }: Document, selection: Selection) {
  const [kind, key = ''] = split(selection)
  const found = kind === 'criterion' ? findCriterion(content, key) : null
  const section = found?.section ?? (kind === 'section' ? content.sections.find((one) => one.key === key) : null) ?? null
  return { section, criterion: found?.criterion ?? null }
}

/** The middle of the desk: the fields of what is chosen. */
export const ChosenForm = memo(function ChosenForm({ document, selection, verbs, language, onLanguage }: Props) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <OutdatedNotes content={document.content} selection={selection} />
      <Chosen {...{ document, selection, verbs, language, onLanguage }} />
    </div>
  )
})

function Chosen({ document, selection, verbs, language, onLanguage }: Props) {
  const { content } = document
  const { section, criterion } = chosenIn(document, selection)
  const shared = { content, verbs, languageTabs: <LanguageTabs value={language} base={content.baseLanguage} onChange={onLanguage} /> }
  if (section && criterion) return <CriterionForm key={criterion.key} section={section} criterion={criterion} {...shared} />
  if (section) return <SectionForm key={section.key} section={section} {...shared} />
  if (selection === 'scenarios') return <ScenariosForm scenarios={content.scenarios} languageTabs={shared.languageTabs} />
  return <StandardForm document={document} languageTabs={shared.languageTabs} />
}
