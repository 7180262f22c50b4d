import 'server-only'
import type { Actor } from '@/lib/domain/people/actor'
import { type OwnVisitLine, stageOf } from '@/lib/domain/report/own-visit'
import { addDays } from '@/lib/domain/visit/days'
import type { Prisma } from '@/prisma/generated/client'
import { now } from '../clock'
import { countUnreadOfShopper } from '../messages/messages'
import type { Tx } from '../tenant'
import { standing } from './find-own-visit'

const columns = {
  id: true, state: true, nickname: true, feeMinor: true, expenseCapMinor: true, currency: true, payOn: true, claimExpiresAt: true,
  report: { select: { submissions: { orderBy: { number: 'asc' }, select: { number: true, receipt: true, receivedAt: true } } } },
  visit: {
    select: {
      id: true, state: true, channel: true, windowStart: true, windowEnd: true, timeZone: true, reportDueAt: true, minutes: true,
      photosNeeded: true, endReason: true,
      branch: { select: { name: true, town: true, address: true } },
      campaign: { select: { payAfterDays: true } },
    },
  },
} satisfies Prisma.AssignmentSelect
type Row = Prisma.AssignmentGetPayload<{ select: typeof columns }>

/** A shopper's visits in this organisation, the next window first; offers that have lapsed are not among them. */
export async function listOwnVisits(tx: Tx, actor: Actor, only?: { visitId: string }): Promise<OwnVisitLine[]> {
  if (actor.shopperId === null) return []
  const { organizationId, shopperId } = actor
  const rows = await tx.assignment.findMany({
    where: {
      organizationId, shopperId, ...only,
      OR: [
        { state: 'accepted' },
        {
          state: { in: standing.filter((state) => state !== 'accepted') },
          visit: { state: { in: ['open', 'assigned'] } },
          AND: [{ OR: [{ claimExpiresAt: null }, { claimExpiresAt: { gt: now() } }] }],
        },
      ],
    },
    orderBy: [{ visit: { windowStartAt: 'desc' } }, { id: 'desc' }],
    take: 300,
    select: columns,
  })
  const unread = await countUnreadOfShopper(tx, actor, shopperId)
  return rows.map((row) => toLine(row, unread.get(row.visit.id) ?? 0)).reverse()
}

function toLine({ visit, report, ...row }: Row, unread: number): OwnVisitLine {
  const windowEnd = visit.windowEnd.toISOString().slice(0, 16)
  const stage = stageOf(visit.state, row.state === 'accepted' ? 'accepted' : 'offered')
  return {
    visitId: visit.id, stage, state: visit.state,
    branchName: visit.branch.name, town: visit.branch.town, address: visit.branch.address, nickname: row.nickname, channel: visit.channel,
    windowStart: visit.windowStart.toISOString().slice(0, 16), windowEnd, timeZone: visit.timeZone,
    minutes: visit.minutes, photosNeeded: visit.photosNeeded,
    feeMinor: row.feeMinor, expenseCapMinor: row.expenseCapMinor, currency: row.currency,
    payOn: row.payOn?.toISOString().slice(0, 10) ?? addDays(windowEnd.slice(0, 10), visit.campaign.payAfterDays),
    claimExpiresAt: row.claimExpiresAt?.toISOString() ?? null,
    reportDueAt: visit.reportDueAt?.toISOString() ?? null,
    receipts: report?.submissions.map(({ number, receipt, receivedAt }) => ({ number, receipt, receivedAt: receivedAt.toISOString() })) ?? [],
    reason: stage === 'rejected' ? visit.endReason : '',
    unread,
  }
}
