import 'server-only'
import type { Actor } from '@/lib/domain/people/actor'
import { Problem } from '@/lib/domain/problem'
import type { VisitState } from '@/lib/domain/visit/state'
import { Prisma } from '@/prisma/generated/client'
import { contextOf } from '../reports/find-own-visit'
import type { Tx } from '../tenant'
import { visibleVisit } from '../visits/visible-visit'

const columns = {
  id: true, state: true, stateSince: true, reportNumber: true, standardVersionId: true, branchId: true, waveId: true, channel: true, purpose: true,
  windowStart: true, windowEnd: true, windowStartAt: true, windowEndAt: true, timeZone: true, visitedOn: true, dayPart: true, scoring: true,
  completenessTenths: true, branchAttributes: true, excludedReason: true, publishAt: true, approvedAt: true, publishedAt: true, withdrawnReason: true, endReason: true,
  branch: { select: { name: true, town: true, latitude: true, longitude: true } },
  scenario: { select: { kind: true, content: true } },
  wave: { select: { name: true, state: true } },
  campaign: { select: { name: true, publishPolicy: true, publishAfterDays: true, placeRule: true, placeMetres: true } },
  assignments: {
    where: { state: 'accepted' },
    select: {
      id: true, userId: true, shopperId: true,
      shopper: { select: { id: true, alias: true } },
      report: { select: { id: true, currentSubmission: true, currentScore: true, visitedAt: true, purchaseMinor: true } },
    },
  },
} satisfies Prisma.VisitSelect
type Row = Prisma.VisitGetPayload<{ select: typeof columns }>
type Assignment = Row['assignments'][number]

/** A visit with the report that was sent on it, as its reviewers work with it. */
export type ReviewFound = Omit<Row, 'assignments' | 'state'> & {
  state: VisitState
  assignment: Omit<Assignment, 'report'>
  report: NonNullable<Assignment['report']>
  context: ReturnType<typeof contextOf>
  /** Who took it last; null before anybody did. */
  reviewerId: string | null
}

/**
 * A report for review. Visits without a sent report, absent, foreign, out of scope and of the reader's own branch all answer alike.
 * @throws Problem 'not_found'
 */
export async function findReview(tx: Tx, actor: Actor, visitId: string): Promise<ReviewFound> {
  const { organizationId } = actor
  const seen = await tx.$queryRaw<unknown[]>(Prisma.sql`select v.id from "Visit" v where v.id = ${visitId}::uuid and ${visibleVisit(actor)}`)
  const row = seen.length > 0 ? await tx.visit.findUnique({ where: { organizationId_id: { organizationId, id: visitId } }, select: columns }) : null
  if (!row) throw new Problem('not_found')
  const { assignments, ...visit } = row
  const [accepted] = assignments
  if (!accepted?.report || accepted.report.currentSubmission === 0) throw new Problem('not_found')
  const { report, ...assignment } = accepted
  const taken = await tx.visitTransition.findFirst({
    where: { organizationId, visitId, verb: 'take_review' },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { byUserId: true },
  })
  return { ...visit, assignment, report, context: contextOf({ visit }), reviewerId: taken?.byUserId ?? null }
}

/** The same, and nobody else changes the visit until the transaction ends: reviewers take turns. @throws Problem 'not_found' */
export async function findReviewToChange(tx: Tx, actor: Actor, visitId: string): Promise<ReviewFound> {
  await lockVisits(tx, actor.organizationId, [visitId])
  return findReview(tx, actor, visitId)
}

/** In the order of their ids, so that two never wait for each other in a circle. */
export async function lockVisits(tx: Tx, organizationId: string, visitIds: readonly string[]): Promise<void> {
  await tx.$queryRaw`
    select id from "Visit" where "organizationId" = ${organizationId}::uuid and id = any (${visitIds}::uuid[]) order by id for update`
}
