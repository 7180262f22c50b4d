import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/domain/people/actor'
import { Problem } from '@/lib/domain/problem'
import type { VisitContext } from '@/lib/domain/report/context'
import type { ScenarioKind } from '@/lib/domain/standard/content'
import type { AssignmentState } from '@/lib/domain/visit/state'
import type { Prisma } from '@/prisma/generated/client'
import type { Tx } from '../tenant'

const columns = {
  id: true, state: true, nickname: true, feeMinor: true, expenseCapMinor: true, currency: true, payOn: true, offeredAt: true,
  claimExpiresAt: true,
  report: { select: { id: true, startedAt: true, currentSubmission: true, currentScore: true } },
  visit: {
    select: {
      id: true, state: true, standardVersionId: true, branchId: true, channel: true, windowStart: true, windowEnd: true, timeZone: true,
      windowStartAt: true, windowEndAt: true, reportDueAt: true, minutes: true, photosNeeded: true, completenessTenths: true, branchAttributes: true, notes: true, endReason: true,
      branch: { select: { name: true, town: true, address: true, latitude: true, longitude: true } },
      scenario: { select: { kind: true, content: true } },
      campaign: { select: { reportDueHours: true, payAfterDays: true, placeRule: true, placeMetres: true } },
    },
  },
} satisfies Prisma.AssignmentSelect

export type OwnVisit = Prisma.AssignmentGetPayload<{ select: typeof columns }>

/** Which of a shopper's ties to a visit count: an answered or ended one no longer opens it. */
export const standing: AssignmentState[] = ['offered', 'assigned', 'accepted']

/** The shopper's own visit. Absent, foreign and another shopper's answer alike. @throws Problem 'not_found' */
export async function findOwnVisit(tx: Tx, actor: Actor, visitId: string, states: AssignmentState[] = standing): Promise<OwnVisit> {
  if (actor.shopperId === null) throw new Problem('not_found')
  const row = await tx.assignment.findFirst({
    where: { organizationId: actor.organizationId, visitId, shopperId: actor.shopperId, state: { in: states } },
    orderBy: [{ offeredAt: 'desc' }, { id: 'desc' }],
    select: columns,
  })
  if (!row) throw new Problem('not_found')
  return row
}

export type OwnReport = OwnVisit & { report: NonNullable<OwnVisit['report']> }

/** A visit this shopper holds and has begun to report on. @throws Problem 'not_found' */
export async function findOwnReport(tx: Tx, actor: Actor, visitId: string): Promise<OwnReport> {
  const own = await findOwnVisit(tx, actor, visitId, ['accepted'])
  if (!own.report) throw new Problem('not_found')
  return { ...own, report: own.report }
}

/** Takes turns: whoever writes to this shopper's visit waits for the one before. The visit is held first, as whoever ends or gives it does. */
export async function lockAssignment(tx: Tx, organizationId: string, assignmentId: string): Promise<void> {
  await tx.$queryRaw`
    select 1 from "Assignment" a join "Visit" v on v."organizationId" = a."organizationId" and v.id = a."visitId"
    where a."organizationId" = ${organizationId}::uuid and a.id = ${assignmentId}::uuid for no key update of v for update of a`
}

const Attributes = z.record(z.string(), z.unknown())

/** By the branch's attributes as the visit was accepted with, on the phone and ever after. They are texts in conditions; other kinds of values are written out. */
export function contextOf({ visit }: { visit: { branchAttributes: unknown; scenario: { kind: ScenarioKind } } }): VisitContext {
  const attributes = Object.entries(Attributes.catch({}).parse(visit.branchAttributes))
  return {
    scenarioKind: visit.scenario.kind,
    branchAttributes: Object.fromEntries(attributes.map(([name, value]) => [name, String(value)])),
  }
}
