'use client'

import { clsx } from 'clsx'
import { Eye, EyeOff, MessageCircleQuestion, Pencil } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { LinePoints, PassBadge } from '@/components/reports/line-points'
import { PhotoStrip } from '@/components/reports/photo-strip'
import { Changed, SaidText } from '@/components/reports/said-text'
import { ConditionSentence } from '@/components/standards/condition-line'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { languageOf } from '@/lib/domain/language'
import type { Coordinates } from '@/lib/domain/report/place'
import type { SheetCriterion } from '@/lib/domain/report/sheet'
import type { AskedQuestion, CorrectionLine, CriterionCondition, ReviewPhoto } from '@/lib/domain/review/review'
import { KeptAnswer } from './kept-answer'

export type CriterionProps = {
  criterion: SheetCriterion
  selected: boolean
  /** The shopper was not sure of this answer. */
  unsure: boolean
  photos: readonly ReviewPhoto[]
  photoBase: string
  branchAt: Coordinates | null
  timeZone: string
  /** On what it depends that this was asked. */
  condition: CriterionCondition | null
  corrections: readonly CorrectionLine[]
  questions: readonly AskedQuestion[]
  /** A question that will go with the next return. */
  pending: string | undefined
  onSelect: () => void
  onCorrect?: () => void
  onAsk?: () => void
  onClear?: (photo: ReviewPhoto) => void
}

/** One answer beside the sentence of the standard it is measured by, with all that was said about it. */
export function ReviewCriterion({ criterion, selected, unsure, photos, photoBase, branchAt, timeZone, condition, corrections, questions, pending, onSelect, onCorrect, onAsk, onClear }: CriterionProps) {
  const t = useTranslations('reviews')
  const language = languageOf(useLocale())
  const terms = useTranslations('terms')
  const { key, name, prompt, guidance, said, comment, noPhotoReason, gate, line } = criterion
  const strip = photos.map(({ id, width, height, cleared, kind }) => ({
    id, width, height, src: `${photoBase}/${id}`, thumbnail: `${photoBase}/${id}?size=thumbnail`, ...(kind === 'photo' ? { cleared } : {}),
  }))
  return (
    <li
      id={`criterion-${key}`}
      tabIndex={-1}
      aria-current={selected || undefined}
      onFocus={onSelect}
      onClick={onSelect}
      className={clsx('grid scroll-mt-32 gap-2 border-b border-l-2 border-b-line py-4 pr-1 pl-4 outline-none', selected ? 'border-l-accent bg-surface' : 'border-l-transparent')}
    >
      <div className="flex items-start justify-between gap-3">
        <div className="grid min-w-0 gap-0.5">
          <h3 className="font-medium">{name}</h3>
          {prompt && prompt !== name ? <p className="max-w-prose text-12 text-ink-2">{prompt}</p> : null}
          {selected && condition ? <ConditionSentence match={condition.match} clauses={condition.clauses} language={language} /> : null}
          {selected && guidance ? <p className="max-w-prose text-12 text-ink-3">{guidance}</p> : null}
        </div>
        <div className="-mt-1 flex shrink-0">
          {onAsk ? (
            <IconButton size="small" aria-label={t('askAbout', { criterion: name })} onClick={onAsk}>
              <MessageCircleQuestion />
            </IconButton>
          ) : null}
          {onCorrect ? (
            <IconButton size="small" aria-label={t('correctThis', { criterion: name })} onClick={onCorrect}>
              <Pencil />
            </IconButton>
          ) : null}
        </div>
      </div>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="text-16">
          <SaidText said={said} />
        </span>
        <PassBadge line={line} />
        {unsure ? <Badge tone="outline">{t('unsure')}</Badge> : null}
        {gate ? <Badge tone={line.passed === false ? 'below' : 'outline'}>{terms(`gate.${gate}`)}</Badge> : null}
        <span className="ml-auto text-12 text-ink-2">
          <LinePoints line={line} />
        </span>
      </div>
      {comment ? <p className="max-w-prose whitespace-pre-line text-ink-2">“{comment}”</p> : null}
      {noPhotoReason ? <p className="text-12 text-ink-2">{t('noPhoto', { reason: noPhotoReason })}</p> : null}
      <KeptAnswer criterion={criterion} branchAt={branchAt} timeZone={timeZone} base={photoBase} />
      <PhotoStrip
        photos={strip}
        subject={name}
        footer={(shown) => {
          const photo = photos.find(({ id }) => id === shown.id)
          if (!photo) return null
          if (photo.kind === 'document') return <span className="text-12 text-ink-2">{t('receiptStays')}</span>
          return onClear ? (
            <Button variant={photo.cleared ? 'secondary' : 'primary'} icon={photo.cleared ? <EyeOff /> : <Eye />} onClick={() => onClear(photo)}>
              {t(photo.cleared ? 'unclear' : 'clear')}
            </Button>
          ) : null
        }}
      />
      {corrections.map((correction) => (
        <p key={correction.id} className="text-12 text-ink-2">
          {t('correctedBy', { by: correction.by })}{' '}
          <Changed old={correction.old} current={correction.new} />
          {correction.commentChanged ? `${t('commentToo')} ` : ''}“{correction.reason}”
        </p>
      ))}
      {questions.map(({ id, question, answered }) => (
        <p key={id} className="flex flex-wrap items-baseline gap-2 text-12 text-ink-2">
          <Badge tone={answered ? 'neutral' : 'accent'}>{t(answered ? 'questionAnswered' : 'questionOpen')}</Badge> {question}
        </p>
      ))}
      {pending ? (
        <p className="flex flex-wrap items-baseline gap-2 text-12">
          <Badge tone="accent">{t('toAsk')}</Badge> {pending}
        </p>
      ) : null}
    </li>
  )
}
