import { countRollupDifferences } from '@/lib/data/rollups/rebuild'
import { withoutTenant, withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import type { Answers } from '@/lib/domain/report/answer'
import type { StandardContent } from '@/lib/domain/standard/content'
import { submitReport } from '@/lib/usecases/field/submit-report'
import { approveReport } from '@/lib/usecases/reviews/approve-report'
import { takeReview } from '@/lib/usecases/reviews/take-review'
import { aReportBegun, no, wallNow, yes } from './report-world'
import { anActor } from './world'

type Campaign = { publishPolicy?: 'at_once' | 'after_days' | 'wave_end'; publishAfterDays?: number }

/** A report that was sent: greeted yes, smiled no (50.0 of two equal questions), with the people around it. */
export async function aSentReport(over: { content?: StandardContent; answers?: Answers; campaign?: Campaign } = {}) {
  const world = await aReportBegun(over.content)
  const organizationId = world.organization.id
  const reviewer = await anActor(organizationId, 'reviewer')
  const branchManager = await anActor(organizationId, 'branch_manager', { scope: { kind: 'branches', branchIds: [world.branch.id] } })
  await withTenant(world.manager, (tx) => tx.campaign.updateMany({ where: { organizationId }, data: over.campaign ?? { publishPolicy: 'at_once' } }))
  await send(world.shopper, world.visitId, 1, over.answers ?? { greeted: yes, smiled: no() })
  return { ...world, reviewer, branchManager }
}

export const send = (shopper: Actor, visitId: string, number: number, answers: Answers) =>
  submitReport(shopper, {
    visitId, number, answers, facts: { visitedAt: wallNow() }, sentAt: new Date().toISOString(), device: 'phone-1',
  })

/** The same, taken by its reviewer. */
export async function aTakenReport(over: Parameters<typeof aSentReport>[0] = {}) {
  const world = await aSentReport(over)
  await takeReview(world.reviewer, { visitId: world.visitId })
  return world
}

/** The same, approved by a manager and so published at once. */
export async function aPublishedReport(over: Parameters<typeof aSentReport>[0] = {}) {
  const world = await aTakenReport(over)
  const { report } = await stateOf(world.manager, world.visitId)
  await approveReport(world.manager, { visitId: world.visitId, revision: report.currentScore })
  return { ...world, ...(await stateOf(world.manager, world.visitId)) }
}

export async function stateOf(actor: Actor, visitId: string) {
  const { organizationId } = actor
  return withTenant(actor, async (tx) => {
    const visit = await tx.visit.findFirstOrThrow({ where: { organizationId, id: visitId } })
    const report = await tx.report.findFirstOrThrow({ where: { organizationId, visitId } })
    const payment = await tx.payment.findFirst({ where: { organizationId, assignmentId: report.assignmentId } })
    const rollups = await tx.branchRollup.findMany({ where: { organizationId } })
    const restatements = await tx.restatement.findMany({ where: { organizationId, visitId }, orderBy: { at: 'asc' } })
    return { visit, report, payment, rollups, restatements, rollupDifferences: await countRollupDifferences(tx) }
  })
}

/** Mails of one kind in this test file's database. */
export const mailsOf = (kind: string) =>
  withoutTenant({ reason: 'mail' }, (tx) => tx.mailMessage.findMany({ where: { template: kind }, select: { to: true, subject: true } }))
