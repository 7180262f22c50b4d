import { expect, test } from 'vitest'
import { z } from 'zod'
import { withoutTenant, withTenant } from '@/lib/data/tenant'
import type { Actor } from '@/lib/domain/people/actor'
import { tasks } from '@/lib/jobs/tasks'
import { applyPlan } from '@/lib/usecases/visits/apply-plan'
import { previewPlan } from '@/lib/usecases/visits/preview-plan'
import { retractVisit } from '@/lib/usecases/visits/retract-visit'
import { tellGiven } from '@/lib/usecases/visits/tell-given'
import { aProgramme } from '../../support/programme'
import { anActor, aBranch } from '../../support/world'

const Jobs = z.array(z.object({ payload: z.object({ organizationId: z.string(), key: z.string(), assignmentIds: z.string() }) }))
const jobsOf = async (actor: Actor) =>
  Jobs.parse(await withTenant(actor, (tx) => tx.$queryRaw`
    select j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where t.identifier = 'tell_given' and j.payload ->> 'organizationId' = ${actor.organizationId}`))

const addressOf = (actor: Actor) => withTenant(actor, async (tx) => (await tx.user.findUniqueOrThrow({ where: { id: actor.userId }, select: { email: true } })).email)
const mailsTo = async (actor: Actor) => {
  const to = await addressOf(actor)
  return withoutTenant({ reason: 'mail' }, (tx) => tx.mailMessage.findMany({ where: { to, template: 'assigned' }, select: { text: true } }))
}

test('shoppers of a plan are told by the worker: once each, of what they still have', async () => {
  const { organization, manager, shopper, branch, waveId } = await aProgramme({ rotationDays: 1 })
  const other = await anActor(organization.id, 'shopper')
  const branches = [branch, await aBranch(organization.id, organization.rootRegionId, { timeZone: 'UTC' })]
  const shopperIds = [shopper.shopperId!, other.shopperId!]
  const { visits } = await previewPlan(manager, { waveId, branchIds: branches.map(({ id }) => id), perBranch: 2, windowDays: 1, shopperIds, deal: 'assign' })
  expect(new Set(visits.flatMap((visit) => visit.shopperIds))).toEqual(new Set(shopperIds))
  const { visitIds, refusals } = await applyPlan(manager, {
    waveId, deal: 'assign', visits: visits.map(({ window: { start, end }, branchId, slot, scenarioId, shopperIds: to }) => ({ branchId, slot, scenarioId, start, end, shopperIds: to })),
  })
  expect(refusals).toEqual([])
  for (const one of [shopper, other]) expect(await mailsTo(one)).toEqual([])

  // What is taken back before the worker comes is not told of any more.
  for (const [at, visitId] of visitIds.entries()) if (visits[at]!.shopperIds[0] === other.shopperId) await retractVisit(manager, { visitId })
  const [job, ...more] = await jobsOf(manager)
  expect(more).toEqual([])
  for (let time = 0; time < 2; time++) await tasks.tell_given!(job!.payload)
  expect(await mailsTo(shopper)).toHaveLength(1)
  expect(await mailsTo(other)).toEqual([])
})

test('nobody but the worker tells', async () => {
  const { manager } = await aProgramme()
  await expect(tellGiven(manager, { key: manager.userId, assignmentIds: [] })).rejects.toThrow('forbidden')
})
