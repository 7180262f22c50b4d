import { beforeAll, expect, test } from 'vitest'
import { findAccountByEmail } from '@/lib/data/accounts/users'
import { passwordFits } from '@/lib/data/accounts/password'
import { getFile } from '@/lib/data/files/store'
import { findActor } from '@/lib/data/memberships'
import { countRollupDifferences } from '@/lib/data/rollups/rebuild'
import { withoutTenant, withTenant } from '@/lib/data/tenant'
import { roles } from '@/lib/domain/people/role'
import { visitStates } from '@/lib/domain/visit/state'
import { scenarios, seedScenario, type Seeded } from '@/prisma/seed/scenarios'
import type { World } from '@/prisma/seed/write/world'

let seeded: Seeded
let world: World

beforeAll(async () => {
  seeded = await seedScenario(scenarios.journeys!, new Date())
  world = seeded.worlds[0]!
}, 240_000)

const inCompany = <T>(work: Parameters<typeof withTenant<T>>[1]) => withTenant(world.owner, work)

test('every role has somebody who can sign in, in three languages', async () => {
  expect(new Set(seeded.signIns.map(({ role }) => role))).toEqual(new Set(roles))
  expect(new Set(seeded.signIns.map(({ language }) => language))).toEqual(new Set(['en', 'lt', 'ru']))
  for (const { email, password, role } of seeded.signIns) {
    const account = await withoutTenant({ reason: 'sign-in' }, (tx) => findAccountByEmail(tx, email))
    expect(await passwordFits(account?.passwordHash, password)).toBe(true)
    expect((await findActor(account!.id, world.slug))?.roles).toContain(role)
  }
})

test('visits stand in every state', async () => {
  const rows = await inCompany((tx) => tx.visit.groupBy({ by: ['state'], where: { organizationId: world.organizationId } }))
  expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(visitStates))
})

test('the kept figures stand a recount, and the recount would notice', async () => {
  expect(await inCompany(countRollupDifferences)).toBe(0)
  const noticed = inCompany(async (tx) => {
    await tx.branchRollup.updateMany({ where: { organizationId: world.organizationId }, data: { visits: { increment: 1 } } })
    throw new Error(String(await countRollupDifferences(tx)))
  })
  await expect(noticed).rejects.toThrow(/^[1-9]\d*$/)
})

test('nothing that has happened lies ahead', async () => {
  const { organizationId } = world
  const now = new Date()
  const ahead = await inCompany(async (tx) => ({
    audit: await tx.auditEntry.findMany({ where: { organizationId, at: { gt: now } }, select: { event: true, at: true } }),
    transitions: await tx.visitTransition.findMany({ where: { organizationId, at: { gt: now } }, select: { toState: true, at: true } }),
    evidence: await tx.evidence.findMany({ where: { organizationId, OR: [{ takenAt: { gt: now } }, { receivedAt: { gt: now } }] }, select: { takenAt: true, receivedAt: true } }),
    messages: await tx.message.findMany({ where: { organizationId, at: { gt: now } }, select: { at: true } }),
    actions: await tx.action.findMany({ where: { organizationId, doneAt: { gt: now } }, select: { doneAt: true } }),
  }))
  expect(ahead).toEqual({ audit: [], transitions: [], evidence: [], messages: [], actions: [] })
})

test('every scenario allows to spend what is repaid', async () => {
  const { organizationId } = world
  const visits = await inCompany((tx) => tx.visit.findMany({ where: { organizationId }, select: { expenseCapMinor: true, scenario: { select: { content: true } } } }))
  const limits = visits.map(({ expenseCapMinor, scenario }) => ({ cap: expenseCapMinor, limit: (scenario.content as { purchaseLimitMinor: number }).purchaseLimitMinor }))
  expect(limits.length).toBeGreaterThan(0)
  expect(limits.filter(({ cap, limit }) => cap !== limit)).toEqual([])
})

test('the shopper a newcomer looks at has visits, offers, a returned report and earnings', async () => {
  const shopper = world.shoppers.find(({ plan }) => plan.email === seeded.signIns.find(({ role }) => role === 'shopper')!.email)!
  const { organizationId } = world
  const [assignments, payments] = await inCompany(async (tx) => [
    await tx.assignment.findMany({ where: { organizationId, shopperId: shopper.shopperId }, select: { state: true, visit: { select: { state: true } } } }),
    await tx.payment.findMany({ where: { organizationId, assignment: { shopperId: shopper.shopperId } }, select: { state: true } }),
  ])
  const held = assignments.filter(({ state }) => state === 'accepted').map(({ visit }) => visit.state)
  expect(held).toEqual(expect.arrayContaining(['accepted', 'in_progress', 'returned', 'published']))
  expect(assignments.map(({ state }) => state)).toEqual(expect.arrayContaining(['offered', 'assigned']))
  expect(payments.length).toBeGreaterThan(0)
})

test('published photos are in the store, receipts stay with reviewers', async () => {
  const rows = await inCompany((tx) => tx.evidence.findMany({ where: { organizationId: world.organizationId }, select: { storedHash: true, criterionKey: true, clearedAt: true } }))
  expect(rows.some(({ clearedAt }) => clearedAt !== null)).toBe(true)
  expect(rows.filter(({ criterionKey, clearedAt }) => criterionKey === 'receipt_given' && clearedAt !== null)).toEqual([])
  expect((await getFile(rows[0]!.storedHash))?.byteLength).toBeGreaterThan(1_000)
})

test('messages wait on both sides, and actions stand in their states', async () => {
  const { organizationId } = world
  const [sides, states] = await inCompany(async (tx) => [
    await tx.message.groupBy({ by: ['side'], where: { organizationId } }),
    await tx.action.groupBy({ by: ['state'], where: { organizationId } }),
  ])
  expect(new Set(sides.map(({ side }) => side))).toEqual(new Set(['office', 'shopper']))
  expect(states.map(({ state }) => state)).toEqual(expect.arrayContaining(['open', 'done', 'holding']))
})
