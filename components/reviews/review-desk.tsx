'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { useShortcuts } from '@/components/shell/use-shortcuts'
import { showToast } from '@/components/ui/toast-store'
import type { ReviewDeed } from '@/lib/domain/review/possible'
import type { Review, ReviewPhoto } from '@/lib/domain/review/review'
import { whyHref } from '@/lib/domain/scorecard/why-address'
import { type ReviewActs, refusal } from './review-acts'
import { ReviewBar } from './review-bar'
import { type OpenDialog, ReviewDialogs } from './review-dialogs'
import { ReviewHead } from './review-head'
import { ReviewSections } from './review-sections'
import { useQuestions } from './use-questions'

/** The report under review: j and k go from criterion to criterion, c corrects, q asks, a approves, r returns. */
export function ReviewDesk({ review, org, acts, back }: { review: Review; org: string; acts: ReviewActs; back: string }) {
  const t = useTranslations('reviews')
  const router = useRouter()
  const [selected, setSelected] = useState<string | null>(null)
  const [dialog, setDialog] = useState<OpenDialog>(null)
  const [pending, setPending] = useState<ReviewDeed | null>(null)
  const [, start] = useTransition()
  const questions = useQuestions(review.visitId)
  const { visitId, can } = review
  const keys = review.sheet.sections.flatMap(({ criteria }) => criteria.map(({ key }) => key))

  const done = (deed: ReviewDeed) => {
    showToast({ message: t(`done.${deed}`) })
    router.refresh()
  }
  const straight = (deed: 'take' | 'put_back') =>
    start(async () => {
      setPending(deed)
      const error = refusal(await acts[deed]({ visitId }))
      setPending(null)
      if (error) {
        showToast({ message: error, tone: 'problem' })
        router.refresh()
      } else done(deed)
    })
  const clear = (photo: ReviewPhoto) =>
    start(async () => {
      const error = refusal(await acts.clear({ visitId, evidenceId: photo.id, cleared: !photo.cleared }))
      if (error) showToast({ message: error, tone: 'problem' })
      router.refresh()
    })
  const run = (deed: ReviewDeed) => {
    if (!can.includes(deed)) return
    if (deed === 'take' || deed === 'put_back') straight(deed)
    else if (deed === 'correct' || deed === 'clear') return
    else setDialog({ deed })
  }
  const move = (by: 1 | -1) => {
    const at = selected === null ? -1 : keys.indexOf(selected)
    const next = keys[at < 0 ? (by > 0 ? 0 : keys.length - 1) : at + by]
    if (!next) return
    setSelected(next)
    const row = document.getElementById(`criterion-${next}`)
    row?.focus({ preventScroll: true })
    row?.scrollIntoView({ block: 'nearest' })
  }
  const about = (deed: 'correct' | 'ask') => {
    if (selected && can.includes(deed === 'ask' ? 'return' : 'correct')) setDialog({ deed, criterionKey: selected })
  }
  useShortcuts({
    j: () => move(1),
    k: () => move(-1),
    a: () => run('approve'),
    r: () => run('return'),
    t: () => run('take'),
    p: () => run('publish'),
    c: () => about('correct'),
    q: () => about('ask'),
  })
  return (
    <div className="flex flex-col">
      <ReviewBar can={can} questions={Object.keys(questions.asked).length + (questions.general.trim() ? 1 : 0)} pending={pending} onDo={run} />
      <div className="grid gap-6 px-4 py-6 lg:px-8">
        <ReviewHead review={review} org={org} back={back} />
        <ReviewSections
          review={review}
          org={org}
          selected={selected}
          asked={questions.asked}
          onSelect={setSelected}
          {...(can.includes('correct') ? { onCorrect: (criterionKey: string) => setDialog({ deed: 'correct', criterionKey }) } : {})}
          {...(can.includes('return') ? { onAsk: (criterionKey: string) => setDialog({ deed: 'ask', criterionKey }) } : {})}
          {...(can.includes('clear') ? { onClear: clear } : {})}
        />
      </div>
      <ReviewDialogs review={review} acts={acts} dialog={dialog} questions={questions} why={whyHref(org, { kind: 'review', visitId })} onClose={() => setDialog(null)} onDone={done} />
    </div>
  )
}
