'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { percentText } from '@/components/reports/figures'
import { shareText } from '@/components/score/score-words'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { ErrorLine } from '@/components/ui/error-line'
import { linkLook } from '@/components/ui/link-look'
import { RadioGroup } from '@/components/ui/radio-group'
import { shareTenths } from '@/lib/domain/exact'
import type { Review } from '@/lib/domain/review/review'
import { DialogButtons } from './reason-dialog'

type Props = {
  review: Pick<Review, 'sheet' | 'photos' | 'publication' | 'publishesHere' | 'wave' | 'pay' | 'timeZone' | 'scoring'>
  /** Where the score is explained; from a question it opens in another window. */
  why: string
  onClose: () => void
  onApprove: (incomplete: 'counts' | 'stays_out' | null) => Promise<string | null>
}

/** Says what an approval sets going: the score that counts, the pay, the photos, and when readers see it. */
export function ApproveDialog({ review, why, onClose, onApprove }: Props) {
  const t = useTranslations('reviews')
  const ui = useTranslations('ui')
  const reports = useTranslations('reports')
  const locale = useLocale()
  const [decision, setDecision] = useState<'counts' | 'stays_out' | null>(null)
  const [error, setError] = useState<string>()
  const [pending, start] = useTransition()
  const { sheet, photos, publication, publishesHere, wave, pay, timeZone } = review
  const shownScore = sheet.serviceTenths === null ? '' : percentText(sheet.serviceTenths * 100_000, locale)
  const undecided = sheet.incomplete && review.scoring !== 'excluded' && decision === null
  const hidden = photos.filter(({ cleared, kind }) => kind === 'photo' && !cleared).length
  const shown = photos.filter(({ cleared }) => cleared).length
  const at = publication.kind === 'at' ? new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(new Date(publication.at)) : ''
  const when =
    publication.kind === 'now' ? t(publishesHere ? 'approve.publishesNow' : 'approve.publishesSoon')
    : publication.kind === 'at' ? t('approve.publishesOn', { day: at })
    : t('approve.publishesWithWave', { wave })
  const consequences = [
    when,
    photos.length > 0 ? t('approve.photos', { shown, hidden }) : null,
    pay ? t('approve.pay', { amount: new Intl.NumberFormat(locale, { style: 'currency', currency: pay.currency }).format(pay.minor / 100) }) : null,
  ].filter((line) => line !== null)
  const approve = () => {
    if (undecided) return setError(t('approve.decideFirst'))
    start(async () => {
      const refused = await onApprove(decision)
      if (refused) setError(refused)
      else onClose()
    })
  }
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())}>
      <DialogContent
        title={t('approve.title')}
        description={sheet.serviceTenths === null ? t('approve.noScore') : t.rich('approve.score', { score: shownScore, why: (figure) => <a href={why} target="_blank" rel="noopener" aria-label={reports('why', { score: shownScore })} className={linkLook.text}>{figure}</a> })}
      >
        <div className="grid gap-4">
          <ul className="grid gap-2">
            {consequences.map((line) => (
              <li key={line} className="border-l border-line-strong pl-3">
                {line}
              </li>
            ))}
          </ul>
          {sheet.incomplete && review.scoring !== 'excluded' ? (
            <RadioGroup
              name="incomplete"
              legend={t('approve.incomplete', {
                completeness: sheet.completeness === null ? '–' : shareText(shareTenths(sheet.completeness), locale),
                low: sheet.bounds ? percentText(sheet.bounds.low, locale) : '–',
                high: sheet.bounds ? percentText(sheet.bounds.high, locale) : '–',
              })}
              value={decision ?? ''}
              onValueChange={(value) => setDecision(value === 'counts' ? 'counts' : 'stays_out')}
              choices={[
                { value: 'stays_out', label: t('approve.staysOut'), hint: t('approve.staysOutMeans') },
                { value: 'counts', label: t('approve.counts'), hint: t('approve.countsMeans') },
              ]}
            />
          ) : null}
          <ErrorLine>{error}</ErrorLine>
          <DialogButtons cancel={ui('cancel')}>
            <Button variant="primary" pending={pending} onClick={approve} autoFocus>
              {publication.kind === 'now' && publishesHere ? t('approve.doAndPublish') : t('approve.do')}
            </Button>
          </DialogButtons>
        </div>
      </DialogContent>
    </Dialog>
  )
}
