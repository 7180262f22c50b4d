'use client'

import { useLocale, useTranslations } from 'next-intl'
import { SheetSectionHead } from '@/components/reports/section-head'
import { type ScoreTable, scoreWords } from '@/components/score/score-words'
import { whyHref } from '@/lib/domain/scorecard/why-address'
import type { Review, ReviewPhoto } from '@/lib/domain/review/review'
import { ReviewCriterion } from './review-criterion'

type Props = {
  review: Review
  org: string
  selected: string | null
  asked: Record<string, string>
  onSelect: (criterionKey: string) => void
  onCorrect?: (criterionKey: string) => void
  onAsk?: (criterionKey: string) => void
  onClear?: (photo: ReviewPhoto) => void
}

/** The report section by section, each answer beside its standard. */
export function ReviewSections({ review, org, selected, asked, onSelect, onCorrect, onAsk, onClear }: Props) {
  const ui = useTranslations('ui')
  const locale = useLocale()
  const words = scoreWords(locale, ui.raw('score') as ScoreTable)
  const of = <One extends { criterionKey: string | null }>(all: readonly One[], key: string) => all.filter(({ criterionKey }) => criterionKey === key)
  return review.sheet.sections.map((section) => (
    <section key={section.key} aria-labelledby={`section-${section.key}`}>
      <SheetSectionHead section={section} why={whyHref(org, { kind: 'review', visitId: review.visitId, section: section.key })} words={words} />
      <ul className="border-t border-line">
        {section.criteria.map((criterion) => (
          <ReviewCriterion
            key={criterion.key}
            criterion={criterion}
            selected={selected === criterion.key}
            unsure={review.unsure.includes(criterion.key)}
            photos={of(review.photos, criterion.key)}
            photoBase={`/api/v1/orgs/${org}/visits/${review.visitId}/evidence`}
            branchAt={review.branchAt}
            timeZone={review.timeZone}
            condition={review.conditions.find(({ criterionKey }) => criterionKey === criterion.key) ?? null}
            corrections={of(review.corrections, criterion.key)}
            questions={of(review.questions, criterion.key)}
            pending={asked[criterion.key]}
            onSelect={() => onSelect(criterion.key)}
            {...(onCorrect ? { onCorrect: () => onCorrect(criterion.key) } : {})}
            {...(onAsk ? { onAsk: () => onAsk(criterion.key) } : {})}
            {...(onClear ? { onClear } : {})}
          />
        ))}
      </ul>
    </section>
  ))
}
