import { withoutTenant, withTenant } from '@/lib/data/tenant'
import { newId } from '@/lib/data/ids'
import type { Actor } from '@/lib/domain/people/actor'
import type { Role } from '@/lib/domain/people/role'

/** Every test gets an organisation of its own, so tests run in parallel and nothing needs cleaning. */
export async function newOrganization(over: { slug?: string; name?: string } = {}) {
  const id = newId()
  const organization = { id, slug: over.slug ?? `org-${id.slice(-12)}`, name: over.name ?? 'Rasa Coffee' }
  await withoutTenant({ reason: 'sign-in' }, (tx) => tx.organization.create({ data: organization, select: { id: true } }))
  const rootRegionId = newId()
  await withTenant({ organizationId: id, userId: newId() }, (tx) =>
    tx.region.create({ data: { organizationId: id, id: rootRegionId, name: organization.name, path: [rootRegionId] }, select: { id: true } }),
  )
  return { ...organization, rootRegionId }
}

type Person = Partial<Pick<Actor, 'scope' | 'dutyBranchIds'>> & { name?: string; email?: string }

/** A person with a verified address and a place in the organisation, and the actor the session would make of them. */
export async function anActor(organizationId: string, role: Role, over: Person = {}): Promise<Actor> {
  const userId = newId()
  const email = over.email ?? `${role}-${userId.slice(-12)}@example.test`
  const name = over.name ?? `A ${role}`
  await withoutTenant({ reason: 'sign-in' }, (tx) =>
    tx.user.create({ data: { id: userId, email, name, emailVerified: new Date() }, select: { id: true } }),
  )
  const shopperId = role === 'shopper' ? newId() : null
  const scope = over.scope ?? { kind: 'all' as const }
  await withTenant({ organizationId, userId }, async (tx) => {
    const { id: membershipId } = await tx.membership.create({
      data: { organizationId, id: newId(), userId, role, fromDate: new Date('2020-01-01') },
      select: { id: true },
    })
    if (scope.kind === 'regions')
      await tx.membershipScope.createMany({ data: scope.regionIds.map((regionId) => ({ organizationId, membershipId, regionId })) })
    const duties = scope.kind === 'branches' ? scope.branchIds : (over.dutyBranchIds ?? [])
    await tx.branchDuty.createMany({
      data: duties.map((branchId) => ({ organizationId, id: newId(), branchId, userId, fromDate: new Date('2020-01-01') })),
    })
    if (shopperId)
      await tx.shopper.create({
        data: { organizationId, id: shopperId, userId, alias: `S-${shopperId.slice(-6)}`, name, email, languages: ['en'] },
        select: { id: true },
      })
  })
  return { userId, organizationId, roles: [role], scope, dutyBranchIds: over.dutyBranchIds ?? (scope.kind === 'branches' ? scope.branchIds : []), shopperId }
}

/** A region right below the root. */
export async function aRegion({ id: organizationId, rootRegionId }: { id: string; rootRegionId: string }, name: string) {
  const id = newId()
  await withTenant({ organizationId, userId: newId() }, (tx) => tx.region.create({ data: { organizationId, id, name, parentId: rootRegionId, path: [rootRegionId, id] }, select: { id: true } }))
  return { id, name }
}

/** A branch that stands under a region from long ago. */
export async function aBranch(organizationId: string, regionId: string, over: { code?: string; name?: string; timeZone?: string } = {}) {
  const id = newId()
  const branch = { id, code: over.code ?? `B-${id.slice(-6)}`, name: over.name ?? 'Gedimino 9', timeZone: over.timeZone ?? 'Europe/Vilnius' }
  await withTenant({ organizationId, userId: id }, async (tx) => {
    await tx.branch.create({ data: { organizationId, ...branch }, select: { id: true } })
    await tx.branchPlacement.create({
      data: { organizationId, id: newId(), branchId: id, regionId, fromDate: new Date('2020-01-01') },
      select: { id: true },
    })
  })
  return branch
}
