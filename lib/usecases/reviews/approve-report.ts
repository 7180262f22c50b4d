import 'server-only'
import { z } from 'zod'
import { now } from '@/lib/data/clock'
import { enqueue } from '@/lib/data/jobs/enqueue'
import { changePayment, findPayment } from '@/lib/data/reviews/payments'
import { publishVisits } from '@/lib/data/reviews/publish-visits'
import { findScore } from '@/lib/data/reviews/score'
import { tellShopper } from '@/lib/data/reviews/tell'
import { withTenant } from '@/lib/data/tenant'
import { changeVisit } from '@/lib/data/visits/transition'
import type { Actor } from '@/lib/domain/people/actor'
import { may, permit } from '@/lib/domain/permission'
import { Problem } from '@/lib/domain/problem'
import { publicationOf } from '@/lib/domain/review/publication'
import { scoringOnApproval } from '@/lib/domain/review/scoring'
import { earlyUntil } from '../publishing/early-until'
import { reviewFor } from './standing'

export const ApproveReport = z.object({
  visitId: z.uuid(),
  /** The score's revision the reviewer approves. */
  revision: z.int(),
  /** For an incomplete report: whether it enters the means all the same. */
  incomplete: z.enum(['counts', 'stays_out']).nullable().default(null),
})
export type Approved = { published: boolean; publishAt: Date | null }

/**
 * The report stands: pay is approved, and it is published at once, later or when its wave ends, as the campaign says. A reviewer
 * approves and the system publishes; a manager's approval publishes by itself.
 * @throws Problem 'changed_meanwhile' | 'report_incomplete' when nobody decided | 'visit_moved_on' for the second of two
 */
export async function approveReport(actor: Actor, input: z.input<typeof ApproveReport>): Promise<Approved> {
  permit(actor, 'review:work')
  const { visitId, revision, incomplete: decision } = ApproveReport.parse(input)
  const { organizationId, userId } = actor
  return withTenant(actor, async (tx) => {
    const review = await reviewFor(tx, actor, visitId, 'approve')
    if (review.report.currentScore !== revision) throw new Problem('changed_meanwhile')
    const { incomplete, criteria } = await findScore(tx, organizationId, review.report)
    const open = criteria.filter(({ status }) => status === 'could_not_check' || status === 'unanswered').length
    const approvedAt = now()
    const publication = publicationOf(review.campaign, { approvedAt, waveLasts: (await earlyUntil(tx, organizationId, review.waveId)) !== null })
    const publishAt = publication.kind === 'at' ? publication.at : publication.kind === 'now' ? approvedAt : null
    await changeVisit(tx, actor, {
      visitId, from: review.state, verb: 'approve',
      set: { scoring: scoringOnApproval(review.scoring, { incomplete, open }, decision), publishAt, approvedBy: userId, approvedAt },
      details: { revision, ...(incomplete && decision ? { incomplete: decision } : {}) },
    })
    await changePayment(tx, organizationId, review.assignment.id, { from: ['pending', 'refused'], to: 'approved' })
    const pay = await findPayment(tx, organizationId, review.assignment.id)
    await tellShopper(tx, organizationId, review, {
      kind: 'approved',
      ...(pay ? { money: { minor: pay.feeMinor + pay.expenseMinor, currency: pay.currency } } : {}),
    })
    if (publication.kind === 'now' && may(actor, 'visit:publish')) {
      await publishVisits(tx, actor, [visitId])
      return { published: true, publishAt: null }
    }
    if (publishAt) await enqueue(tx, 'publish_due', {}, { runAt: publishAt, jobKey: `publish ${visitId}` })
    return { published: false, publishAt }
  })
}
