'use client'

import { useTranslations } from 'next-intl'
import { memo, useState } from 'react'
import { Textarea } from '@/components/ui/textarea'
import { textIn, type Language } from '@/lib/domain/language'
import { emptyAnswer, type Answer } from '@/lib/domain/report/answer'
import { missingFor } from '@/lib/domain/report/missing'
import { type Criterion, mayNotBeChecked } from '@/lib/domain/standard/content'
import { ExamplePhoto } from '../example-photo'
import { AnswerControl } from './answer-control'
import { ChoiceRow } from './choice-row'

type Props = { criterion: Criterion; language: Language; base: Language; /** Address of example photos. */ photos: string }

/** One question as the shopper meets it; answers here go nowhere. */
export const QuestionPreview = memo(function QuestionPreview({ criterion, language, base, photos }: Props) {
  const t = useTranslations('standard-editor')
  const terms = useTranslations('terms')
  const [answer, setAnswer] = useState<Answer>(emptyAnswer)
  const prompt = textIn(criterion.prompt, language, base)
  const guidance = textIn(criterion.guidance, language, base)
  const notCheckable = mayNotBeChecked(criterion)
  const missing = missingFor(criterion, answer, 'preview')
  const toggle = (state: 'not_applicable' | 'could_not_check') =>
    setAnswer((before) => {
      const { comment, evidence, noPhotoReason } = before
      const kept = { comment, evidence, noPhotoReason }
      if (before.state === state) return { ...kept, state: 'open' }
      return state === 'not_applicable' ? { ...kept, state } : { ...kept, state, reason: '' }
    })
  const asksComment = missing.includes('comment') || answer.comment !== ''
  return (
    <div className="grid gap-3 p-4" lang={language}>
      <p className="text-16 font-medium" dir="auto">
        {prompt || <span className="text-ink-3">{t('previewNoPrompt')}</span>}
      </p>
      <AnswerControl
        criterion={criterion}
        language={language}
        base={base}
        label={prompt}
        value={answer.state === 'answered' ? answer.value : null}
        onChange={(value) => setAnswer(({ comment, evidence, noPhotoReason }) => ({ comment, evidence, noPhotoReason, ...(value ? { state: 'answered', value } : { state: 'open' }) }))}
      />
      {criterion.notApplicable !== 'not_allowed' || notCheckable ? (
        <div className="grid auto-cols-fr grid-flow-col gap-2">
          {criterion.notApplicable === 'not_allowed' ? null : (
            <ChoiceRow role="checkbox" chosen={answer.state === 'not_applicable'} onClick={() => toggle('not_applicable')}>
              {terms('answer.notApplicable')}
            </ChoiceRow>
          )}
          {notCheckable ? (
            <ChoiceRow role="checkbox" chosen={answer.state === 'could_not_check'} onClick={() => toggle('could_not_check')}>
              {terms('answer.couldNotCheck')}
            </ChoiceRow>
          ) : null}
        </div>
      ) : null}
      {answer.state === 'could_not_check' ? <Textarea controlSize="phone" aria-label={t('previewWhy')} placeholder={t('previewWhy')} /> : null}
      {asksComment ? (
        <Textarea
          controlSize="phone"
          aria-label={t('previewComment')}
          placeholder={t('previewComment')}
          value={answer.comment}
          onChange={({ target }) => setAnswer((before) => ({ ...before, comment: target.value }))}
        />
      ) : null}
      {missing.includes('photo') && criterion.type !== 'photo' ? (
        <p className="rounded-lg border border-dashed border-line-control px-4 py-4 text-center text-ink-2">{t('previewPhoto')}</p>
      ) : null}
      {guidance ? (
        <p className="text-12 whitespace-pre-line text-ink-2" dir="auto">
          {guidance}
        </p>
      ) : null}
      {criterion.examplePhoto ? (
        <details className="text-12">
          <summary className="inline-flex min-h-8 items-center text-accent">{t('examplePhotoShow')}</summary>
          <ExamplePhoto src={`${photos}/${criterion.examplePhoto}`} label={t('examplePhotoOf', { what: prompt })} className="h-48" />
        </details>
      ) : null}
    </div>
  )
})
