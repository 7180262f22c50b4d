import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { ReviewDesk } from '@/components/reviews/review-desk'
import { ReviewSide } from '@/components/reviews/review-side'
import { OfficePage } from '@/components/shell/office-page'
import { Words } from '@/components/words'
import { Problem } from '@/lib/domain/problem'
import { viewReview } from '@/lib/usecases/reviews/view-review'
import { requireActor } from '@/lib/web/actor'
import { readerLanguage } from '@/lib/web/reader-language'
import { PageTop } from '../../office-top'
import * as actions from '../actions'
import { QueueColumn, queryOf, readSearch } from '../queue-column'

export default async function ReviewPage({ params, searchParams }: PageProps<'/[org]/reviews/[visitId]'>) {
  const { org, visitId } = await params
  const actor = await requireActor(org, 'review:view')
  const [t, language, search] = await Promise.all([getTranslations('reviews'), readerLanguage(), searchParams.then(readSearch)])
  if (!z.uuid().safeParse(visitId).success) notFound()
  const review = await viewReview(actor, { visitId }, language).catch(notFoundWhenAbsent)
  const queue = `/${org}/reviews${queryOf(search)}`
  const acts = {
    take: actions.takeReviewAction.bind(null, org),
    put_back: actions.putBackAction.bind(null, org),
    correct: actions.correctAnswerAction.bind(null, org),
    clear: actions.clearPhotoAction.bind(null, org),
    return: actions.returnReportAction.bind(null, org),
    approve: actions.approveReportAction.bind(null, org),
    reject: actions.rejectReportAction.bind(null, org),
    reopen: actions.reopenReviewAction.bind(null, org),
    uphold_appeal: actions.upholdAppealAction.bind(null, org),
    publish: actions.publishVisitAction.bind(null, org),
    exclude: actions.excludeVisitAction.bind(null, org),
    include: actions.includeVisitAction.bind(null, org),
    withdraw: actions.withdrawVisitAction.bind(null, org),
  }
  const pageKeys = (['criterion', 'reports', 'correct', 'ask', 'take', 'approve', 'return', 'publish'] as const).map((name) => ({
    keys: { criterion: ['J', 'K'], reports: ['⇧ J', '⇧ K'], correct: ['C'], ask: ['Q'], take: ['T'], approve: ['A'], return: ['R'], publish: ['P'] }[name],
    does: t(`key.${name}`),
  }))
  return (
    <Words of={['reviews', 'reports', 'standard-conditions', 'terms', 'ui']}>
      <PageTop org={org} crumbs={[{ label: t('title'), href: queue }, { label: review.branch }]} pageKeys={pageKeys} />
      <OfficePage panes className="lg:grid lg:grid-cols-[minmax(0,1fr)_340px] xl:grid-cols-[288px_minmax(0,1fr)_340px]">
        <div className="relative hidden border-r border-line p-4 xl:block xl:overflow-y-auto">
          <QueueColumn actor={actor} org={org} search={search} current={visitId} />
        </div>
        <div className="relative lg:overflow-y-auto lg:border-r lg:border-line">
          <ReviewDesk key={visitId} review={review} org={org} acts={acts} back={queue} />
        </div>
        <aside aria-label={t('side')} className="relative border-t border-line bg-sunken p-4 lg:overflow-y-auto lg:border-t-0 lg:p-6">
          <ReviewSide review={review} org={org} />
        </aside>
      </OfficePage>
    </Words>
  )
}

const notFoundWhenAbsent = (error: unknown): never => {
  if (error instanceof Problem && error.code === 'not_found') notFound()
  throw error
}
