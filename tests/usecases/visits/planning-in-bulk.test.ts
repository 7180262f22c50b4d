import { expect, test } from 'vitest'
import { newId } from '@/lib/data/ids'
import { withTenant } from '@/lib/data/tenant'
import { applyPlan, MAX_AT_ONCE } from '@/lib/usecases/visits/apply-plan'
import { previewPlan } from '@/lib/usecases/visits/preview-plan'
import { asMigrator } from '../../support/migrator'
import { aCampaign, aWave } from '../../support/programme'
import { anActor, newOrganization } from '../../support/world'
import { statementsOf } from '../../support/what-is-read'

const BRANCHES = 50
const SHOPPERS = 200

/** A running campaign in fifty branches, with as many shoppers as the largest plan of one request has visits. */
async function aNetworkToPlan() {
  const { id: o, rootRegionId } = await newOrganization()
  const manager = await anActor(o, 'manager')
  const { campaignId } = await aCampaign(manager, { rotationDays: 1 })
  const { waveId } = await aWave(manager, campaignId)
  const branchIds = Array.from({ length: BRANCHES }, newId)
  await asMigrator(
    [`insert into "Branch" ("organizationId", id, code, name, "timeZone") select $1, b.id, 'B' || b.n, 'Branch ' || b.n, 'UTC' from unnest($2::uuid[]) with ordinality b(id, n)`, [o, branchIds]],
    [`insert into "BranchPlacement" ("organizationId", id, "branchId", "regionId", "fromDate") select $1, gen_random_uuid(), b, $2, '2020-01-01' from unnest($3::uuid[]) b`, [o, rootRegionId, branchIds]],
    [`insert into "Shopper" ("organizationId", id, alias, name, email, languages) select $1, gen_random_uuid(), 'S' || n, 'Shopper ' || n, 's' || n || '@example.test', array['en'] from generate_series(1, $2::int) n`, [o, SHOPPERS]],
  )
  const shopperIds = await withTenant(manager, (tx) => tx.shopper.findMany({ where: { organizationId: o }, select: { id: true } }))
  return { manager, waveId, branchIds, shopperIds: shopperIds.map(({ id }) => id) }
}

test('five hundred visits are planned with the statements of fifty, whatever the rules and whoever is given them', async () => {
  const { manager, waveId, branchIds, shopperIds } = await aNetworkToPlan()
  const preview = async (perBranch: number) => {
    let plan: Awaited<ReturnType<typeof previewPlan>> | undefined
    const sent = await statementsOf(async () => {
      plan = await previewPlan(manager, { waveId, branchIds, shopperIds, perBranch, windowDays: 3, deal: 'assign' })
    })
    return { plan: plan!, statements: sent.length }
  }
  // A process reads a version's document once.
  await preview(1)
  const [fifty, fiveHundred] = [await preview(1), await preview(10)]
  expect([fifty, fiveHundred].map(({ plan }) => plan.visits.length)).toEqual([BRANCHES, 10 * BRANCHES])
  expect(fiveHundred.plan.visits.every(({ shopperIds }) => shopperIds.length === 1)).toBe(true)
  expect(fiveHundred.statements).toBe(fifty.statements)

  const apply = async (visits: typeof fiveHundred.plan.visits) => {
    const before = await countVisits()
    const sent = await statementsOf(() =>
      applyPlan(manager, { waveId, deal: 'assign', visits: visits.map(({ window: { start, end }, branchId, slot, scenarioId, shopperIds }) => ({ branchId, slot, scenarioId, start, end, shopperIds })) }),
    )
    expect((await countVisits()) - before).toBe(visits.length)
    return sent.length
  }
  const countVisits = () => withTenant(manager, (tx) => tx.visit.count({ where: { organizationId: manager.organizationId } }))
  const twenty = await apply(fiveHundred.plan.visits.slice(0, MAX_AT_ONCE / 10))
  expect(await apply(fiveHundred.plan.visits.slice(MAX_AT_ONCE / 10, MAX_AT_ONCE / 10 + MAX_AT_ONCE))).toBe(twenty)
})
